import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Desk } from './desk.js';
import { MOST, type Tile } from './scene.js';
import { nameOf, tile } from './tile-view.js';

/** All tiles: alike, around a large one, or in a strip over the content. */
export function gallery(desk: Desk): TemplateResult {
  const { scene, t } = desk;
  const list = html`<div class="rest">
    ${turner(desk, -1)}
    <ul class="tiles" aria-label=${t('people')}>
      ${tiles(desk, scene.tiles)}
    </ul>
    ${turner(desk, 1)}
  </div>`;
  return html`<section class="gallery ${scene.layout}" aria-label=${t('people')}>
    ${scene.stage
      ? html`<div class="large">
          ${scene.screens.length > 1 ? screens(desk) : nothing}
          <ul class="stage">${tiles(desk, [scene.stage])}</ul>
        </div>`
      : nothing}
    ${scene.stage && scene.tiles.length === 0 ? nothing : list}
    ${desk.others > 0 ? html`<p class="others small">${t('listeners', { count: desk.others })}</p>` : nothing}
  </section>`;
}

const tiles = (desk: Desk, all: readonly Tile[]) => repeat(all, ({ key }) => key, (one) => tile(desk, one));

/** Leads to the people for whom there is no room here. */
function turner(desk: Desk, step: 1 | -1): TemplateResult | typeof nothing {
  const { scene, t } = desk;
  const to = scene.page + step;
  if (to < 0 || to >= scene.pages) {
    return nothing;
  }
  const words = t(step > 0 ? 'next' : 'previous');
  const where = t('page-of', { page: to + 1, pages: scene.pages });
  return html`<button type="button" class="turner" title="${words}, ${where}" aria-label="${words}, ${where}" @click=${() => desk.page(to)}>
    <wa-icon name=${step > 0 ? 'chevron-right' : 'chevron-left'}></wa-icon>
    <span class="small">${step > 0 ? t('and-more', { count: scene.total - (scene.page + 1) * MOST }) : where}</span>
  </button>`;
}

function screens(desk: Desk): TemplateResult {
  const { scene, t } = desk;
  return html`<div class="screens" role="group" aria-label=${t('screens')}>
    ${scene.screens.map((one) => html`<button type="button" aria-pressed=${one.key === scene.stage?.key} @click=${() => desk.chooseScreen(one.key)}>
      <wa-icon name="screen"></wa-icon><bdi>${nameOf(desk, one)}</bdi>
    </button>`)}
  </div>`;
}
