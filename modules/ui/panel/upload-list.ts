import type { Meeting } from './meeting.js';

export interface UploadRow {
  readonly key: number;
  readonly file: File;
  readonly purpose: string;
  readonly withoutMetadata: boolean;
  readonly abort: AbortController;
  state: 'queued' | 'uploading' | 'arrived' | 'failed';
  /** Bytes. */
  sent: number;
  /** Whether the connection is. */
  lost: boolean;
  /** When it has arrived. */
  id: string;
  /** Why it has failed. */
  fault: unknown;
}

/** What somebody uploads to one plugin. It outlives the panel, so that uploads go on while the plugin is replaced. */
export class UploadList {
  private all: readonly UploadRow[] = [];
  private keys = 0;
  /** Called when anything in it has changed; a row that has come to an end is given. */
  changed: (ended?: UploadRow) => void = () => undefined;

  /** The one of the plugin that this meeting is shown to. */
  static of(meeting: Meeting): UploadList {
    const there = (meeting.kept.get('uploads') as UploadList | undefined) ?? new UploadList();
    meeting.kept.set('uploads', there);
    return there;
  }

  get rows(): readonly UploadRow[] {
    return this.all;
  }

  start(meeting: Meeting, file: File, purpose: string, withoutMetadata: boolean): void {
    this.keys += 1;
    const row: UploadRow = {
      key: this.keys, file, purpose, withoutMetadata, abort: new AbortController(), state: 'queued', sent: 0, lost: false, id: '', fault: undefined,
    };
    this.all = [...this.all, row];
    void this.upload(meeting, row);
    this.changed();
  }

  cancel(row: UploadRow): void {
    row.abort.abort();
    this.drop(row);
  }

  drop(row: UploadRow): void {
    this.keep((one) => one !== row);
  }

  keep(fits: (row: UploadRow) => boolean): void {
    const kept = this.all.filter(fits);
    if (kept.length < this.all.length) {
      this.all = kept;
      this.changed();
    }
  }

  private async upload(meeting: Meeting, row: UploadRow): Promise<void> {
    const { file, purpose, withoutMetadata, abort } = row;
    try {
      const id = await meeting.upload(file, {
        purpose,
        withoutMetadata,
        signal: abort.signal,
        onProgress: (sent) => this.change(row, { state: 'uploading', sent }),
        onTrouble: (lost) => this.change(row, { lost }),
      });
      Object.assign(row, { state: 'arrived', id });
      this.changed(row);
    } catch (fault) {
      if (!abort.signal.aborted) {
        Object.assign(row, { state: 'failed', fault });
        this.changed(row);
      }
    }
  }

  private change(row: UploadRow, what: Partial<UploadRow>): void {
    Object.assign(row, what);
    this.changed();
  }
}
