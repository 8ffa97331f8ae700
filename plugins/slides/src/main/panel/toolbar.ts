import { busy } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.js';
import { limited } from './sheet.js';
import { print, save } from './taking.js';
import type { Key } from './texts.js';

const STEP = 1.25;

/** Which deck, which page, how large, and what else can be done with it. */
export function toolbar(desk: Desk): TemplateResult {
  const { t, current } = desk;
  return html`<div class="bar" role="toolbar" aria-label=${t('slides')}>
    ${desk.decks.visible.length > 1 ? chooser(desk) : nothing} ${current ? html`${pages(desk)} ${sizes(desk)} ${more(desk)}` : nothing}
  </div>`;
}

function chooser({ t, decks, current, titleOf, look }: Desk): TemplateResult {
  return html`<select id="deck" aria-label=${t('deck')} @change=${(event: Event) => look((event.target as HTMLSelectElement).value)}>
    ${decks.visible.map((deck) => html`<option value=${deck.deck} .selected=${deck.deck === current?.deck}>${titleOf(deck)}</option>`)}
  </select>`;
}

function act(desk: Desk, key: Key, icon: string, run: () => unknown, off = false): TemplateResult {
  return html`<wa-button id=${key} size="s" appearance="plain" title=${desk.t(key)} ?disabled=${off} @click=${busy(async () => run())}>
    <wa-icon name=${icon} label=${desk.t(key)}></wa-icon>
  </wa-button>`;
}

function pages(desk: Desk): TemplateResult {
  const { t, current, page, may } = desk;
  const total = Math.max(current?.total ?? 0, current?.count ?? 0);
  const free = may.review || desk.leads;
  const entered = (event: Event) => {
    const input = event.target as HTMLInputElement;
    desk.turn(Number.parseInt(input.value, 10) || page);
    input.value = String(desk.page);
  };
  return html`<span class="group">
    ${act(desk, 'previous', 'chevron-left', () => desk.turn(page - 1), !free || page <= 1)}
    <label class="number">
      <span class="visually-hidden">${t('page-number')}</span>
      <input id="number" inputmode="numeric" size="3" autocomplete="off" .value=${String(page)} ?disabled=${!free} @change=${entered} />
    </label>
    <span class="small">${t('of', { total })}</span>
    ${act(desk, 'next', 'chevron-right', () => desk.turn(page + 1), !free || page >= (current?.count ?? 0))}
  </span>`;
}

function sizes(desk: Desk): TemplateResult {
  const { fit } = desk;
  const now = typeof fit === 'number' ? fit : 1;
  const to = (times: number) => desk.set({ fit: limited(now * times) });
  return html`<span class="group">
    ${act(desk, 'smaller', 'minus', () => to(1 / STEP), limited(0) >= now)} ${act(desk, 'larger', 'add', () => to(STEP), limited(Infinity) <= now)}
    <select id="fit" aria-label="%" @change=${(event: Event) => chosen(desk, (event.target as HTMLSelectElement).value)}>
      <option value="page" .selected=${fit === 'page'}>${desk.t('fit-page')}</option>
      <option value="width" .selected=${fit === 'width'}>${desk.t('fit-width')}</option>
      ${[...new Set([1, 1.5, 2, 3, ...(typeof fit === 'number' ? [fit] : [])])]
        .sort((one, other) => one - other)
        .map((times) => html`<option value=${times} .selected=${times === fit}>${Math.round(times * 100)} %</option>`)}
    </select>
  </span>`;
}

function chosen(desk: Desk, value: string): void {
  desk.set({ fit: value === 'page' || value === 'width' ? value : Number(value) });
}

function more(desk: Desk): TemplateResult {
  const { current, may } = desk;
  const toggle = (key: 'thumbnails' | 'notes' | 'pointer', icon: string, on: boolean, run: () => void) =>
    html`<button type="button" id=${key} class="toggle" aria-pressed=${on} title=${desk.t(key)} @click=${run}><wa-icon name=${icon} label=${desk.t(key)}></wa-icon></button>`;
  return html`<span class="group">
    ${may.thumbnails ? toggle('thumbnails', 'grid', desk.strip, () => desk.set({ strip: !desk.strip })) : nothing}
    ${current?.notes.length ? toggle('notes', 'note', desk.notes, () => desk.set({ notes: !desk.notes })) : nothing}
    ${may.show && !desk.meeting.has('whiteboard') ? toggle('pointer', 'pointer', desk.pointing, () => desk.set({ pointing: !desk.pointing })) : nothing}
    ${act(desk, 'full-screen', 'full-screen', () => desk.fullScreen())}
    ${may.print && may.review ? act(desk, 'print', 'print', () => print(desk)) : nothing}
    ${may.print && may.review && current?.pdf.length ? act(desk, 'save-pdf', 'document', () => save(desk, 'pdf')) : nothing}
    ${may.download ? act(desk, 'save-original', 'download', () => save(desk, 'original')) : nothing}
    ${may.add ? act(desk, 'change', 'edit', () => (desk.managing === 'nothing' ? desk.manage('deck', 'title') : desk.manage('nothing', 'change'))) : nothing}
  </span>`;
}
