import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.js';

/** Which page one looks at, and which is shown to all. */
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
        ${t(page === list.shown?.page && page !== current?.page ? 'option-shown' : 'option', { nr: nr + 1, title: desk.titleOf(page) })}
      </option>`)}
    </select>
    ${step(place + 1, 'next', 'chevron-right')}
    ${current?.page === list.shown?.page
      ? html`<span class="small mark"><wa-icon name="eye"></wa-icon> ${t('shown')}</span>`
      : desk.may.show && current
        ? html`<wa-button id="show" size="s" variant="brand" @click=${() => desk.ask('show-page', { page: current.page })}>${t('show')}</wa-button>`
        : nothing}
  </div>`;
}

/** Says what is shown when one looks elsewhere, and leads back there. */
export function elsewhere(desk: Desk): TemplateResult | typeof nothing {
  const { t, list, current } = desk;
  const { shown } = list;
  if (!shown || !current || shown.page === current.page) {
    return nothing;
  }
  return html`<p class="elsewhere">
    <span><wa-icon name="eye"></wa-icon> <bdi>${desk.whatIsShown()}</bdi></span>
    <wa-button id="back" size="s" appearance="outlined" @click=${() => desk.look(shown.page)}>${t('go-there')}</wa-button>
  </p>`;
}
