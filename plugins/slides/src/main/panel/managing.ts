import { busy } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Deck } from './decks.js';
import type { Desk } from './desk.js';

/** UTF-16 units of 100 characters at most; the server counts characters. */
const LONGEST_TITLE = 200;

export function managed(desk: Desk): TemplateResult | typeof nothing {
  const { current, managing, may } = desk;
  if (!may.add || managing === 'nothing' || !current) {
    return nothing;
  }
  return html`${keyed(current.deck, managing === 'delete' ? deleting(desk, current) : changing(desk, current))}`;
}

function changing(desk: Desk, { deck, title, renamed }: Deck): TemplateResult {
  const { t, decks } = desk;
  const place = decks.place(deck);
  const rename = busy((event: Event) => {
    event.preventDefault();
    return desk.ask('rename-deck', { deck, title: new FormData(event.currentTarget as HTMLFormElement).get('title') as string, renamed });
  });
  const move = (key: 'earlier' | 'later', to: number) =>
    html`<button type="button" id=${key} ?disabled=${to < 0 || to >= decks.all.length}
      @click=${busy(async () => {
        if (await desk.ask('move-deck', { deck, place: to })) {
          desk.meeting.say(t('moved', { nr: to + 1 }));
          // At an end the button is disabled, and would lose the focus to nobody.
          desk.manage('deck', to === 0 ? 'later' : to === decks.all.length - 1 ? 'earlier' : key);
        }
      })}>${t(key)}</button>`;
  return html`<form class="manage" aria-label=${t('change')} @submit=${rename}>
    <span class="line grow">
      <label class="grow">${t('title')} <input id="title" name="title" dir="auto" autocomplete="off" maxlength=${LONGEST_TITLE} .value=${title} /></label>
      <button>${t('save-title')}</button>
    </span>
    <span class="acts">
      ${move('earlier', place - 1)} ${move('later', place + 1)}
      <button type="button" id="delete" class="danger" @click=${() => desk.manage('delete', 'keep')}>${t('delete')}</button>
      <button type="button" @click=${() => desk.manage('nothing', 'change')}>${t('close')}</button>
    </span>
  </form>`;
}

function deleting(desk: Desk, deck: Deck): TemplateResult {
  const { t } = desk;
  const remove = busy(async () => {
    await desk.ask('delete-deck', { deck: deck.deck });
    desk.manage('nothing', '');
  });
  return html`<div class="manage" role="group" aria-labelledby="sure">
    <p id="sure" class="grow"><bdi>${t('delete-sure', { title: desk.titleOf(deck) })}</bdi></p>
    <span class="acts">
      <button type="button" id="delete-now" class="danger" @click=${remove}>${t('delete-now')}</button>
      <button type="button" id="keep" @click=${() => desk.manage('deck', 'delete')}>${t('keep')}</button>
    </span>
  </div>`;
}
