import { busy, clock } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { sayer, small, type Desk } from './desk.js';
import { faceLeft, facePassed, milliseconds, MINUTE } from './duration.js';
import type { Queue, Turn } from './queue.js';

/** Minutes that are offered for each speaker. */
const LENGTHS: readonly number[] = [1, 2, 3, 5, 10, 15];

/** @param queue among those who are here
 *  @param why the viewer may not queue up, if so */
export function queuePart(desk: Desk, queue: Queue, why: string): TemplateResult {
  const t = sayer(desk);
  return html`<section class="card" aria-labelledby="queue">
    <h2 id="queue">${t('queue')} · ${queue.waiting.length}${queue.open ? nothing : html` <span class="mark">${t('queue-closed')}</span>`}</h2>
    ${speaking(desk, queue)} ${own(desk, queue, why)}
    ${queue.waiting.length === 0
      ? html`<p class="quiet small-text">${t('nobody-waits')}</p>`
      : html`<ol class="rows">${repeat(queue.waiting, ({ person }) => person, (turn, place) => row(desk, turn, place + 1))}</ol>`}
    ${desk.leads ? chair(desk, queue) : nothing}
    <p class="quiet small-text">${t('queue-hint')}</p>
  </section>`;
}

function speaking(desk: Desk, { speaking: turn, turnLength }: Queue): TemplateResult {
  const t = sayer(desk);
  if (!turn) {
    return html`<p class="quiet">${t('nobody-speaks')}</p>`;
  }
  const { name } = desk.meeting.person(turn.person);
  const passed = Math.max(0, desk.now - Date.parse(turn.since));
  const limit = milliseconds(turnLength);
  const over = limit > 0 && passed >= limit;
  const own = turn.person === desk.meeting.you().participant;
  return html`<div class="speaker">
    <p class="strong"><wa-icon name="microphone"></wa-icon> <bdi>${own ? t('you-have-word') : t('has-word', { name })}</bdi></p>
    <p class="small-text">
      <span class="digits">${limit > 0 ? t('of-turn', { passed: facePassed(passed), length: faceLeft(limit) }) : facePassed(passed)}</span>
      ${over ? html`<span class="mark late">${t('turn-over')}</span>` : nothing}
      <span class="quiet">${t('since', { time: clock(turn.since, desk.meeting.language()) })}</span>
    </p>
    ${own && desk.meeting.can('timer-agenda:queue') ? small(t('give-back'), () => desk.ask('leave-queue')) : nothing}
    ${desk.leads ? small(t('end-turn'), () => desk.ask('end-turn', { participant: turn.person })) : nothing}
  </div>`;
}

function own(desk: Desk, queue: Queue, why: string): TemplateResult | typeof nothing {
  const t = sayer(desk);
  const you = desk.meeting.you().participant;
  const place = queue.place(you);
  if (!desk.meeting.can('timer-agenda:queue')) {
    return html`<p class="quiet small-text" role="status">${t('cannot-join')} ${why}</p>`;
  }
  if (place > 0) {
    return html`<div class="line"><p class="strong">${t('your-place', { place })}</p>${small(t('leave'), () => desk.ask('leave-queue'), { id: 'queue' })}</div>`;
  }
  return queue.speaking?.person === you
    ? nothing
    : html`<div class="line">
        <button type="button" class="small main" data-act="queue" ?disabled=${!queue.open} @click=${busy(() => desk.ask('join-queue'))}>
          <wa-icon name="microphone"></wa-icon> ${t('join')}
        </button>
      </div>`;
}

function row(desk: Desk, { person, since }: Turn, place: number): TemplateResult {
  const t = sayer(desk);
  const { name } = desk.meeting.person(person);
  return html`<li class="row">
    <span class="quiet digits">${place}</span>
    <bdi class="grow">${name}</bdi>
    <time class="small-text quiet" datetime=${since}>${clock(since, desk.meeting.language())}</time>
    ${desk.leads
      ? html`${small(t('give-word', { name }), () => desk.ask('give-word', { participant: person }), { icon: 'microphone' })}
          ${small(t('take-out', { name }), () => desk.ask('remove-person', { participant: person }), { icon: 'close' })}`
      : nothing}
  </li>`;
}

function chair(desk: Desk, queue: Queue): TemplateResult {
  const t = sayer(desk);
  const [next] = queue.waiting;
  return html`<div class="controls">
    <div class="line">
      ${next
        ? html`<button type="button" class="small main" data-act="next-speaker" @click=${busy(() => desk.ask('give-word', { participant: next.person }))}>
            ${t('next-speaker', { name: desk.meeting.person(next.person).name })}
          </button>`
        : nothing}
      ${small(t(queue.open ? 'close-queue' : 'open-queue'), () => desk.ask('set-queue-open', { open: !queue.open }), { id: 'open' })}
      ${small(t('clear-queue'), () => desk.ask('clear-queue'), { disabled: queue.waiting.length === 0 })}
    </div>
    ${somebody(desk, queue)} ${turnLength(desk, queue)}
  </div>`;
}

function somebody(desk: Desk, queue: Queue): TemplateResult | typeof nothing {
  const t = sayer(desk);
  const others = desk.meeting.people().filter(({ participant }) => queue.place(participant) === 0 && queue.speaking?.person !== participant);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    void desk.ask('give-word', { participant: String(new FormData(form).get('person')) });
    form.reset();
  };
  return others.length === 0
    ? nothing
    : html`<form class="line end-aligned" @submit=${submit}>
        <label class="grow">${t('somebody')}
          <select name="person" required>
            <option value="">${t('choose')}</option>
            ${repeat(others, ({ participant }) => participant, ({ participant, name }) => html`<option value=${participant}>${name}</option>`)}
          </select>
        </label>
        <button class="small">${t('give')}</button>
      </form>`;
}

function turnLength(desk: Desk, queue: Queue): TemplateResult {
  const t = sayer(desk);
  const set = milliseconds(queue.turnLength);
  const minutes = set / MINUTE;
  const offered = set > 0 && !LENGTHS.includes(minutes) ? [...LENGTHS, minutes].sort((one, other) => one - other) : LENGTHS;
  return html`<label class="line">${t('turn-length')}
    <select @change=${(event: Event) => void desk.ask('set-turn-length', { seconds: Math.round(Number((event.target as HTMLSelectElement).value) * 60) })}>
      <option value="0" .selected=${set === 0}>${t('no-limit')}</option>
      ${offered.map((one) => html`<option value=${one} .selected=${one === minutes}>${Number.isInteger(one) ? t('minutes-long', { count: one }) : faceLeft(one * MINUTE)}</option>`)}
    </select>
  </label>`;
}
