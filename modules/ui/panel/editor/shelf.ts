import { busy, standingText, type Arrived, type Meeting, type PanelEvent, type Refused, type Standing, type UploadsElement } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextEditor } from './editor.js';
import type { PictureBook } from './pictures.js';
import { editorTexts, refusalBy } from './texts.js';

/** A picture as the server shows it to one person. */
export interface SeenPicture extends Standing {
  readonly file: string;
  readonly own: boolean;
  /** For who brought it, else empty. */
  readonly name: string;
}

interface Infected {
  readonly by: string;
  readonly finding: string;
}

type Listen = <P>(name: string, listener: (payload: P, event: PanelEvent<P>) => void) => void;

/** Of one meeting. */
const MOST = 200;
const ACCEPT = '.png,.jpg,.jpeg,.gif,.webp';
const PICTURE = /\.(png|jpe?g|gif|webp)$/i;

/** The pictures of a panel's texts: folds what the server tells, and puts into the text what this person has brought. */
export class PictureShelf {
  private pictures: readonly SeenPicture[] = [];
  private told: readonly Infected[] = [];
  private problem = '';
  private written: { readonly language: string; readonly book: PictureBook } | undefined;
  /** Where a file that is on its way is to go. */
  private readonly targets = new Map<File, TextEditor>();
  /** The same once it has an id. */
  private readonly coming = new Map<string, { readonly editor: TextEditor; readonly file: File }>();

  /** @param changed what is shown may be otherwise */
  constructor(
    private readonly meeting: () => Meeting,
    private readonly uploads: () => UploadsElement | null,
    private readonly changed: () => void,
  ) {}

  begin(pictures: readonly SeenPicture[]): void {
    this.pictures = pictures;
    this.written = undefined;
  }

  /** What all texts are shown with; another one after each change. */
  get book(): PictureBook {
    const language = this.meeting().language();
    if (this.written?.language !== language) {
      this.written = { language, book: { look: (file) => this.look(file) } };
    }
    return this.written.book;
  }

  listen(on: Listen): void {
    on<{ file: string; name: string }>('picture-brought', ({ file, name }) =>
      this.set([...this.without(file), { file, name, own: true, state: 'checking' }]),
    );
    on<SeenPicture>('picture-checked', (checked) => this.check(checked));
    on<{ file: string }>('picture-removed', ({ file }) => this.set(this.without(file)));
    on<Infected>('picture-infected', (infected, { earlier }) => this.infected(infected, earlier));
  }

  /** Files that were pasted or dropped, or chosen for the editor's caret. */
  take(files: readonly File[], editor: TextEditor, at?: number): void {
    files.filter((file) => !this.unfit(file)).forEach((file) => this.hold(file, editor, at));
    this.uploads()?.take(files);
  }

  /**
   * The button to bring pictures, and how it stands with those that the text has not.
   *
   * @param editor of the text in front, when it is asked for
   * @param label other words for the button: no two in a room may be called the same
   */
  render(
    editor: () => TextEditor | undefined,
    isInText: (file: string) => boolean,
    label = editorTexts(this.meeting().language(), 'picture'),
  ): TemplateResult {
    const language = this.meeting().language();
    const own = this.pictures.filter((one) => one.own && !isInText(one.file) && !this.coming.has(one.file));
    return html`<div class="pictures">
      ${own.length
        ? html`<ul aria-label=${editorTexts(language, 'own-pictures')}>${own.map((one) => this.row(one, editor))}</ul>`
        : nothing}
      ${this.problem ? html`<p class="error small" role="alert">${this.problem}</p>` : nothing}
      <plenum-uploads
        compact
        handover
        accept=${ACCEPT}
        .label=${label}
        .unfit=${this.unfit}
        .why=${this.why}
        .most=${this.room}
        .standings=${new Map(this.pictures.filter(({ own }) => own).map((one) => [one.file, one]))}
        @begun=${({ detail }: CustomEvent<File>) => this.begun(detail, editor())}
        @arrived=${({ detail }: CustomEvent<Arrived>) => this.arrived(detail)}
      ></plenum-uploads>
    </div>`;
  }

