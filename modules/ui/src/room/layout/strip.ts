import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { roved } from '../roving.js';
import type { texts } from '../texts.js';

/** What a dragged tab carries: the id of its piece. */
export const DRAGGED = 'application/x-plenum-panel';

export interface Tab {
  readonly id: string;
  readonly title: string;
  /** Count of what the person has not seen. */
  readonly news: number;
}

/** What a strip of tabs needs to know and what it does. */
export interface StripDesk {
  readonly t: (key: Parameters<typeof texts>[1], values?: Record<string, string | number>) => string;
  /** Whether tabs can be dragged from region to region. */
  readonly canDrag: boolean;
  /** Tabs that there is no room for. */
  readonly outOfSight: ReadonlySet<string>;
  choose(id: string): void;
  /** Gives the focus to a tab once it is shown. */
  focusTab(id: string): void;
  /** Looks from now on which tabs of the list there is room for. */
  readonly watch: (list: Element | undefined) => void;
}

/** The tabs of one region, those for which there is no room also in a list. @param name of the region, for people */
export function strip(desk: StripDesk, tabs: readonly Tab[], front: string, name: string, more: unknown = nothing): TemplateResult {
  return html`
    <div class="strip">
      <div class="tabs" role="tablist" aria-label=${name} ${ref(desk.watch)} @keydown=${(key: KeyboardEvent) => rove(desk, tabs, front, key)}>
        ${repeat(tabs, ({ id }) => id, (tab) => tabButton(desk, tab, tab.id === front))}
      </div>
      ${overflow(desk, tabs, front, name)} ${more}
    </div>
  `;
}

function tabButton(desk: StripDesk, { id, title, news }: Tab, isFront: boolean): TemplateResult {
  return html`
    <button
      type="button"
      role="tab"
      id="tab-${id}"
      aria-controls="panel-${id}"
      aria-selected=${isFront}
      tabindex=${isFront ? 0 : -1}
      draggable=${desk.canDrag ? 'true' : nothing}
      @dragstart=${(drag: DragEvent) => drag.dataTransfer?.setData(DRAGGED, id)}
      @click=${() => desk.choose(id)}
    >
      ${title}
      ${news > 0 && !isFront ? html`${badge(news)}<span class="visually-hidden">, ${desk.t('news', { count: news })}</span>` : nothing}
    </button>
  `;
}

const badge = (count: number) => html`<span class="count" aria-hidden="true">${count > 99 ? '99+' : count}</span>`;

function overflow(desk: StripDesk, tabs: readonly Tab[], front: string, name: string) {
  const hidden = tabs.filter(({ id }) => desk.outOfSight.has(id));
  if (hidden.length === 0) {
    return nothing;
  }
  const news = hidden.reduce((sum, tab) => sum + tab.news, 0);
  const label = [desk.t('allPanels', { region: name }), ...(news > 0 ? [desk.t('news', { count: news })] : [])].join(', ');
  return html`
    <wa-dropdown placement="bottom-end" @wa-select=${(chosen: CustomEvent<{ item: { value: string } }>) => turn(desk, chosen.detail.item.value)}>
      <button type="button" slot="trigger" class="tool" aria-haspopup="menu" title=${label}>
        <wa-icon name="panels" label=${label}></wa-icon>${news > 0 ? badge(news) : nothing}
      </button>
      ${tabs.map(
        (tab) => html`<wa-dropdown-item type="checkbox" value=${tab.id} .checked=${live(tab.id === front)}>
          ${tab.title} ${tab.news > 0 && tab.id !== front ? html`<span slot="details">${desk.t('news', { count: tab.news })}</span>` : nothing}
        </wa-dropdown-item>`,
      )}
    </wa-dropdown>
  `;
}

function turn(desk: StripDesk, id: string): void {
  desk.choose(id);
  desk.focusTab(id);
}

function rove(desk: StripDesk, tabs: readonly Tab[], front: string, key: KeyboardEvent): void {
  const next = roved(key.key, tabs.findIndex(({ id }) => id === front), tabs.length);
  const tab = next === undefined ? undefined : tabs[next];
  if (tab) {
    key.preventDefault();
    turn(desk, tab.id);
  }
}

/** Which tabs of a list are not wholly to be seen. */
export function unseen(list: Element): readonly string[] {
  const frame = list.getBoundingClientRect();
  return [...list.querySelectorAll('[role=tab]')]
    .filter((tab) => {
      const { left, right } = tab.getBoundingClientRect();
      return left < frame.left - 1 || right > frame.right + 1;
    })
    .map((tab) => tab.id.replace(/^tab-/, ''));
}
