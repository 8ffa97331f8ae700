import type { Meeting, PanelEvent, Standing, UploadsElement } from '@plenum/panel';
import type { Attachment } from './log.js';
import { texts } from './texts.js';

/** Of one message. */
export const MOST = 5;

/** A file that this person has uploaded and not sent. */
export interface Attached extends Standing {
  readonly file: Attachment;
}

interface Checked extends Standing {
  readonly file: string;
  readonly type: string;
  readonly length: number;
}

type Listen = <P>(name: string, listener: (payload: P, event: PanelEvent<P>) => void) => void;

/** What is to go with the next message: folds what the server tells of this person's files. */
export class Attaching {
  private files: readonly Attached[] = [];
  /** What staff is told of others. */
  private told: readonly { readonly by: string; readonly finding: string }[] = [];

  constructor(
    private readonly meeting: () => Meeting,
    private readonly uploads: () => UploadsElement | null,
  ) {}

  begin(attached: readonly Attached[]): void {
    this.files = attached;
  }

  listen(on: Listen): void {
    on<{ file: Attachment }>('file-attached', ({ file }) => (this.files = [...this.without(file.file), { file, state: 'checking' }]));
    on<Checked>('attachment-checked', (checked) => (this.files = this.files.map((one) => (one.file.file === checked.file ? after(one, checked) : one))));
    on<{ file: string }>('file-discarded', ({ file }) => (this.files = this.without(file)));
    on<{ files?: readonly Attachment[] }>('message-sent', ({ files = [] }) => files.forEach(({ file }) => (this.files = this.without(file))));
    on<{ by: string; finding: string }>('attachment-infected', (infected, { earlier }) => this.infected(infected, earlier));
  }

  private infected(infected: { by: string; finding: string }, earlier: boolean): void {
    // Who brought it is told by the file itself.
    if (!earlier && infected.by !== this.meeting().you().participant) {
      this.told = [...this.told, infected];
      this.notices.slice(-1).forEach((notice) => this.meeting().say(notice));
    }
  }

  private without(file: string): readonly Attached[] {
    return this.files.filter((one) => one.file.file !== file);
  }

  /** All that are not sent, in the order in which they came. */
  get all(): readonly Attached[] {
    return this.files;
  }

  get standings(): ReadonlyMap<string, Standing> {
    return new Map(this.files.map((one) => [one.file.file, one]));
  }

  /** Those that go with the next message. */
  get ready(): readonly string[] {
    return this.files
      .filter(({ state }) => state === 'released')
      .map(({ file }) => file.file)
      .slice(0, MOST);
  }

  /** Whether some are still on their way, so that a message would go without them. */
  get unfinished(): boolean {
    return (this.uploads()?.unfinished ?? 0) > 0 || this.files.some(({ state }) => state === 'checking');
  }

  /** How many more may be taken. */
  get room(): number {
    return Math.max(0, MOST - this.files.length - (this.uploads()?.unfinished ?? 0));
  }

  get notices(): readonly string[] {
    const meeting = this.meeting();
    return this.told.map(({ by, finding }) => texts(meeting.language(), 'infected', { name: meeting.person(by).name, finding }));
  }

  forget(): void {
    this.told = [];
  }
}

const after = (one: Attached, { state, reason, finding, type, length }: Checked): Attached => ({
  file: state === 'released' ? { ...one.file, type, length } : one.file,
  state,
  reason,
  finding,
});
