import { print } from '@plenum/panel';
import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { FeatureDocuments, MeetingDocuments, SavedDocument } from '../client/api.js';
import { AppElement } from '../shell/page.js';
import { pageStyles } from '../shell/styles.js';
import { texts } from './texts.js';

/** A meeting as the dialog names it. */
export interface Documented {
  readonly id: string;
  readonly title: string;
}

const NONE: MeetingDocuments = { features: [], rooms: [] };

/** What can be saved of a meeting, by feature, while it runs and afterwards. */
export class DocumentsDialog extends AppElement {
  static override styles = [
    ...pageStyles,
    css`
      wa-dialog {
        --width: 36rem;
      }

      section {
        display: grid;
        gap: var(--plenum-space-2);
      }

      h2 {
        font-size: var(--plenum-size-m);
      }

      ul {
        border: 1px solid var(--plenum-line);
        border-radius: 10px;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--plenum-space-2) var(--plenum-space-3);
        align-items: center;
        padding: var(--plenum-space-2) var(--plenum-space-3);
      }

      li + li {
        border-top: 1px solid var(--plenum-line);
      }

      summary {
        padding-block: var(--plenum-space-2);
        font-weight: 600;
        overflow-wrap: anywhere;
        cursor: pointer;
      }

      .what {
        flex: 1 1 9rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      /* Together below the name where there is no room beside it. */
      .acts {
        display: flex;
        gap: var(--plenum-space-2);
        align-items: center;
      }
    `,
  ];

  private readonly t = this.texts(texts);
  @state() private meeting: Documented | undefined;
  @state() private documents: MeetingDocuments = NONE;
  /** Of rooms that were looked into, by id. */
  @state() private inRooms: ReadonlyMap<string, readonly FeatureDocuments[]> = new Map();
  @state() private open = false;

  async show(meeting: Documented): Promise<void> {
    this.meeting = meeting;
    this.inRooms = new Map();
    this.open = await this.attempt(async () => (this.documents = await this.app.api.documents(meeting.id, this.app.language)));
  }

  protected override render() {
    const title = this.meeting?.title;
    const { features, rooms } = this.documents;
    const label = title ? this.t('documentsOf', { title }) : this.t('documents');
    return html`
      <wa-dialog label=${label} ?open=${this.open} @wa-after-hide=${() => (this.open = false)}>
        <div class="stack" role="group" tabindex="0" aria-label=${label}>
          <p class="quiet">${this.t(features.length || rooms.length ? 'about' : 'none')}</p>
          ${features.map((feature) => this.feature(this.meeting?.id ?? '', feature))}
          ${rooms.map((room) => this.room(room))}
        </div>
        <wa-button slot="footer" appearance="outlined" @click=${() => (this.open = false)}>${this.t('close')}</wa-button>
      </wa-dialog>
    `;
  }

  private room({ id, title }: Documented) {
    const features = this.inRooms.get(id);
    return html`
      <details @toggle=${() => this.look(id)}>
        <summary>${this.t('room', { title })}</summary>
        <div class="stack">
          ${features?.map((feature) => this.feature(id, feature))}
          ${features?.length === 0 ? html`<p class="quiet small">${this.t('roomNone')}</p>` : nothing}
        </div>
      </details>
    `;
  }

  private async look(room: string): Promise<void> {
    if (!this.inRooms.has(room)) {
      await this.attempt(async () => {
        const { features } = await this.app.api.documents(room, this.app.language);
        this.inRooms = new Map(this.inRooms).set(room, features);
      });
    }
  }

  private feature(meeting: string, { plugin, title, state: how, documents }: FeatureDocuments): TemplateResult {
    return html`
      <section>
        <h2>${title[this.app.language] ?? plugin}</h2>
        ${how === 'here'
          ? html`<ul role="list">
              ${documents.map((document) => this.row(meeting, plugin, document))}
            </ul>`
          : html`<p class="quiet small">${this.t(how)}</p>`}
      </section>
    `;
  }

  private row(meeting: string, plugin: string, document: SavedDocument) {
    const title = document.title[this.app.language] ?? document.file;
    return html`
      <li>
        <div class="what">
          <p>${title}</p>
          <p class="quiet small">${document.file} · ${this.size(document.bytes)}</p>
        </div>
        <div class="acts">
          ${document.type === 'text/csv'
            ? nothing
            : html`<wa-button size="s" appearance="plain" @click=${() => this.print(meeting, plugin, document, title)} title=${this.t('printOne', { title })}>
                ${this.t('print')}<span class="visually-hidden"> – ${title}</span>
              </wa-button>`}
          <wa-button size="s" appearance="outlined" href=${this.app.api.documentAddress(meeting, plugin, document.file, this.app.language)} download=${document.file} title=${this.t('saveOne', { title })}>
            <wa-icon slot="start" name="download"></wa-icon>${this.t('save')}<span class="visually-hidden"> – ${title}</span>
          </wa-button>
        </div>
      </li>
    `;
  }

  private async print(meeting: string, plugin: string, document: SavedDocument, title: string): Promise<void> {
    await this.attempt(async () => {
      const text = await this.app.api.document(meeting, plugin, document.file, this.app.language);
      print(title, [{ title: '', text }]);
    });
  }

  private size(bytes: number): string {
    const [value, unit] = bytes < 1_000_000 ? [Math.max(bytes / 1000, 0.1), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
    return new Intl.NumberFormat(this.app.language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);
  }
}
