import { busy, clock } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Agenda, Item } from './agenda.js';
import { bar, sayer, small, type Desk } from './desk.js';
import { facePassed, MINUTE, wholeMinutes } from './duration.js';
import { form, several, type Editing } from './editor.js';

export interface AgendaDesk extends Desk {
  readonly editing: Editing;
  /** @param focus what has the focus then */
  edit(editing: Editing, focus?: string): void;
  /** Asks to move an item; the button with that name keeps the focus. */
  move(item: string, place: number, act: string): void;
  clear(): void;
}

export const named = (desk: Desk, { title }: Item): string => title || sayer(desk)('words-gone');

/** Who speaks to an item; empty if nobody is named. */
export const speakerOf = (desk: Desk, { speaker: [person], speakerName }: Item): string => (person ? desk.meeting.person(person).name : speakerName);

const time = (desk: Desk, at: number) => clock(new Date(at).toISOString(), desk.meeting.language());

export function agendaPart(desk: AgendaDesk, agenda: Agenda): TemplateResult {
  const t = sayer(desk);
  const { editing } = desk;
  return html`<section class="card" aria-labelledby="agenda">
    <h2 id="agenda">${t('agenda')}</h2>
    ${agenda.items.length > 0 ? summary(desk, agenda) : html`<p class="quiet">${t(desk.leads ? 'no-agenda-staff' : 'no-agenda')}</p>`}
    ${current(desk, agenda)} ${desk.leads ? steps(desk, agenda) : nothing}
    ${agenda.items.length > 0
      ? html`<ol class="rows">${repeat(agenda.items, ({ id }) => id, (item, place) => row(desk, agenda, item, place))}</ol>`
      : nothing}
    ${desk.leads && agenda.items.length === 0 && !editing.open
      ? small(t('edit-agenda'), () => desk.edit({ ...editing, open: true }, 'title new'), { id: 'edit' })
      : nothing}
    ${editing.open ? changing(desk, agenda) : nothing}
  </section>`;
}

function summary(desk: AgendaDesk, agenda: Agenda): TemplateResult {
  const t = sayer(desk);
  const begun = agenda.now !== undefined || agenda.items.some(({ done }) => done);
  const delay = agenda.delay(desk.now);
  const count = Math.abs(wholeMinutes(delay));
  return html`<p class="small-text facts">
    ${begun
      ? html`<span class="strong ${count > 0 && delay > 0 ? 'late' : ''}" data-delay>${count === 0 ? t('on-time') : t(delay > 0 ? 'late' : 'ahead', { count })}</span>`
      : nothing}
    <span>${t('planned-minutes', { count: agenda.planned })}</span>
    ${agenda.now ? html`<span>${t('ends-about', { time: time(desk, agenda.expected(desk.now).ends) })}</span>` : nothing}
    ${desk.leads && !desk.editing.open ? small(t('edit-agenda'), () => desk.edit({ ...desk.editing, open: true }, 'title new'), { id: 'edit' }) : nothing}
  </p>`;
}

function current(desk: AgendaDesk, agenda: Agenda): TemplateResult | typeof nothing {
  const t = sayer(desk);
  const item = agenda.current;
  if (!item) {
    return nothing;
  }
  const passed = agenda.passed(item, desk.now);
  const over = passed - item.minutes * MINUTE;
  const [next] = agenda.coming;
  const speaker = speakerOf(desk, item);
  return html`<div class="now">
    <p class="small-text strong accent">${t('now')}</p>
    <h3>${named(desk, item)}</h3>
    ${speaker ? html`<p class="small-text"><wa-icon name="person"></wa-icon> <bdi>${speaker}</bdi></p>` : nothing}
    <p class="small-text"><span class="digits">${t('passed', { passed: facePassed(passed), minutes: item.minutes })}</span>
      ${over >= MINUTE ? html`<span class="mark late">${t('over', { count: wholeMinutes(over) })}</span>` : nothing}</p>
    ${bar(passed / (item.minutes * MINUTE), over > 0)}
    <p class="small-text quiet">${next ? t('then', { title: named(desk, next) }) : t('nothing-follows')}</p>
  </div>`;
}

