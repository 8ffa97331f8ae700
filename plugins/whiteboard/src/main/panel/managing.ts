import { busy, type Values } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Board, BoardList } from './board-list.js';
import type { Key } from './texts.js';

/** What is open to be changed: nothing, a new board, the board in front, or whether it is to be deleted. */
export type Managing = 'nothing' | 'new' | 'board' | 'delete';

export interface ManagingDesk {
  readonly list: BoardList;
  readonly current: Board | undefined;
  readonly managing: Managing;
  readonly t: (key: Key, values?: Values) => string;
  titleOf(board: string): string;
  /** @param focus id of what has the focus then */
  manage(managing: Managing, focus: string): void;
  /** @return the reply; undefined if it was refused, which is shown */
  ask<R>(name: string, payload: object): Promise<R | undefined>;
  /** A board that the person added. */
  begin(board: string): Promise<void>;
  say(text: string): void;
}

const LONGEST_TITLE = 200;

export function manageButtons({ t, current, managing, manage }: ManagingDesk): TemplateResult {
  return html`<span class="acts">
    <wa-button id="new" size="s" appearance="outlined" @click=${() => manage('new', 'title')}><wa-icon slot="start" name="add"></wa-icon>${t('new')}</wa-button>
    ${current
      ? html`<wa-button id="change" size="s" appearance="outlined" title=${t('change')} @click=${() => (managing === 'board' ? manage('nothing', 'change') : manage('board', 'title'))}>
          <wa-icon name="edit" label=${t('change')}></wa-icon>
        </wa-button>`
      : nothing}
  </span>`;
}

export function managed(desk: ManagingDesk): TemplateResult | typeof nothing {
  const { current, managing } = desk;
  if (managing === 'new') {
    return adding(desk);
  }
  return current && managing !== 'nothing' ? html`${keyed(current.id, managing === 'delete' ? deleting(desk, current) : changing(desk, current))}` : nothing;
}

const titleIn = (event: Event) => new FormData(event.currentTarget as HTMLFormElement).get('title') as string;

function field({ t }: ManagingDesk, title: string): TemplateResult {
  return html`<label class="grow">${t('title')} <input id="title" name="title" dir="auto" autocomplete="off" maxlength=${LONGEST_TITLE} .value=${title} /></label>`;
}

function adding(desk: ManagingDesk): TemplateResult {
  const { t } = desk;
  const add = busy(async (event: Event) => {
    event.preventDefault();
    const added = await desk.ask<{ board: string }>('add-board', { title: titleIn(event) });
    if (added) {
      desk.manage('nothing', 'new');
      await desk.begin(added.board);
    }
  });
  return html`<form class="manage" aria-label=${t('new')} @submit=${add}>
    ${field(desk, '')}
    <span class="acts">
      <button class="main">${t('add')}</button>
      <button type="button" @click=${() => desk.manage('nothing', 'new')}>${t('cancel')}</button>
    </span>
  </form>`;
}

function changing(desk: ManagingDesk, { id, title }: Board): TemplateResult {
  const { t, list } = desk;
  const place = list.place(id);
  const rename = busy((event: Event) => {
    event.preventDefault();
    return desk.ask('rename-board', { board: id, title: titleIn(event) });
  });
  const move = (key: 'earlier' | 'later', to: number) => html`<button type="button" id=${key} ?disabled=${to < 0 || to >= list.boards.length}
    @click=${busy(async () => {
      if (await desk.ask('move-board', { board: id, place: to })) {
        desk.say(t('moved', { nr: to + 1 }));
        desk.manage('board', to === 0 ? 'later' : to === list.boards.length - 1 ? 'earlier' : key);
      }
    })}>${t(key)}</button>`;
  return html`<form class="manage" aria-label=${t('change')} @submit=${rename}>
    <span class="line grow">${field(desk, title)} <button>${t('save-title')}</button></span>
    <span class="acts">
      ${move('earlier', place - 1)} ${move('later', place + 1)}
      <button type="button" id="delete" class="danger" @click=${() => desk.manage('delete', 'keep')}>${t('delete')}</button>
      <button type="button" @click=${() => desk.manage('nothing', 'change')}>${t('close')}</button>
    </span>
  </form>`;
}

function deleting(desk: ManagingDesk, { id }: Board): TemplateResult {
  const { t } = desk;
  const remove = busy(async () => {
    await desk.ask('delete-board', { board: id });
    desk.manage('nothing', 'new');
  });
  return html`<div class="manage" role="group" aria-labelledby="sure">
    <p id="sure" class="grow"><bdi>${t('delete-sure', { title: desk.titleOf(id) })}</bdi></p>
    <span class="acts">
      <button type="button" id="delete-now" class="danger" @click=${remove}>${t('delete-now')}</button>
      <button type="button" id="keep" @click=${() => desk.manage('board', 'delete')}>${t('keep')}</button>
    </span>
  </div>`;
}
