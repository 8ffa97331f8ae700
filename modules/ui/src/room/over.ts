import { css, html, nothing } from 'lit';
import { query } from 'lit/decorators.js';
import type { Over } from '../client/room.js';
import { pageStyles } from '../shell/styles.js';
import { entryText } from './entry.js';
import type { GuestData } from './guest-data.js';
import { RoomElement } from './room-element.js';
import type { texts } from './texts.js';

type Key = Parameters<typeof texts>[1];

const TITLES: Readonly<Record<Over['ending'], Key>> = {
  'left': 'overLeft',
  'ended': 'overEnded',
  'ejected': 'overEjected',
  'returned': 'overReturned',
  'signed-off': 'overSignedOff',
  'refused': 'overRefused',
  'not-admitted': 'overNotAdmitted',
  'fault': 'overFault',
};

const REASONS: Readonly<Record<string, Key>> = {
  'organizer': 'overEndedBy',
  'administrator': 'overEndedAdmin',
  'nobody-signed-in': 'overEndedEmpty',
};

const FINAL: ReadonlySet<Over['ending']> = new Set(['ended', 'ejected', 'not-admitted']);

/** After the meeting, with why. */
export class MeetingOver extends RoomElement {
  static override styles = [
    ...pageStyles,
    css`
      .bar {
        display: flex;
        justify-content: space-between;
        padding: var(--plenum-space-2) var(--plenum-space-4);
      }
    `,
  ];

  @query('plenum-guest-data') private guestData!: GuestData;

  protected override render() {
    const over = this.room.overBecause;
    if (!over) {
      return nothing;
    }
    const title = this.t(TITLES[over.ending]);
    this.app.title(over.ending === 'signed-off' ? '' : (this.room.facts.title ?? ''), title);
    return html`
      <div class="bar">
        <a href="/" aria-label="Plenum"><img src="/plenum.svg" alt="" width="26" height="26" /></a>
        <plenum-menu></plenum-menu>
      </div>
      <div class="page">
        <div class="card narrow stack">
          <h1>${title}</h1>
          ${this.explained(over)}
          <div class="row">
            ${FINAL.has(over.ending)
              ? nothing
              : html`<wa-button variant="brand" @click=${() => this.dispatchEvent(new Event('again'))}>${this.t('enterAgain')}</wa-button>`}
            <wa-button appearance="outlined" @click=${() => this.app.go('/')}>${this.t('toStart')}</wa-button>
            ${this.documents(over)}
            ${this.app.session.signedIn
              ? nothing
              : html`<wa-button appearance="plain" @click=${() => this.guestData.show()}>${this.t('dataTitle')}</wa-button>`}
          </div>
        </div>
      </div>
      <plenum-guest-data .room=${this.room}></plenum-guest-data>
    `;
  }

  private documents(over: Over) {
    const { id, title } = this.room.facts;
    return id && (over.ending === 'ended' || over.ending === 'left')
      ? html`<plenum-documents-link .meeting=${{ id, title: title ?? '' }}></plenum-documents-link>`
      : nothing;
  }

  private explained(over: Over) {
    const known = entryText(over.refused) ?? REASONS[over.reason];
    if (known) {
      return html`<p>${this.t(known)}</p>`;
    }
    return over.ending === 'fault' ? html`<p class="quiet">${this.t('reason', { reason: over.reason })}</p>` : nothing;
  }
}
