import { clock, DropZone, PageSurface, PanelElement, panelStyles, print, Refused, type ContentDesk, type UploadsElement } from '@plenum/panel';
import {
  editorStyles, hiddenHint, inWords, lossBox, onPaper, PictureShelf, readersLine, saveFile, takeawayButtons, type Loss, type TextEditor, type WireChanges,
  type WireText,
} from '@plenum/panel/editor';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { chooser } from './chooser.js';
import type { Desk, Managing } from './desk.js';
import { Editors, type Caret } from './editors.js';
import { asFile, readInTurn, type Taken } from './export.js';
import { manageButtons, managed } from './managing.js';
import { PageList, type OnPage, type Page, type View, type Writers } from './page-list.js';
import { pagesStyles } from './pages.styles.js';
import { refusal, texts } from './texts.js';

const CREATE = 'text-page:create';
const EDIT = 'text-page:edit';

/** Any number of texts for everybody in the meeting. */
export class TextPages extends PanelElement<View> {
  static override styles = [panelStyles, editorStyles, pagesStyles];

  @state() private readable = true;
  @state() private list = PageList.EMPTY;
  /** The page in front; the first if none was opened, or it is gone. */
  @state() private front = '';
  @state() private managing: Managing = 'nothing';
  @state() private losses: readonly Loss[] = [];
  @state() private problem = '';
  @state() private all = false;
  /** A hidden person has agreed to be noticed. */
  @state() private agreed = false;
  /** Pages with an editor, or about to have one. */
  @state() private opened: readonly string[] = [];
  private last: Readonly<Record<string, OnPage>> = {};
  private editors: Editors | undefined;
  private focusNext = '';
  /** Over the page in front: other plugins put there what they have. */
  private readonly surface = new PageSurface();
  private uncover = () => {};
  private covered = '';
  /** Pages that the server said are gone before it told all: what was lost is told once. */
  private readonly refusedAsGone = new Set<string>();
  private readonly t = this.texts(texts);
  @query('plenum-uploads') private uploads!: UploadsElement | null;
  private readonly shelf = new PictureShelf(() => this.meeting, () => this.uploads, () => this.requestUpdate());
  private readonly contentDesk: ContentDesk = {
    open: (page) => this.turn(page),
    busy: () => this.isWriting(),
  };

  constructor() {
    super();
    new DropZone(this, (files) => this.bring(files), () => this.readable && this.editable);
  }

  protected begin(view: View): void {
    this.readable = view.readable ?? true;
    this.editors ??= new Editors(
      this.meeting,
      (page, text, why) => this.lose(page, text, why),
      (files, editor, at) => this.shelf.take(files, editor, at),
      () => this.requestUpdate(),
    );
    this.shelf.begin(view.pictures ?? []);
    const before = this.list;
    this.list = PageList.of(view);
    before.pages.filter(({ page }) => !this.list.find(page)).forEach((gone) => this.abandon(gone));
    this.editors.waiting.filter((page) => !this.list.find(page)).forEach((page) => this.abandon({ page, title: '' }));
    this.editors.refresh();
    this.opened = [...new Set([...this.opened, ...this.editors.waiting])];
  }

  protected listen(): void {
    this.shelf.listen((name, listener) => this.on(name, listener));
    this.on<Page & OnPage>('page-added', (added, { earlier }) => this.take(added, !earlier));
    this.on<OnPage & { title: string }>('page-renamed', ({ page, title }) => (this.list = this.list.renamed(page, title)));
    this.on<OnPage & { place: number }>('page-moved', ({ page, place }) => (this.list = this.list.moved(page, place)));
    this.on<OnPage & { writers: Writers }>('writers-set', ({ page, writers }) => (this.list = this.list.writtenBy(page, writers)));
    this.on<OnPage>('page-deleted', ({ page, by }, { earlier }) => this.drop(page, by, !earlier));
    this.on<OnPage & WireChanges>('text-changed', (changed) => {
      this.last = { ...this.last, [changed.page]: changed };
      this.editors?.get(changed.page)?.take(changed);
    });
    this.onSignal<Caret>('caret', ({ page, anchor, head }, who) =>
      this.editors?.get(page)?.showCaret({ who, name: this.meeting.person(who).name, anchor, head }),
    );
  }

  override disconnectedCallback(): void {
    this.uncover();
    this.covered = '';
    this.editors?.end();
    this.editors = undefined;
    this.opened = [];
    super.disconnectedCallback();
  }

  private get current(): Page | undefined {
    return this.list.find(this.front) ?? this.list.pages[0];
  }

  private get editor(): TextEditor | undefined {
    return this.current && this.editors?.get(this.current.page);
  }

  private bring(files: readonly File[]): void {
    if (this.editor) {
      this.shelf.take(files, this.editor);
    }
  }

  private get mayCreate(): boolean {
    return this.meeting.can(CREATE) && this.noticed;
  }

  /** Whether others may notice that this person is here. */
  private get noticed(): boolean {
    return !this.meeting.you().hidden || this.agreed;
  }

