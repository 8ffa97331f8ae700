import { cardStyles, DropZone, PanelElement, panelStyles, standingText, type Standing, type UploadsElement } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CLOSED, type Desk, type Open } from './desk.js';
import { filesStyles } from './files.styles.js';
import { fileRow, folderForm, folderOptions, nameOf, problemText, sure } from './rows.js';
import { Shelf, type Order, type Section, type SharedFile, type View } from './shelf.js';
import { refusal, texts } from './texts.js';

const ORDERS: readonly Order[] = ['newest', 'name', 'size'];
/** In one archive; the server takes no more. */
const MOST_AT_ONCE = 500;
/** Where the next panel finds the notices that this person has removed. */
const DISMISSED = 'dismissed';

/** Files of a meeting: what people bring, and what staff gives out. */
export class SharedFiles extends PanelElement<View> {
  static override styles = [panelStyles, cardStyles, filesStyles];

  @state() private shelf = Shelf.EMPTY;
  @state() private order: Order = 'newest';
  @state() private open: Open = CLOSED;
  @state() private problem = '';
  @state() private folder = '';
  @state() private asHandout = false;
  @state() private dismissed: readonly string[] = [];
  private focusNext = '';
  private unseen = 0;
  private readonly t = this.texts(texts);

  constructor() {
    super();
    new DropZone(this, (files) => this.uploads?.take(files), () => this.uploads?.open ?? false);
  }

  protected begin(view: View): void {
    this.shelf = Shelf.of(view);
    this.dismissed = (this.meeting.kept.get(DISMISSED) as readonly string[] | undefined) ?? [];
  }

  protected listen(): void {
    this.on<{ folder: string; name: string }>('folder-added', ({ folder, name }) => (this.shelf = this.shelf.folderAdded(folder, name)));
    this.on<{ folder: string; name: string }>('folder-renamed', ({ folder, name }) => (this.shelf = this.shelf.folderRenamed(folder, name)));
    this.on<{ folder: string }>('folder-deleted', ({ folder }) => (this.shelf = this.shelf.folderDeleted(folder)));
    this.on<SharedFile>('file-brought', (file) => (this.shelf = this.shelf.with({ ...file, type: '', state: 'checking' })));
    this.on<{ file: string }>('file-held', ({ file }, { earlier }) => this.stands(file, { state: 'waiting' }, !earlier));
    this.on<SharedFile>('file-released', (file, { earlier }) => this.release(file, !earlier));
    this.on<SharedFile>('file-refused', ({ file, reason, finding }, { earlier }) => this.stands(file, { state: 'refused', reason, finding }, !earlier));
    this.on<SharedFile>('file-withdrawn', ({ file, reason, finding }, { earlier }) => this.stands(file, { state: 'withdrawn', reason, finding }, !earlier));
    this.on<{ file: string }>('file-vanished', ({ file }) => (this.shelf = this.shelf.find(file)?.state === 'withdrawn' ? this.shelf : this.shelf.without(file)));
    this.on<SharedFile>('file-renamed', ({ file, name }) => (this.shelf = this.shelf.changed(file, { name })));
    this.on<SharedFile>('file-moved', ({ file, folder }) => (this.shelf = this.shelf.changed(file, { folder })));
    this.on<SharedFile>('handout-marked', ({ file, handout }) => (this.shelf = this.shelf.changed(file, { handout })));
    this.on<{ file: string }>('file-deleted', ({ file }, { earlier }) => this.drop(file, !earlier));
    this.keep(this.meeting.onOpen((open) => open && this.meeting.attention((this.unseen = 0))));
  }

  private release(file: SharedFile, isNews: boolean): void {
    const isOwn = file.by === this.meeting.you().participant;
    this.shelf = this.shelf.with({ ...file, state: 'released', reason: '', finding: '' });
    if (!isNews) {
      return;
    }
    const { name } = file;
    if (isOwn) {
      this.meeting.say(this.t('said-standing', { name, what: standingText({ state: 'released' }, this.language) }));
    } else {
      this.meeting.say(this.t(file.by === 'someone' ? 'someone-shared' : 'said-released', { who: this.meeting.person(file.by).name, name }));
      this.notice();
    }
  }

