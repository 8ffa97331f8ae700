import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { busy, type ContentKind } from '@plenum/panel';
import type { texts } from '../texts.js';
import type { Listed } from './stage.js';

/** What the list of content, and the bar over it, need to know and do. */
export interface ContentListDesk {
  readonly t: (key: Parameters<typeof texts>[1], values?: Record<string, string | number>) => string;
  readonly items: readonly Listed[];
  /** What the person has in front of them, if that is one of the items. */
  readonly seen: Listed | undefined;
  /** What is shown to all, if it is there for this person. */
  readonly onStage: Listed | undefined;
  /** Says in words what is shown, and by whom; empty if nothing is. */
  readonly words: string;
  readonly mayShow: boolean;
  /** Whether the list is open. */
  readonly open: boolean;
  toggle(): void;
  look(item: Listed): void;
  back(): void;
  /** Shows it to all; without one nothing is shown any more. */
  show(item: Listed | undefined): Promise<unknown>;
}

const ICONS: Readonly<Record<ContentKind, string>> = { page: 'document', board: 'board', slides: 'slides', poll: 'poll', link: 'link' };

const isSame = (one: Listed | undefined, other: Listed | undefined) => one !== undefined && one.piece === other?.piece && one.id === other.id;

/** Says what is shown to all, leads back to it, and lets staff show what they look at. */
export function contentBar(desk: ContentListDesk): TemplateResult | typeof nothing {
  const { t, items, seen, onStage, words, mayShow } = desk;
  if (items.length === 0 && !words) {
    return nothing;
  }
  const here = isSame(seen, onStage);
  const away = !here && words !== '';
  return html`
    <div class=${classMap({ 'stage-bar': true, small: true, away })} role="group" aria-label=${t('contents')}>
      <wa-button id="contents" size="s" appearance="plain" aria-expanded=${desk.open} aria-controls="content-list" @click=${() => desk.toggle()}>
        <wa-icon slot="start" name="contents"></wa-icon>${t('contentsCount', { count: items.length })}
      </wa-button>
      <span class="what">
        ${here
          ? html`<wa-icon class="on" name="eye"></wa-icon><bdi class="on">${words}</bdi>`
          : words
            ? html`<wa-icon name="eye"></wa-icon><bdi>${words}</bdi>`
            : html`<span class="quiet">${t('nothingOnStage')}</span>`}
      </span>
      ${away && onStage ? html`<wa-button id="back" size="s" appearance="outlined" @click=${() => desk.back()}>${t('goBack')}</wa-button>` : nothing}
      ${mayShow && seen && !here
        ? html`<wa-button id="show" size="s" variant="brand" @click=${busy(() => desk.show(seen))}>${t('showToAll')}</wa-button>`
        : nothing}
    </div>
  `;
}

/** All pages, boards and whatever else there is, panel by panel. */
export function contentList(desk: ContentListDesk): TemplateResult | typeof nothing {
  const { t, items } = desk;
  return items.length === 0 || !desk.open
    ? nothing
    : html`<nav class="contents" id="content-list" aria-label=${t('contents')} @keydown=${rove}>
        <ul>${repeat(items, ({ piece, id }) => `${piece} ${id}`, (item) => entry(desk, item))}</ul>
      </nav>`;
}

function entry(desk: ContentListDesk, item: Listed): TemplateResult {
  const { t, seen, onStage, mayShow } = desk;
  const current = isSame(item, seen);
  const shown = isSame(item, onStage);
  const mark = shown && !mayShow ? html`<wa-icon class="on" name="eye" label=${t('shownToAll')}></wa-icon>` : nothing;
  const label = t(shown ? 'stopShowing' : 'showThis', { title: item.title });
  return html`
    <li class=${classMap({ current })}>
      <button type="button" class="item" aria-current=${current ? 'true' : nothing} title=${item.title} @click=${() => desk.look(item)}>
        <wa-icon name=${ICONS[item.kind] ?? ICONS.page}></wa-icon><bdi>${item.title}</bdi>${mark}
      </button>
      ${mayShow
        ? html`<button type="button" class="tool" aria-pressed=${shown} title=${label} @click=${busy(() => desk.show(shown ? undefined : item))}>
            <wa-icon class=${shown ? 'on' : ''} name=${shown ? 'eye' : 'eye-off'} label=${label}></wa-icon>
          </button>`
        : nothing}
    </li>
  `;
}

/** Up and down lead from item to item; Tab leads to each as well. */
function rove(key: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key.key];
  const all = [...(key.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.item')];
  const at = all.findIndex((one) => one === (key.target as HTMLElement).closest('li')?.querySelector('.item'));
  const next = step && all[at + step];
  if (next) {
    key.preventDefault();
    next.focus();
  }
}
