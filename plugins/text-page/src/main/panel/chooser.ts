import { html, type TemplateResult } from 'lit';
import type { Desk } from './desk.js';

/** Which page one looks at. */
export function chooser(desk: Desk): TemplateResult {
  const { t, list, current } = desk;
  const place = list.place(current?.page);
  const step = (to: number, key: 'previous' | 'next', icon: string) => {
    const page = list.pages[to];
    return html`<wa-button size="s" appearance="plain" title=${t(key)} ?disabled=${!page} @click=${() => page && desk.look(page.page)}>
      <wa-icon name=${icon} label=${t(key)}></wa-icon>
    </wa-button>`;
  };
  return html`<div class="chooser">
    ${step(place - 1, 'previous', 'chevron-left')}
    <select id="page" aria-label=${t('page')} @change=${(event: Event) => desk.look((event.target as HTMLSelectElement).value)}>
      ${list.pages.map(({ page }, nr) => html`<option value=${page} .selected=${page === current?.page}>
        ${t('option', { nr: nr + 1, title: desk.titleOf(page) })}
      </option>`)}
    </select>
    ${step(place + 1, 'next', 'chevron-right')}
  </div>`;
}