  private stands(id: string, standing: Standing, isNews: boolean): void {
    this.shelf = this.shelf.changed(id, { reason: '', finding: '', ...standing });
    const file = this.shelf.find(id);
    if (file && isNews) {
      this.meeting.say(this.t('said-standing', { name: file.name, what: standingText(standing, this.language) }));
      this.notice();
    }
  }

  private drop(id: string, isNews: boolean): void {
    const gone = this.shelf.find(id);
    const hadFocus = this.open.id === id;
    this.shelf = this.shelf.without(id);
    if (hadFocus) {
      this.show(CLOSED, 'files');
    }
    if (gone?.state === 'released' && isNews) {
      this.meeting.say(this.t('said-deleted', { name: gone.name }));
    }
  }

  private notice(): void {
    if (!this.meeting.open()) {
      this.unseen += 1;
      this.meeting.attention(this.unseen);
    }
  }

  private get uploads(): UploadsElement | null {
    return this.shadowRoot?.querySelector<UploadsElement>('plenum-uploads') ?? null;
  }

  private get purpose(): string {
    return [this.shelf.folder(this.folder) ? this.folder : '', this.asHandout && this.manages ? 'handout' : ''].filter(Boolean).join(' ');
  }

  private get manages(): boolean {
    return this.meeting.can('files:manage');
  }

  private get desk(): Desk {
    const { meeting, shelf, open, problem, manages, t } = this;
    return {
      meeting, shelf, open, problem, manages, t,
      show: (next, focus) => this.show(next, focus),
      ask: (name, payload) => this.ask(name, payload),
      dismiss: (file) => this.dismiss(file),
    };
  }

  private show(open: Open, focus: string): void {
    this.open = open;
    this.problem = '';
    this.focusNext = focus;
  }

  private async ask<R>(name: string, payload: object): Promise<R | undefined> {
    this.problem = '';
    try {
      return await this.requestOnce<R>(name, payload);
    } catch (fault) {
      this.problem = refusal(fault, this.meeting);
      return undefined;
    }
  }

  private dismiss(file: string): void {
    this.dismissed = [...this.dismissed, file];
    this.meeting.kept.set(DISMISSED, this.dismissed);
    this.focusNext = 'files';
  }

  protected override updated(): void {
    this.meeting.vacant(this.shelf.files.length === 0);
    const next = this.focusNext ? this.shadowRoot?.getElementById(this.focusNext) : undefined;
    if (next) {
      next.focus();
      this.focusNext = '';
    }
  }

  protected override render() {
    const sections = this.shelf.sections(this.order, this.language);
    return html`<div class="all">
      ${this.meeting.can('files:upload') ? this.upload() : html`<p class="quiet small">${this.t('no-upload')} ${this.whyRefused('files:upload')}</p>`}
      ${this.shelf.files.length || this.manages ? this.bar() : nothing}
      ${this.open.what === 'new' ? this.newFolder() : nothing}
      ${this.open.what === 'nothing' ? problemText(this.problem) : nothing}
      <div id="files" tabindex="-1">
        ${sections.length ? nothing : html`<p class="quiet">${this.t(this.meeting.can('files:upload') ? 'none-upload' : 'none')}</p>`}
        ${repeat(sections, ({ kind, folder }) => folder?.id ?? kind, (section) => this.section(section, sections.length === 1))}
      </div>
    </div>`;
  }

  private upload(): TemplateResult {
    const standings = new Map(this.shelf.files.map((file) => [file.file, file]));
    return html`
      <plenum-uploads handover .purpose=${this.purpose} .standings=${standings}></plenum-uploads>
      ${this.shelf.folders.length || this.manages
        ? html`<div class="into">
            ${this.shelf.folders.length
              ? html`<label>${this.t('into')}
                  <select id="into" @change=${(event: Event) => (this.folder = (event.target as HTMLSelectElement).value)}>${folderOptions(this.desk, this.folder)}</select>
                </label>`
              : nothing}
            ${this.manages
              ? html`<label><input id="as-handout" type="checkbox" .checked=${this.asHandout}
                  @change=${(event: Event) => (this.asHandout = (event.target as HTMLInputElement).checked)} /> ${this.t('as-handout')}</label>`
              : nothing}
          </div>`
        : nothing}
    `;
  }

