import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { Held, HeldPart, Party } from '../client/api.js';
import { pageStyles } from '../shell/styles.js';
import { RoomElement } from './room-element.js';

/** What is held of a guest, who has no preferences to look for it: what, for how long, and all of it as a file. */
export class GuestData extends RoomElement {
  static override styles = [
    ...pageStyles,
    css`
      wa-dialog {
        --width: 36rem;
      }

      ul {
        border: 1px solid var(--plenum-line);
        border-radius: 10px;
      }

      li.part {
        display: grid;
        gap: var(--plenum-space-1);
        padding: var(--plenum-space-3);
      }

      li.part + li.part {
        border-top: 1px solid var(--plenum-line);
      }

      .head {
        display: flex;
        justify-content: space-between;
        gap: var(--plenum-space-3);
      }

      .head strong {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private open = false;
  @state() private held: Held | undefined;
  @state() private tenant: Party | null = null;

  async show(): Promise<void> {
    this.open = await this.attempt(async () => {
      const { id } = this.room.facts;
      const [held, door] = await Promise.all([this.app.api.data(), id ? this.app.api.door(id) : undefined]);
      this.held = held;
      this.tenant = door?.tenant ?? null;
    });
  }

  protected override render() {
    return html`
      <wa-dialog label=${this.t('dataTitle')} ?open=${this.open} @wa-after-hide=${() => (this.open = false)}>
        <div class="stack" role="group" tabindex="0" aria-label=${this.t('dataTitle')}>
          <p>${this.t('dataText')}</p>
          ${this.held?.complete === false ? html`<wa-callout variant="warning"><wa-icon slot="icon" name="warning"></wa-icon>${this.t('dataIncomplete')}</wa-callout>` : nothing}
          <ul role="list">
            ${this.held?.holders.map((part) => this.holder(part))}
          </ul>
          <p class="quiet small">${this.t('dataLasts')}</p>
          ${this.tenant?.name ? html`<p class="quiet small">${this.t('dataErase', { tenant: [this.tenant.name, this.tenant.contact].filter((text) => text).join(' · ') })}</p>` : nothing}
        </div>
        <wa-button slot="footer" appearance="outlined" @click=${() => (this.open = false)}>${this.t('dataClose')}</wa-button>
        <wa-button slot="footer" variant="brand" href="/api/data" download="plenum-data.json">
          <wa-icon slot="start" name="download"></wa-icon>${this.t('dataDownload')}
        </wa-button>
      </wa-dialog>
    `;
  }

  private holder({ id, title, state: answer, items, kept }: HeldPart) {
    const { language } = this.app;
    return html`
      <li class="part">
        <div class="head">
          <strong>${title[language] ?? id}</strong>
          <span class="quiet small">${answer === 'held' ? this.t('dataCount', { count: items.length }) : this.t(answer === 'nothing' ? 'dataNothing' : 'dataUnavailable')}</span>
        </div>
        ${kept.map((one) => html`<p class="quiet small">${this.t('dataKept', { what: one.title[language] ?? '', kept: one.kept[language] ?? '' })}</p>`)}
      </li>
    `;
  }
}
