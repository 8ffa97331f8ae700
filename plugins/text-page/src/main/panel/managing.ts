import { busy } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Desk } from './desk.js';
import type { Page, Writers } from './page-list.js';

const WRITERS: readonly Writers[] = ['presenters', 'everyone'];
/** UTF-16 units of 100 characters at most; the server counts characters. */
const LONGEST_TITLE = 200;

export function manageButtons(desk: Desk): TemplateResult | typeof nothing {
  const { t, current, managing } = desk;
  if (!desk.mayCreate) {
    return nothing;
  }
  return html`<span class="acts">
    <wa-button id="new" size="s" appearance="outlined" @click=${() => desk.manage('new', 'title')}><wa-icon slot="start" name="add"></wa-icon>${t('new-page')}</wa-button>
    ${current
      ? html`<wa-button id="change" size="s" appearance="outlined" title=${t('change')} @click=${() => (managing === 'page' ? desk.manage('nothing', 'change') : desk.manage('page', 'title'))}>
          <wa-icon name="edit" label=${t('change')}></wa-icon>
        </wa-button>`
      : nothing}
  </span>`;
}

export function managed(desk: Desk): TemplateResult | typeof nothing {
  const { current, managing } = desk;
  if (!desk.mayCreate || managing === 'nothing') {
    return nothing;
  }
  if (managing === 'new') {
    return newPage(desk);
  }
  return current ? html`${keyed(current.page, managing === 'delete' ? deleting(desk, current) : changing(desk, current))}` : nothing;
}

function field(desk: Desk, title: string): TemplateResult {
  return html`<label class="grow">${desk.t('title')} <input id="title" name="title" dir="auto" autocomplete="off" maxlength=${LONGEST_TITLE} .value=${title} /></label>`;
}

function writersOf(desk: Desk, chosen: Writers, change: (writers: Writers) => unknown): TemplateResult {
  return html`<label>${desk.t('writers')}
    <select id="writers" name="writers" @change=${(event: Event) => change((event.target as HTMLSelectElement).value as Writers)}>
      ${WRITERS.map((writers) => html`<option value=${writers} .selected=${writers === chosen}>${desk.t(writers)}</option>`)}
    </select>
  </label>`;
}

/** What stands in a form; a page has few of them. */
const written = (event: Event, name: string) => new FormData(event.currentTarget as HTMLFormElement).get(name) as string;

function newPage(desk: Desk): TemplateResult {
  const { t } = desk;
  const add = busy(async (event: Event) => {
    event.preventDefault();
    const added = await desk.ask<{ page: string }>('add-page', { title: written(event, 'title'), writers: written(event, 'writers') });
    if (added) {
      desk.manage('nothing', 'new');
      await desk.begin(added.page);
    }
  });
  return html`<form class="manage" aria-label=${t('new-page')} @submit=${add}>
    ${field(desk, '')} ${writersOf(desk, 'presenters', () => undefined)}
    <span class="acts">
      <button class="main">${t('add')}</button>
      <button type="button" @click=${() => desk.manage('nothing', 'new')}>${t('cancel')}</button>
    </span>
  </form>`;
}

function changing(desk: Desk, { page, title, renamed, writers }: Page): TemplateResult {
  const { t, list } = desk;
  const place = list.place(page);
  const rename = busy((event: Event) => {
    event.preventDefault();
    return desk.ask('rename-page', { page, title: written(event, 'title'), renamed });
  });
  const move = (key: 'earlier' | 'later', to: number) =>
    html`<button type="button" id=${key} ?disabled=${to < 0 || to >= list.pages.length}
      @click=${busy(async () => {
        if (await desk.ask('move-page', { page, place: to })) {
          desk.meeting.say(t('moved', { nr: to + 1 }));
          // At an end the button is disabled, and would lose the focus to nobody.
          desk.manage('page', to === 0 ? 'later' : to === list.pages.length - 1 ? 'earlier' : key);
        }
      })}>${t(key)}</button>`;
  return html`<form class="manage" aria-label=${t('change')} @submit=${rename}>
    <span class="line grow">${field(desk, title)} <button>${t('save-title')}</button></span>
    ${writersOf(desk, writers, (chosen) => desk.ask('set-writers', { page, writers: chosen }))}
    <span class="acts">
      ${move('earlier', place - 1)} ${move('later', place + 1)}
      <button type="button" id="delete" class="danger" @click=${() => desk.manage('delete', 'keep')}>${t('delete')}</button>
      <button type="button" @click=${() => desk.manage('nothing', 'change')}>${t('close')}</button>
    </span>
  </form>`;
}

function deleting(desk: Desk, { page }: Page): TemplateResult {
  const { t } = desk;
  const remove = busy(async () => {
    await desk.ask('delete-page', { page });
    desk.manage('nothing', 'new');
  });
  return html`<div class="manage" role="group" aria-labelledby="sure">
    <p id="sure" class="grow"><bdi>${t('delete-sure', { title: desk.titleOf(page) })}</bdi></p>
    <span class="acts">
      <button type="button" id="delete-now" class="danger" @click=${remove}>${t('delete-now')}</button>
      <button type="button" id="keep" @click=${() => desk.manage('page', 'delete')}>${t('keep')}</button>
    </span>
  </div>`;
}