  private get desk(): Desk {
    const { meeting, list, current, mayCreate, managing, t } = this;
    return {
      meeting, list, current, mayCreate, managing, t,
      titleOf: (page) => this.titleOf(page),
      look: (page) => this.look(page),
      begin: (page) => this.beginWith(page),
      manage: (open, focus) => this.manage(open, focus),
      ask: (name, payload) => this.ask(name, payload),
    };
  }

  private titleOf(page: string): string {
    return this.list.find(page)?.title || this.t('untitled');
  }

  private look(page: string): void {
    this.turn(page);
    this.meeting.look(page);
  }

  private async beginWith(page: string): Promise<void> {
    this.look(page);
    if (!this.meeting.shown() && this.meeting.mayShow()) {
      await this.meeting.show(page).catch((refused: unknown) => (this.problem = refusal(refused, this.meeting)));
    }
  }

  private turn(page: string): void {
    if (page === this.front) {
      return;
    }
    this.front = page;
    this.managing = this.managing === 'delete' ? 'nothing' : this.managing;
    this.problem = '';
  }

  private manage(managing: Managing, focus: string): void {
    this.managing = managing;
    this.problem = '';
    this.focusNext = focus;
  }

  private async ask<R>(name: string, payload: object): Promise<R | undefined> {
    this.problem = '';
    try {
      return await this.requestOnce<R>(name, payload);
    } catch (refused) {
      const why = refusal(refused, this.meeting);
      this.problem = why.charAt(0).toLocaleUpperCase(this.language) + why.slice(1);
      return undefined;
    }
  }

  private take(added: Page, isNews: boolean): void {
    this.list = this.list.added(added);
    if (isNews && added.by !== this.meeting.you().participant) {
      this.meeting.say(this.t('added', { nr: this.list.pages.length, title: added.title }));
    }
  }

  private isWriting(): boolean {
    const focused = this.shadowRoot?.activeElement;
    return this.editable && !!focused?.closest('.editor');
  }

  private drop(page: string, by: string, isNews: boolean): void {
    const gone = this.list.find(page);
    if (!gone) {
      return;
    }
    const inFront = this.current?.page === page;
    const had = this.isWriting();
    this.list = this.list.deleted(page);
    this.abandon(gone);
    if (inFront && this.managing !== 'new') {
      this.managing = 'nothing';
      this.focusNext = had ? (this.list.pages.length > 0 ? 'page' : '') : this.focusNext;
    }
    if (isNews && by !== this.meeting.you().participant && inFront) {
      this.meeting.say(this.t('deleted', { title: gone.title || this.t('untitled') }));
    }
  }

  /** The page is gone; what was written on it and not taken can be copied. */
  private abandon({ page, title }: Pick<Page, 'page' | 'title'>): void {
    const text = this.editors?.close(page) ?? '';
    this.opened = this.opened.filter((one) => one !== page);
    if (text && !this.refusedAsGone.has(page)) {
      const why = this.t(this.readable ? 'text-page:page-not-found' : 'not-readable-now');
      this.losses = [...this.losses, { title: title || this.t('untitled'), text, why }];
    }
  }

  private lose(page: string, text: string, why: unknown): void {
    this.losses = [...this.losses, { title: this.titleOf(page), text, why: refusal(why, this.meeting) }];
    if (why instanceof Refused && why.code === 'text-page:page-not-found') {
      this.refusedAsGone.add(page);
      // Not within the editor's own call.
      queueMicrotask(() => this.drop(page, '', false));
    }
  }

  private get editable(): boolean {
    const { current } = this;
    const { participant, role } = this.meeting.you();
    const open = current && (current.writers === 'everyone' || role !== 'attendee' || current.by === participant);
    return !!open && this.meeting.can(EDIT) && this.noticed;
  }

  protected override willUpdate(): void {
    const { current } = this;
    if (current && this.readable && !this.opened.includes(current.page)) {
      this.opened = [...this.opened, current.page];
    }
  }

  protected override updated(): void {
    this.meeting.vacant(this.list.pages.length === 0);
    this.meeting.offer(this.list.pages.map(({ page }) => ({ id: page, title: this.titleOf(page), kind: 'page' })), this.contentDesk);
    this.frames.forEach((frame) => {
      const page = frame.dataset['page'] ?? '';
      if (!this.editors?.has(page)) {
        this.editors?.open(page, frame, this.wordsOf(page));
      }
      this.editors?.get(page)?.speak(this.wordsOf(page));
    });
    if (this.current) {
      this.editors?.get(this.current.page)?.allow(this.editable);
    }
    this.editors?.turnTo(this.shelf.book);
    this.cover(this.current?.page ?? '');
    const next = this.focusNext ? this.shadowRoot?.getElementById(this.focusNext) : undefined;
    // What is still disabled gets the focus when it is enabled by the event that follows the reply.
    if (next && !next.matches(':disabled')) {
      next.focus();
      this.focusNext = '';
    }
  }

  private cover(page: string): void {
    const tools = this.shadowRoot?.getElementById('tools');
    if (page !== this.covered || tools !== this.surface.tools) {
      this.uncover();
      this.uncover = () => {};
      this.covered = page;
      this.surface.item = page;
      this.surface.tools = tools ?? undefined;
      const editor = this.editors?.get(page);
      this.uncover = editor && tools ? editor.cover(this.surface) : this.uncover;
    }
  }

