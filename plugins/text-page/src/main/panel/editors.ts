import type { Meeting } from '@plenum/panel';
import { TextEditor, type PictureBook, type WireChanges, type WireText, type Words } from '@plenum/panel/editor';

const UNSENT = 'unsent';

type Unsent = Readonly<Record<string, WireChanges>>;

/** Somebody's caret on a page. */
export interface Caret {
  readonly page: string;
  readonly anchor: number;
  readonly head: number;
}

/** The editors of the pages that have been looked at; each goes on while another page is in front. */
export class Editors {
  private readonly all = new Map<string, TextEditor>();
  private readonly loaded = new Set<string>();
  private kept: Unsent;

  /**
   * @param lost told what was not taken of a page, and why
   * @param brought told which files were pasted or dropped into a text
   * @param read told when a text has come
   */
  constructor(
    private readonly meeting: Meeting,
    private readonly lost: (page: string, text: string, why: unknown) => void,
    private readonly brought: (files: readonly File[], editor: TextEditor, at: number) => void,
    private readonly read: () => void,
  ) {
    this.kept = (meeting.kept.get(UNSENT) as Unsent | undefined) ?? {};
    meeting.kept.delete(UNSENT);
  }

  /** Pages on which something waits that a panel before this one could not send. */
  get waiting(): readonly string[] {
    return Object.keys(this.kept);
  }

  has(page: string): boolean {
    return this.all.has(page);
  }

  get(page: string): TextEditor | undefined {
    return this.all.get(page);
  }

  /** Whether one of the pages has these words, or may have them because it was not looked at. */
  mayHave(words: string, pages: readonly string[]): boolean {
    return pages.some((page) => !this.loaded.has(page) || this.all.get(page)?.text.includes(words));
  }

  turnTo(book: PictureBook): void {
    this.all.forEach((editor) => editor.turnTo(book));
  }

  /** Makes the editor of a page. */
  open(page: string, frame: HTMLElement, words: Words): void {
    const around = {
      send: (changes: WireChanges) => this.meeting.request('change-text', { page, ...changes }),
      read: () => this.readText(page),
      lost: (text: string, why: unknown) => this.lost(page, text, why),
      caret: (anchor: number, head: number) => this.meeting.signal('caret', { page, anchor, head }),
      brought: (files: readonly File[], at: number) => this.brought(files, editor, at),
    };
    const editor: TextEditor = new TextEditor(frame, around, words);
    const { [page]: unsent, ...others } = this.kept;
    this.kept = others;
    this.all.set(page, editor);
    editor.refresh(unsent);
  }

  private async readText(page: string): Promise<WireText> {
    const text = await this.meeting.request<WireText>('read-text', { page });
    // When the editor has it, which is after this has returned.
    setTimeout(() => {
      this.loaded.add(page);
      this.read();
    });
    return text;
  }

  /** The meeting starts afresh: every text is read again, and what is not confirmed put in. */
  refresh(): void {
    this.all.forEach((editor) => editor.refresh());
  }

  /** The page is gone. @return what was written on it and not confirmed */
  close(page: string): string {
    const { [page]: kept, ...others } = this.kept;
    this.kept = others;
    const unsent = kept ?? this.all.get(page)?.unsent();
    this.all.get(page)?.destroy();
    this.all.delete(page);
    this.loaded.delete(page);
    return unsent?.changes.map(({ edits }) => edits.map(({ insert }) => insert.join('')).join('')).join('') ?? '';
  }

  /** Ends all, and keeps what is not confirmed for the panel that takes this one's place. */
  end(): void {
    const unsent = [...this.all].flatMap(([page, editor]) => {
      const changes = editor.unsent();
      return changes ? [[page, changes] as const] : [];
    });
    const all = { ...this.kept, ...Object.fromEntries(unsent) };
    if (Object.keys(all).length > 0) {
      this.meeting.kept.set(UNSENT, all);
    }
    this.all.forEach((editor) => editor.destroy());
    this.all.clear();
  }
}
