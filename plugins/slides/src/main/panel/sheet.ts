import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Deck, DeckPage } from './decks.js';
import type { Desk, Fit } from './desk.js';
import type { Pointers } from './pointers.js';

/** Pixels at which a page is as large as it is: 100 %. */
const WHOLE = 960;
const LARGEST = 6;
const SMALLEST = 0.25;

/** A size that there is: so many times as large as the page is. */
export function limited(times: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, Math.round(times * 100) / 100));
}

/** How many times as large as it is a page is now. */
export function timesOf(stage: HTMLElement, fit: Fit): number {
  return typeof fit === 'number' ? fit : (stage.querySelector<HTMLElement>('.paper')?.clientWidth || WHOLE) / WHOLE;
}

interface Beside {
  /** What stands on the page. */
  readonly words: string;
  /** Of all pages; `undefined` if they are not wanted, or come. */
  readonly notes: readonly string[] | undefined;
  readonly pointers: Pointers;
}

/** The page in front: its picture, what it says for screen readers, where people point, and the presenter's notes. */
export function sheet(desk: Desk, beside: Beside): TemplateResult | typeof nothing {
  const { current, page, fit } = desk;
  const one = current?.pages[page - 1];
  if (!current || !one) {
    return html`<div id="stage" class="stage" tabindex="0"><p class="quiet">…</p></div>`;
  }
  return html`<div class="side">
    <div id="stage" class="stage fit-${typeof fit === 'number' ? 'times' : fit}" tabindex="0" role="group" aria-label=${desk.titleOf(current)}>
      ${keyed(one.picture, paper(desk, current, one, beside))}
    </div>
    ${notes(desk, beside)}
  </div>`;
}

function paper(desk: Desk, current: Deck, one: DeckPage, { words, pointers }: Beside): TemplateResult {
  const { t, page, fit, meeting, pointing } = desk;
  const move = (event: PointerEvent) => {
    if (pointing && desk.may.show) {
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      pointers.send(meeting, { deck: current.deck, page, x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
    }
  };
  return html`<div
    class="paper ${pointing ? 'pointing' : ''}"
    .style=${`aspect-ratio: ${one.width} / ${one.height}; --ratio: ${one.width / one.height}; ${typeof fit === 'number' ? `width: ${Math.round(WHOLE * fit)}px` : ''}`}
    @pointermove=${move}
  >
    <img
      src=${meeting.fileAddress(one.picture)}
      alt=${t('alternative', { page, total: current.total })}
      aria-describedby="words"
      width=${one.width}
      height=${one.height}
      draggable="false"
      @error=${(event: Event) => again(event.target as HTMLImageElement)}
    />
    <div class="sharp"></div>
    <plenum-surface .item=${current.deck} .page=${String(page)}></plenum-surface>
    <p id="words" class="visually-hidden" dir="auto">${words}</p>
    ${pointers.on(current.deck, page).map(
      ([who, { x, y }]) => html`<span class="point ${x > 0.5 ? 'leftwards' : ''}" .style=${`left: ${x * 100}%; top: ${y * 100}%`}>
        <bdi aria-label=${t('pointer-of', { name: meeting.person(who).name })}>${meeting.person(who).name}</bdi>
      </span>`,
    )}
  </div>`;
}

/** The server gives so many files a second, and may be away for a moment. */
function again(picture: HTMLImageElement): void {
  const tries = Number(picture.dataset['tries'] ?? 0);
  if (tries < 5) {
    picture.dataset['tries'] = String(tries + 1);
    const address = picture.src;
    setTimeout(() => {
      if (picture.isConnected) {
        picture.src = '';
        picture.src = address;
      }
    }, 500 * 2 ** tries);
  }
}

function notes(desk: Desk, { notes: all }: Beside): TemplateResult | typeof nothing {
  const { t, page, current } = desk;
  if (!desk.notes || !current?.notes.length) {
    return nothing;
  }
  const text = all?.[page - 1] ?? '';
  return html`<section class="notes" tabindex="0" aria-label=${t('notes-of', { page })}>
    <h3 class="small quiet">${t('notes-of', { page })}</h3>
    ${text ? html`<p dir="auto">${text}</p>` : html`<p class="quiet">${all ? t('no-notes') : '…'}</p>`}
  </section>`;
}