function steps(desk: AgendaDesk, agenda: Agenda): TemplateResult | typeof nothing {
  const t = sayer(desk);
  const { current, previous } = agenda;
  const [next] = agenda.coming;
  const begun = current !== undefined || previous !== undefined;
  return agenda.items.length === 0
    ? nothing
    : html`<div class="line">
        ${next
          ? html`<button type="button" class="small main" data-act="next" @click=${busy(() => desk.ask('start-item', { item: next.id }))}>
              ${t(begun ? 'start-next' : 'start-first', { title: named(desk, next) })}
            </button>`
          : nothing}
        ${current ? small(t('finish'), () => desk.ask('mark-item', { item: current.id, done: true }), { id: 'finish' }) : nothing}
        ${previous ? small(t('go-back', { title: named(desk, previous) }), () => desk.ask('go-back', { item: previous.id }), { id: 'back' }) : nothing}
      </div>`;
}

function row(desk: AgendaDesk, agenda: Agenda, item: Item, place: number): TemplateResult {
  if (desk.editing.item === item.id) {
    return html`<li class="row">${form(desk, desk.editing, item)}</li>`;
  }
  const t = sayer(desk);
  const isNow = agenda.now?.item === item.id;
  const speaker = speakerOf(desk, item);
  return html`<li class="row item ${item.done ? 'done' : ''} ${isNow ? 'is-now' : ''}" aria-current=${isNow ? 'step' : nothing}>
    <span class="quiet digits">${place + 1}</span>
    <div class="grow">
      <p class=${item.title ? 'title' : 'title quiet'}>${named(desk, item)}</p>
      <p class="small-text quiet facts">${speaker ? html`<bdi>${speaker}</bdi>` : nothing}<span>${timing(desk, agenda, item)}</span></p>
      ${desk.editing.open ? acts(desk, agenda, item, place) : nothing}
    </div>
    ${item.done ? html`<span class="small-text"><wa-icon name="check"></wa-icon> ${t('done')}</span>` : nothing}
    ${isNow ? html`<span class="small-text strong accent">${t('now')}</span>` : nothing}
  </li>`;
}

function timing(desk: AgendaDesk, agenda: Agenda, item: Item): string {
  const t = sayer(desk);
  const passed = agenda.passed(item, desk.now);
  if (item.done && passed > 0) {
    return t('took', { count: Math.round(passed / MINUTE), minutes: item.minutes });
  }
  const begins = agenda.now ? agenda.expected(desk.now).begins.get(item.id) : undefined;
  return t('min', { minutes: item.minutes }) + (begins === undefined ? '' : ` · ${t('about', { time: time(desk, begins) })}`);
}

function acts(desk: AgendaDesk, agenda: Agenda, item: Item, place: number): TemplateResult {
  const t = sayer(desk);
  const title = named(desk, item);
  const act = (name: string) => `${name} ${item.id}`;
  const done = { item: item.id, done: !item.done };
  return html`<div class="line">
    ${small(t('move-up', { title }), () => desk.move(item.id, place - 1, act('up')), { icon: 'chevron-up', id: act('up'), disabled: place === 0 })}
    ${small(t('move-down', { title }), () => desk.move(item.id, place + 1, act('down')), { icon: 'chevron-down', id: act('down'), disabled: place === agenda.items.length - 1 })}
    ${small(t('change-one', { title }), () => desk.edit({ ...desk.editing, item: item.id }, `title ${item.id}`), { icon: 'edit', id: act('change') })}
    ${small(t(item.done ? 'mark-to-come' : 'mark-done', { title }), () => desk.ask('mark-item', done), { icon: item.done ? 'refresh' : 'check' })}
    ${agenda.now?.item === item.id ? nothing : small(t('start'), () => desk.ask('start-item', { item: item.id }), { label: t('start-one', { title }) })}
    ${small(t('remove-one', { title }), () => desk.ask('remove-item', { item: item.id }), { icon: 'delete' })}
  </div>`;
}

function changing(desk: AgendaDesk, agenda: Agenda): TemplateResult {
  const t = sayer(desk);
  const { editing } = desk;
  return html`<div class="controls">
    ${editing.several ? several(desk, editing) : form(desk, editing)}
    <div class="line">
      ${small(t(editing.several ? 'add-one' : 'add-several'), () => desk.edit({ ...editing, several: !editing.several }, editing.several ? 'title new' : 'lines'), { id: 'several' })}
      ${agenda.items.length > 0 ? small(t('clear-agenda'), () => desk.clear()) : nothing}
      ${small(t('edit-over'), () => desk.edit({ open: false, several: false, item: '', lines: '', minutes: editing.minutes }, 'edit'), { id: 'over' })}
    </div>
  </div>`;
}
