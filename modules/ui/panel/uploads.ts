import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { bytes } from './bytes.js';
import { DropZone } from './drop-zone.js';
import { PanelElement } from './element.js';
import type { Allowance, Standing } from './files.js';
import { Refused, whyNot } from './refused.js';
import { standingText } from './standing.js';
import { panelStyles } from './styles.js';
import { UploadList, type UploadRow } from './upload-list.js';
import { uploadStyles } from './uploads.styles.js';
import { uploadTexts } from './uploads.texts.js';

/** What `arrived` tells: all bytes of a file have come. */
export interface Arrived {
  readonly id: string;
  readonly file: File;
}

/**
 * A button and a place to drop files, and how it stands with each: the same in all panels. It uploads by itself, and tells its panel
 * `begun` with each `File` and `arrived` with an {@link Arrived}; what the plugin is told of a file then comes back by {@link standings}.
 */
export class UploadsElement extends PanelElement {
  static override styles = [panelStyles, uploadStyles];

  /** What the button says, if the room has others like it. */
  @property() label = '';
  /** Given to the plugin with each file. */
  @property() purpose = '';
  /** By id, as the plugin knows them. */
  @property({ attribute: false }) standings: ReadonlyMap<string, Standing> = new Map();
  /** Whether the panel shows files itself as soon as its plugin knows them. */
  @property({ type: Boolean }) handover = false;
  /** Whether there is only a small button. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Endings of the files to choose from, as of an input's `accept`; empty for all. */
  @property() accept = '';
  /** Why a file is not even brought, in words; empty if it is. */
  @property({ attribute: false }) unfit: (file: File) => string = () => '';
  /** Why the server said no, in words. */
  @property({ attribute: false }) why: (fault: Refused) => string = (fault) => whyNot(fault, this.language);
  /** Files that may be taken now. */
  @property({ type: Number }) most = Infinity;

  private readonly t = this.texts(uploadTexts);
  @state() private allowance: Allowance | undefined;
  @state() private problem = '';
  @state() private withoutMetadata = true;
  private list = new UploadList();

  constructor() {
    super();
    new DropZone(this, (files) => this.take(files), () => this.open);
  }

  /** Whether files are taken now. */
  get open(): boolean {
    return this.allowance?.state !== 'off' && this.most > 0;
  }

  /** How many are on their way. */
  get unfinished(): number {
    return this.list.rows.filter(({ state }) => state === 'queued' || state === 'uploading').length;
  }

  /** Uploads files that came another way, such as by pasting, or dropped elsewhere. */
  take(files: readonly File[]): void {
    const fitting = files.filter((file) => !this.unfit(file));
    const taken = fitting.slice(0, this.most);
    const tooMany = taken.length < fitting.length ? this.t('tooMany', { count: this.most }) : '';
    this.problem = [...new Set([...files.map((file) => this.unfit(file)), tooMany])].filter(Boolean).join(' ');
    this.list.keep((row) => !this.isDone(row));
    taken.forEach((file) => this.dispatchEvent(new CustomEvent<File>('begun', { detail: file })));
    taken.forEach((file) => this.list.start(this.meeting, file, this.purpose, this.withoutMetadata));
    const [first] = taken;
    if (first) {
      this.meeting.say(this.t('saidBegun', { count: taken.length, name: first.name }));
    }
    if (this.problem) {
      this.meeting.say(this.problem);
    }
  }

  protected begin(): void {
    this.list = UploadList.of(this.meeting);
    this.meeting.allowance().then(
      (allowance) => (this.allowance = allowance),
      // Nothing is said about limits then; the server still keeps them.
      () => undefined,
    );
  }