  private get frames(): readonly HTMLElement[] {
    return [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.editor') ?? [])];
  }

  private wordsOf(page: string) {
    return { label: this.t('text', { nr: this.list.place(page) + 1, title: this.titleOf(page) }), empty: this.t('empty') };
  }

  protected override render() {
    return html`${readersLine(this.meeting)} ${this.readable ? this.content() : html`<p class="quiet">${this.t('not-readable')}</p>${this.lost()}`}`;
  }

  private content() {
    const { current, desk } = this;
    return html`
      <div class="head" role="group" aria-label=${this.t('pages')}>${current ? chooser(desk) : nothing} ${manageButtons(desk)}</div>
      ${managed(desk)}
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
      ${this.hints()} ${this.shelf.notices()} ${this.editable ? this.pictures() : nothing}
      <div id="tools" ?hidden=${!current}></div>
      ${current ? nothing : html`<p class="none quiet">${this.t(this.mayCreate ? 'none-staff' : 'none')}</p>`}
      ${repeat(
        this.opened.filter((page) => this.list.find(page)),
        (page) => page,
        (page) => html`<div class="editor" data-page=${page} ?hidden=${page !== current?.page}></div>`,
      )}
      ${this.lost()} ${current ? this.foot(current) : nothing}
    `;
  }

  private lost() {
    const close = (loss: Loss) => () => (this.losses = this.losses.filter((one) => one !== loss));
    return repeat(this.losses, (loss) => loss, (loss) => lossBox(this.meeting, loss, close(loss)));
  }

  private pictures() {
    const pages = this.list.pages.map(({ page }) => page);
    return this.shelf.render(() => this.editor, (file) => !!this.editors?.mayHave(`(file:${file})`, pages), this.t('picture'));
  }

  private hints() {
    const { current } = this;
    if (this.meeting.you().hidden && !this.agreed && (this.meeting.can(EDIT) || this.meeting.can(CREATE))) {
      return hiddenHint(this.meeting, () => (this.agreed = true), this.t('hidden-write'));
    }
    if (!current || this.editable) {
      return nothing;
    }
    return this.meeting.can(EDIT)
      ? html`<p class="quiet small">${this.t('for-presenters')}</p>`
      : html`<p class="quiet small">${this.t('no-edit')} ${this.whyRefused(EDIT)}</p>`;
  }

  private foot({ page }: Page) {
    return html`<div class="foot">
      <span class="small quiet">${this.lastChange(this.last[page])}</span>
      <span class="save">
        ${this.list.pages.length > 1
          ? html`<select id="scope" aria-label=${this.t('scope')} @change=${(event: Event) => (this.all = (event.target as HTMLSelectElement).value === 'all')}>
              <option value="one" .selected=${!this.all}>${this.t('this-page')}</option>
              <option value="all" .selected=${this.all}>${this.t('all-pages')}</option>
            </select>`
          : nothing}
        ${takeawayButtons(
          this.meeting,
          { save: (ending, type) => this.save(ending, type), print: () => this.print() },
          (key) => this.t(`${key}-${this.takesAll ? 'all' : 'one'}`),
        )}
      </span>
    </div>`;
  }

  private lastChange(last: OnPage | undefined) {
    if (!last) {
      return nothing;
    }
    const time = clock(last.at, this.language);
    return last.by === this.meeting.you().participant
      ? this.t('last-own', { time })
      : html`<bdi>${this.t('last', { name: this.meeting.person(last.by).name, time })}</bdi>`;
  }

  private get takesAll(): boolean {
    return this.all && this.list.pages.length > 1;
  }

  private get fileName(): string {
    return this.t(this.takesAll ? 'file-pages' : 'file-page');
  }

  private async save(ending: 'txt' | 'md', type: string): Promise<void> {
    const taken = await this.taken();
    if (taken) {
      saveFile(`${this.fileName}.${ending}`, type, asFile(taken.map((one) => ({ ...one, text: inWords(one.text) })), ending));
    }
  }

  private async print(): Promise<void> {
    const taken = await this.taken();
    if (taken) {
      print(this.fileName, taken.map(({ title, text }) => onPaper(title, text, this.shelf.book)));
    }
  }

  /** The page in front or all pages, as the person sees them; of those without an editor, as the server has them. */
  private async taken(): Promise<readonly Taken[] | undefined> {
    const pages = this.takesAll ? this.list.pages : this.list.pages.filter(({ page }) => page === this.current?.page);
    this.problem = '';
    try {
      return await readInTurn(pages.length, async (place) => {
        const { page } = pages[place] as Page;
        return { title: this.titleOf(page), text: this.editors?.get(page)?.text ?? (await this.textOf(page)) };
      });
    } catch (refused) {
      this.problem = refusal(refused, this.meeting);
      return undefined;
    }
  }

  private async textOf(page: string): Promise<string> {
    return (await this.meeting.request<WireText>('read-text', { page })).text.join('');
  }
}