  private row(picture: SeenPicture, editor: () => TextEditor | undefined): TemplateResult {
    const language = this.meeting().language();
    const isBad = picture.state === 'refused' || picture.state === 'withdrawn';
    const { name } = picture;
    const button = (key: 'put-in' | 'delete', act: (event: Event) => unknown) =>
      html`<button type="button" class="small" aria-label=${editorTexts(language, `${key}-named`, { name })} @click=${act}>${editorTexts(language, key)}</button>`;
    return html`<li>
      <span class="grow"><bdi>${name}</bdi>
        <span class="small ${isBad ? 'error' : 'quiet'}">${picture.state === 'released' ? editorTexts(language, 'not-in-text') : standingText(picture, language)}</span></span>
      ${picture.state === 'released' ? button('put-in', () => editor()?.insert(picture.file, name)) : nothing}
      ${button('delete', busy(() => this.discard(picture.file)))}
    </li>`;
  }

  /** What staff is told of others' pictures, until they say that they have read it. */
  notices(): TemplateResult | typeof nothing {
    return this.told.length
      ? html`<div class="pictures">
          ${this.told.map((one) => html`<p class="small error">${this.notice(one)}</p>`)}
          <button type="button" class="small" @click=${() => this.forget()}>${editorTexts(this.meeting().language(), 'notice-read')}</button>
        </div>`
      : nothing;
  }

  private notice({ by, finding }: Infected): string {
    const meeting = this.meeting();
    return editorTexts(meeting.language(), 'infected-picture', { name: meeting.person(by).name, finding });
  }

  private forget(): void {
    this.told = [];
    this.changed();
  }

  private async discard(file: string): Promise<void> {
    this.problem = '';
    try {
      await this.meeting().request('discard-picture', { file });
    } catch (refused) {
      this.problem = refusalBy(editorTexts, refused, this.meeting().language());
    }
    this.changed();
  }

  private get room(): number {
    const count = this.pictures.filter(({ state }) => state !== 'refused').length;
    return Math.max(0, MOST - count - (this.uploads()?.unfinished ?? 0));
  }

  private readonly unfit = (file: File): string =>
    PICTURE.test(file.name) ? '' : editorTexts(this.meeting().language(), 'not-picture', { name: file.name });

  private readonly why = (refused: Refused): string => refusalBy(editorTexts, refused, this.meeting().language());

  /** A file was chosen, and not pasted or dropped at some place. */
  private begun(file: File, editor: TextEditor | undefined): void {
    if (editor && !this.targets.has(file)) {
      this.hold(file, editor);
    }
  }

  private hold(file: File, editor: TextEditor, at?: number): void {
    this.targets.set(file, editor);
    editor.hold(file, '', at);
  }

  private arrived({ id, file }: Arrived): void {
    const editor = this.targets.get(file);
    this.targets.delete(file);
    if (editor) {
      this.coming.set(id, { editor, file });
      editor.hold(file, editorTexts(this.meeting().language(), 'coming', { name: file.name }));
      this.settle(id);
    }
    this.changed();
  }

  private check({ file, state, reason = '', finding = '' }: SeenPicture): void {
    const before = this.pictures.find((one) => one.file === file) ?? { file, own: false, name: '' };
    this.set([...this.without(file), { ...before, state, reason, finding }]);
    this.settle(file);
  }

  /** What was waited for is put into the text, or is not waited for any more. */
  private settle(id: string): void {
    const picture = this.pictures.find(({ file }) => file === id);
    const coming = this.coming.get(id);
    if (!picture || !coming || picture.state === 'checking' || picture.state === 'waiting') {
      return;
    }
    this.coming.delete(id);
    if (picture.state === 'released' && coming.editor.holds(coming.file)) {
      coming.editor.insert(id, picture.name, coming.file);
    } else {
      coming.editor.release(coming.file);
    }
  }

  private infected(infected: Infected, earlier: boolean): void {
    // Who brought it is told by the picture itself.
    if (!earlier && infected.by !== this.meeting().you().participant) {
      this.told = [...this.told, infected];
      this.meeting().say(this.notice(infected));
      this.changed();
    }
  }

  private without(file: string): readonly SeenPicture[] {
    return this.pictures.filter((one) => one.file !== file);
  }

  private set(pictures: readonly SeenPicture[]): void {
    this.pictures = pictures;
    this.written = undefined;
    this.changed();
  }

  private look(file: string): ReturnType<PictureBook['look']> {
    const language = this.meeting().language();
    const picture = this.pictures.find((one) => one.file === file);
    if (picture?.state === 'released') {
      return { address: this.meeting().fileAddress(file) };
    }
    return { words: picture ? standingText(picture, language) : editorTexts(language, 'missing') };
  }
}