  protected listen(): void {
    const { list } = this;
    const changed = (ended?: UploadRow) => {
      this.requestUpdate();
      if (ended) {
        this.ended(ended);
      }
    };
    list.changed = changed;
    this.keep(() => {
      // Another element may have taken it up.
      if (list.changed === changed) {
        list.changed = () => undefined;
      }
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('standings')) {
      this.list.rows.forEach((row) => this.tell(row, changed.get('standings') as ReadonlyMap<string, Standing> | undefined));
    }
    if (this.handover) {
      this.list.keep(({ id }) => !this.standings.has(id));
    }
  }

  protected override render() {
    return html`
      <div class="zone">
        <wa-button size="s" appearance="outlined" ?disabled=${!this.open} @click=${this.choose}>
          <wa-icon slot="start" name=${this.compact ? 'attach' : 'upload'}></wa-icon>${this.label || this.t('choose')}
        </wa-button>
        <input type="file" multiple hidden accept=${this.accept || nothing} aria-label=${this.label || this.t('choose')} @change=${this.chosen} />
        ${this.compact ? nothing : html`<span class="quiet small drop">${this.t('drop')}</span>`}
        ${this.notes()}
      </div>
      ${this.problem ? html`<p class="error small">${this.problem}</p>` : nothing}
      ${this.list.rows.length
        ? html`<ul aria-label=${this.t('list')}>
            ${repeat(this.list.rows, ({ key }) => key, (row) => this.line(row))}
          </ul>`
        : nothing}
    `;
  }

  private notes(): TemplateResult | typeof nothing {
    const { allowance, language } = this;
    if (!allowance) {
      return nothing;
    }
    if (allowance.state === 'off') {
      return html`<p class="notes small warning">${this.t('off')}</p>`;
    }
    const waits = allowance.state === 'waiting' ? html`<p class="warning">${this.t('scannerAway')}</p>` : nothing;
    if (this.compact) {
      return waits === nothing ? nothing : html`<div class="notes small">${waits}</div>`;
    }
    return html`
      <div class="notes small">
        ${waits}
        <p class="quiet">
          ${this.t('limit', { longest: bytes(allowance.longest, language) })}
          ${allowance.left < allowance.longest ? this.t('little', { left: bytes(allowance.left, language) }) : nothing}
        </p>
        <label class="metadata">
          <input type="checkbox" .checked=${this.withoutMetadata} @change=${(event: Event) => (this.withoutMetadata = (event.target as HTMLInputElement).checked)} />
          ${this.t('metadata')}
        </label>
      </div>
    `;
  }

  private line(row: UploadRow): TemplateResult {
    const { name, size } = row.file;
    return html`
      <li>
        <span class="name"><bdi>${name}</bdi></span>
        <span class="acts">${this.acts(row)}</span>
        <span class="small ${this.isBad(row) ? 'error' : 'quiet'}">
          ${row.state === 'uploading' && !row.lost ? `${bytes(row.sent, this.language)} / ${bytes(size, this.language)}` : this.what(row)}
        </span>
        ${row.state === 'uploading' || row.state === 'queued'
          ? html`<progress aria-label=${this.t('progress', { name })} max="100" .value=${percent(row)}></progress>`
          : nothing}
      </li>
    `;
  }

  private acts(row: UploadRow): TemplateResult {
    const { name } = row.file;
    const act = (icon: string, key: 'cancel' | 'again' | 'dismiss', run: () => void) => html`
      <wa-button size="s" appearance="plain" title=${this.t(key)} @click=${() => this.focused(run)}>
        <wa-icon name=${icon} label=${this.t(`${key}Named`, { name })}></wa-icon>
      </wa-button>
    `;
    switch (row.state) {
      case 'queued':
      case 'uploading':
        return act('close', 'cancel', () => this.list.cancel(row));
      case 'failed':
        return html`${act('refresh', 'again', () => (this.list.drop(row), this.again(row)))}${act('close', 'dismiss', () => this.list.drop(row))}`;
      case 'arrived':
        return html`${this.isDone(row) ? act('close', 'dismiss', () => this.list.drop(row)) : nothing}`;
    }
  }

  private what(row: UploadRow): string {
    switch (row.state) {
      case 'queued':
        return this.t('queued');
      case 'uploading':
        return this.t(row.lost ? 'lost' : 'uploading');
      case 'failed':
        return this.t('failed', { why: row.fault instanceof Refused ? this.why(row.fault) : this.t('unreachable') });
      case 'arrived':
        return standingText(this.standing(row), this.language);
    }
  }

  private standing({ id }: UploadRow): Standing {
    return this.standings.get(id) ?? { state: 'checking' };
  }

  private isBad(row: UploadRow): boolean {
    return row.state === 'failed' || (row.state === 'arrived' && ['refused', 'withdrawn'].includes(this.standing(row).state));
  }

  private isDone(row: UploadRow): boolean {
    return row.state === 'arrived' && !['checking', 'waiting'].includes(this.standing(row).state);
  }

  /** All bytes have come, or it has failed. */
  private ended(row: UploadRow): void {
    if (row.state === 'arrived') {
      this.dispatchEvent(new CustomEvent<Arrived>('arrived', { detail: { id: row.id, file: row.file } }));
    }
    if (!this.handover || !this.standings.has(row.id)) {
      this.meeting.say(this.t('said', { name: row.file.name, what: this.what(row) }));
    }
  }

  /** Says how it stands with a file if that is new. */
  private tell(row: UploadRow, before: ReadonlyMap<string, Standing> | undefined): void {
    const was = before?.get(row.id)?.state;
    if (row.id && this.standing(row).state !== was) {
      this.meeting.say(this.t('said', { name: row.file.name, what: this.what(row) }));
    }
  }

  private again({ file, purpose, withoutMetadata }: UploadRow): void {
    this.list.start(this.meeting, file, purpose, withoutMetadata);
  }

  /** The focus goes to what is left, never to nowhere. */
  private focused(act: () => void): void {
    const had = this.shadowRoot?.activeElement?.closest('li');
    act();
    if (had) {
      this.shadowRoot?.querySelector<HTMLElement>('wa-button')?.focus();
    }
  }

  private readonly choose = () => this.shadowRoot?.querySelector('input')?.click();

  private readonly chosen = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    this.take([...(input.files ?? [])]);
    input.value = '';
  };
}

function percent({ sent, file }: UploadRow): number {
  return file.size ? Math.round((100 * sent) / file.size) : 0;
}

customElements.define('plenum-uploads', UploadsElement);