  private bar(): TemplateResult {
    const ids = this.shelf.released.map(({ file }) => file);
    return html`<div class="bar">
      <span class="acts">
        ${ids.length > 1 ? this.archive(ids, this.t('download-all', { count: Math.min(ids.length, MOST_AT_ONCE) }), true) : nothing}
        ${this.manages
          ? html`<wa-button id="new-folder" size="s" appearance="outlined" @click=${() => this.show({ id: '', what: 'new' }, 'name')}>
              <wa-icon slot="start" name="folder-add"></wa-icon>${this.t('new-folder')}
            </wa-button>`
          : nothing}
      </span>
      ${this.shelf.files.length > 1
        ? html`<label class="small">${this.t('order')}
            <select @change=${(event: Event) => (this.order = (event.target as HTMLSelectElement).value as Order)}>
              ${ORDERS.map((order) => html`<option value=${order} .selected=${order === this.order}>${this.t(order)}</option>`)}
            </select>
          </label>`
        : nothing}
    </div>`;
  }

  private archive(ids: readonly string[], label: string, isShown: boolean): TemplateResult {
    return html`<a class="button" href=${this.meeting.archiveAddress(ids.slice(0, MOST_AT_ONCE))} download title=${label}>
      <wa-icon name="download" label=${isShown ? nothing : label}></wa-icon>${isShown ? label : nothing}
    </a>`;
  }

  private newFolder(): TemplateResult {
    return folderForm(this.desk, '', 'new-folder', (name) => this.ask('add-folder', { name }));
  }

  /** @param alone whether there is no other */
  private section(section: Section, alone: boolean): TemplateResult {
    const { kind, folder } = section;
    const files = section.files.filter(({ file }) => !this.dismissed.includes(file));
    const title = folder ? nameOf(this.desk, folder) : this.t(kind === 'handouts' ? 'handouts' : alone ? 'all' : 'others');
    const ids = files.filter(({ state }) => state === 'released').map(({ file }) => file);
    const heading = `section-${folder?.id ?? kind}`;
    return html`<section aria-labelledby=${heading}>
      <div class="head">
        <h2 id=${heading}><wa-icon name=${kind === 'handouts' ? 'handout' : kind === 'folder' ? 'folder' : 'file'}></wa-icon><bdi>${title}</bdi></h2>
        <span class="acts">
          ${ids.length > 1 && !alone ? this.archive(ids, this.t('download-section', { name: title }), false) : nothing}
          ${folder && this.manages
            ? html`<wa-button id=${`change-${folder.id}`} size="s" appearance="plain" aria-expanded=${this.open.id === folder.id}
                @click=${() => this.show(this.open.id === folder.id ? CLOSED : { id: folder.id, what: 'change' }, this.open.id === folder.id ? `change-${folder.id}` : 'name')}>
                <wa-icon name="edit" label=${this.t('change-folder', { name: title })}></wa-icon>
              </wa-button>`
            : nothing}
        </span>
      </div>
      ${folder && this.open.id === folder.id ? this.changeFolder(folder.id, folder.name, title) : nothing}
      ${files.length
        ? html`<ul class="files" aria-labelledby=${heading}>${repeat(files, ({ file }) => file, (file) => fileRow(this.desk, file))}</ul>`
        : html`<p class="quiet small">${this.t('empty-folder')}</p>`}
    </section>`;
  }

  private changeFolder(id: string, name: string, title: string): TemplateResult {
    const back = `change-${id}`;
    if (this.open.what === 'delete') {
      return sure(this.desk, 'delete-folder-sure', title, back, () => this.ask('delete-folder', { folder: id }));
    }
    const remove = html`<button type="button" class="danger" @click=${() => this.show({ id, what: 'delete' }, 'keep')}>${this.t('delete')}</button>`;
    return folderForm(this.desk, name || title, back, (given) => this.ask('rename-folder', { folder: id, name: given }), remove);
  }
}
