import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { busy } from '@plenum/panel';
import type { SurfaceDesk } from './desk.js';
import { boxOf, PAGE_WIDTH, type SurfaceObject } from './figures.js';

/** What an object is, in words. */
export function whatOf(desk: Pick<SurfaceDesk, 't'>, { figure }: SurfaceObject): string {
  return figure.kind === 'text' ? desk.t('says', { text: figure.text.replace(/\n/g, ' / ') }) : desk.t(figure.kind);
}

/** Where it is on a page of that height. */
function whereOf(desk: SurfaceDesk, { figure, right, down }: SurfaceObject, height: number): string {
  const box = boxOf(figure);
  const third = (at: number, whole: number) => Math.max(0, Math.min(2, Math.floor((3 * at) / whole)));
  const row = (['top', 'middle', 'bottom'] as const)[third(box.y + down + box.height / 2, height)] ?? 'middle';
  const column = (['left', 'centre', 'right'] as const)[third(box.x + right + box.width / 2, PAGE_WIDTH)] ?? 'centre';
  return row === 'middle' && column === 'centre' ? desk.t(row) : `${desk.t(row)} ${desk.t(column)}`;
}

/** Who has drawn what and where, with the words of texts; each can be erased by who may. */
export function objectList(desk: SurfaceDesk, height: number, close: () => void): TemplateResult {
  const { t, objects } = desk;
  const say = (object: SurfaceObject) =>
    t(desk.isOwn(object) ? 'object-own' : 'object', { what: whatOf(desk, object), name: desk.meeting.person(object.by).name, where: whereOf(desk, object, height) });
  return html`
    <h2>${t('objects')} (${objects.length})</h2>
    ${objects.length > 0
      ? html`<ol>${repeat(objects, ({ id }) => id, (object) => html`<li>
          <bdi>${say(object)}</bdi>
          ${desk.mayErase(object)
            ? html`<button type="button" class="tool" title=${t('erase-it', { what: say(object) })} @click=${busy(() => desk.erase(object))}>
                <wa-icon name="delete" label=${t('erase-it', { what: say(object) })}></wa-icon>
              </button>`
            : ''}
        </li>`)}</ol>`
      : html`<p class="quiet">${t('objects-none')}</p>`}
    <p class="end"><wa-button size="s" appearance="outlined" @click=${close}>${t('close')}</wa-button></p>
  `;
}
