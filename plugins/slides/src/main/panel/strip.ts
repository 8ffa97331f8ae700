import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Desk } from './desk.js';

/** Small pictures of all pages, or of those in which something was found. @param words what stands on the pages, if that is known */
export function strip(desk: Desk, search: { readonly text: string; readonly words: readonly string[]; find(text: string): void }): TemplateResult | typeof nothing {
  const { t, current, page } = desk;
  if (!desk.strip || !desk.may.thumbnails || !current) {
    return nothing;
  }
  const wanted = search.text.toLocaleLowerCase();
  const found = current.pages
    .map((one, place) => ({ one, number: place + 1 }))
    .filter(({ number }) => !wanted || (search.words[number - 1] ?? '').toLocaleLowerCase().includes(wanted));
  return html`<nav class="strip" aria-label=${t('thumbnails')}>
    ${current.texts.length
      ? html`<input type="search" id="search" aria-label=${t('search')} placeholder=${t('search')} .value=${search.text} @input=${(event: Event) => search.find((event.target as HTMLInputElement).value)} />
          <span class="small quiet" role="status">${wanted ? t('found', { count: found.length }) : ''}</span>`
      : nothing}
    <ol>
      ${repeat(
        found,
        ({ one }) => one.thumbnail,
        ({ one, number }) => html`<li>
          <button type="button" aria-label=${t('go-page', { page: number })} aria-current=${number === page ? 'page' : nothing} @click=${() => desk.turn(number)}>
            <img src=${desk.meeting.fileAddress(one.thumbnail)} alt="" loading="lazy" width="120" height=${Math.round((120 * one.height) / one.width)} />
            <span class="small" aria-hidden="true">${number}</span>
          </button>
        </li>`,
      )}
    </ol>
  </nav>`;
}
