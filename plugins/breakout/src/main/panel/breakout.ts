import { busy, cardStyles, chosen, panelStyles, Refused } from '@plenum/panel';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { breakoutStyles } from './breakout.styles.js';
import { face, untilChange } from './duration.js';
import { Following, type Room, type Rules } from './following.js';
import { refusal, texts, type Key } from './texts.js';
import { Ticking } from './ticking.js';

const MOST = 50;

interface Listed {
  readonly assigned: number;
  readonly problems: readonly { readonly line: number; readonly kind: string }[];
}

/** The rooms: staff makes, fills, opens and closes them; everybody sees theirs, or chooses one. */
export class Breakout extends Following {
  static override styles = [panelStyles, cardStyles, breakoutStyles];

  private readonly t = this.texts(texts);
  @state() private error = '';
  @state() private done = '';
  @state() private listed: Listed | undefined;
  @state() private deleting: Room | undefined;
  @query('dialog') private readonly sure!: HTMLDialogElement;

  constructor() {
    super();
    new Ticking(this, () => (this.isOpen && this.left !== undefined ? [untilChange(this.left)] : []));
  }

  private async ask<R>(name: string, payload: object = {}): Promise<R | undefined> {
    this.error = '';
    this.done = '';
    try {
      return await this.requestOnce<R>(name, payload);
    } catch (error) {
      this.error = refusal(error as Refused, this.language);
      return undefined;
    }
  }

  protected override updated(): void {
    // Who is asked to come to a room is asked in a dialog; nobody begins with the panel.
    this.meeting.vacant(true);
    this.meeting.attention(this.leads ? this.calls.length : 0);
    if (this.deleting && !this.sure.open) {
      this.sure.showModal();
    }
  }

  protected override render() {
    return html`<div class="all" tabindex="0" role="group" aria-label=${this.t('rooms')}>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      <p class="visually-hidden" role="status">${this.done}</p>
      ${this.leads ? this.staff() : this.attendee()}
      <dialog aria-labelledby="sure" @close=${() => (this.deleting = undefined)}>
        <p id="sure">${this.t('delete-sure', { room: this.deleting?.title ?? '' })}</p>
        <div class="line">
          <button type="button" @click=${() => this.sure.close()}>${this.t('cancel')}</button>
          <button type="button" class="danger" @click=${() => this.erase()}>${this.t('delete')}</button>
        </div>
      </dialog>
    </div>`;
  }

  private staff() {
    return html`${this.callsShown()} ${this.rooms.length > 0 ? this.running() : html`<p class="quiet">${this.t('none-yet')}</p>`}
      ${this.making()} ${this.rooms.length > 0 ? html`${this.list()} ${this.assigning()} ${this.ruling()}` : nothing}`;
  }

  private callsShown() {
    return this.calls.length === 0
      ? nothing
      : html`<section class="card calls" aria-label=${this.t('help')}>
          <h2>${this.t('help')}</h2>
          <ul class="rows">
            ${this.calls.map((call) => html`<li class="line">
              <span class="grow">${this.t('asks-help', { name: this.meeting.person(call.person).name, room: this.titleOf(call.room) })}</span>
              <button type="button" class="main" @click=${() => this.meeting.goTo(call.room)}>${this.t('visit-short')}</button>
              <button type="button" @click=${busy(() => this.ask('end-help', { person: call.person }))}>${this.t('helped')}</button>
            </li>`)}
          </ul>
        </section>`;
  }

  private running() {
    return this.isOpen ? this.openShown() : html`<form class="card line" @submit=${this.open}>
      <label class="line">${this.t('minutes')} <input name="minutes" type="number" min="0" max="480" value="15" required /></label>
      <span class="quiet grow">${this.t('minutes-hint')}</span>
      <button class="main">${this.t('open')}</button>
    </form>`;
  }

  private openShown() {
    const { left } = this;
    return html`<section class="card" aria-label=${this.t('rooms-open')}>
      <div class="line">
        <span class="grow strong">${this.t('rooms-open')}</span>
        ${left === undefined ? nothing : html`<span class="time" role="timer" aria-label=${this.t('time-left')}>${face(left)}</span>`}
        <button type="button" class="danger" @click=${busy(() => this.ask('return-all'))}>${this.t('return-all')}</button>
      </div>
      <form class="line" @submit=${this.setTime}>
        <label class="line">${this.t('minutes-more')} <input name="minutes" type="number" min="0" max="480" value="5" required /></label>
        <button>${this.t('set-time')}</button>
      </form>
      <form class="stack" @submit=${this.tell}>
        <label class="stack">${this.t('message')} <textarea name="text" rows="2" maxlength="500" required></textarea></label>
        <div class="line"><button>${this.t('send')}</button></div>
      </form>
    </section>`;
  }

  private making() {
    const room = MOST - this.rooms.length;
    return html`<form class="card line" @submit=${this.make}>
      <label class="line">${this.t('how-many')} <input name="count" type="number" min="1" max=${room} value=${Math.min(2, room)} required ?disabled=${room === 0} /></label>
      <button ?disabled=${room === 0} class=${this.rooms.length === 0 ? 'main' : ''}>${this.t(this.rooms.length === 0 ? 'make' : 'make-more')}</button>
      ${room === 0 ? html`<span class="quiet">${this.t('most')}</span>` : nothing}
    </form>`;
  }

  private list() {
    return html`<section class="card" aria-label=${this.t('rooms')}>
      <h2>${this.t('rooms')}</h2>
      <ul class="rows">
        ${repeat(this.rooms, (room) => room.id, (room) => this.row(room))}
      </ul>
    </section>`;
  }

  private row(room: Room) {
    const there = this.inside(room.id);
    const members = this.meeting.people().filter((person) => this.assigned.get(person.participant) === room.id);
    return html`<li class="room">
      <div class="line">
        <input class="grow" aria-label=${this.t('name-of', { room: room.title })} maxlength="100" .value=${room.title} @change=${(change: Event) => void this.rename(room, change)} />
        ${this.isOpen && room.id !== this.meeting.room()
          ? html`<button type="button" @click=${() => this.meeting.goTo(room.id)} aria-label=${this.t('visit', { room: room.title })}>${this.t('visit-short')}</button>`
          : nothing}
        <button type="button" class="icon" aria-label=${this.t('delete-one', { room: room.title })} title=${this.t('delete-one', { room: room.title })} @click=${() => (this.deleting = room)}>
          <wa-icon name="delete"></wa-icon>
        </button>
      </div>
      <p class="quiet small">
        ${this.t('assigned-count', { count: members.length })}${this.isOpen ? html` · ${this.t('there-count', { count: there.length })}` : nothing}${there.length > 0 && this.isOpen ? html`: ${there.join(', ')}` : nothing}
      </p>
    </li>`;
  }

  private assigning() {
    const people = this.meeting.people().filter((person) => person.role === 'attendee' || this.assigned.has(person.participant));
    return html`<section class="card" aria-label=${this.t('people')}>
      <div class="line">
        <h2 class="grow">${this.t('people')}</h2>
        <button type="button" @click=${busy(() => this.shuffle(true))}>${this.t('shuffle-all')}</button>
        <button type="button" @click=${busy(() => this.shuffle(false))}>${this.t('shuffle-rest')}</button>
      </div>
      ${people.length === 0 ? html`<p class="quiet">${this.t('nobody')}</p>` : nothing}
      <ul class="rows">
        ${repeat(people, (person) => person.participant, (person) => html`<li class="line">
          <span class="grow ellipsis">${person.name}</span>
          <select aria-label=${this.t('room-of', { name: person.name })} @change=${(change: Event) => void this.assign(person.participant, change)}>
            <option value="" ?selected=${!this.assigned.has(person.participant)}>${this.t('no-room')}</option>
            ${this.rooms.map((room) => html`<option value=${room.id} ?selected=${this.assigned.get(person.participant) === room.id}>${room.title}</option>`)}
          </select>
        </li>`)}
      </ul>
      <details>
        <summary>${this.t('paste')}</summary>
        <form class="stack" @submit=${this.paste}>
          <label class="stack">${this.t('paste-hint')} <textarea name="text" rows="4" maxlength="40000" required></textarea></label>
          <div class="line"><button>${this.t('paste-act')}</button></div>
        </form>
        ${this.listed ? this.result(this.listed) : nothing}
      </details>
    </section>`;
  }

  private result({ assigned, problems }: Listed) {
    return html`<div role="status">
      <p>${this.t('listed', { count: assigned })}</p>
      <ul class="error">
        ${problems.map(({ line, kind }) => html`<li>${this.t('line', { line })}: ${this.t(`line-${kind}` as Key)}</li>`)}
      </ul>
    </div>`;
  }

  /** Gives whether that was agreed to. The next choice is added to this one, also before the news of it is here. */
  private async rule(key: keyof Rules, on: boolean): Promise<boolean> {
    this.rules = { ...this.rules, [key]: on };
    const agreed = (await this.ask('set-rules', this.rules)) !== undefined;
    if (!agreed) {
      this.rules = { ...this.rules, [key]: !on };
    }
    return agreed;
  }

  private ruling() {
    const rule = (key: keyof Rules, text: Key) => html`<label class="line">
      <input type="checkbox" ${chosen(this.rules[key], (on) => this.rule(key, on))} />
      ${this.t(text)}
    </label>`;
    return html`<section class="card" aria-label=${this.t('rules')}>
      <h2>${this.t('rules')}</h2>
      ${rule('freeChoice', 'free-choice')} ${rule('moveAtOnce', 'move-at-once')} ${rule('placeLate', 'place-late')}
    </section>`;
  }

  private attendee() {
    const mine = this.assigned.get(this.me);
    if (!this.isOpen) {
      return html`<p class="quiet">${mine ? this.t('yours-later', { room: this.titleOf(mine) }) : this.t('closed-attendee')}</p>`;
    }
    const shown = this.rules.freeChoice ? this.rooms : this.rooms.filter((room) => room.id === mine);
    return html`${shown.length === 0 ? html`<p class="quiet">${this.t('no-room-yours')}</p>` : nothing}
      ${this.rules.freeChoice ? html`<p>${this.t('choose')}</p>` : nothing}
      <ul class="rows">
        ${repeat(shown, (room) => room.id, (room) => this.choice(room, mine))}
      </ul>`;
  }

  private choice(room: Room, mine: string | undefined) {
    const there = this.inside(room.id);
    return html`<li class="room">
      <div class="line">
        <span class="grow strong">${room.title}${room.id === mine ? html` <span class="quiet small">(${this.t('yours')})</span>` : nothing}</span>
        ${room.id === this.meeting.room() ? nothing : html`<button type="button" class="main" aria-label=${this.t('go-to', { room: room.title })} @click=${busy(() => this.choose(room))}>${this.t('go')}</button>`}
      </div>
      <p class="quiet small">${this.t('there-count', { count: there.length })}${there.length > 0 ? html`: ${there.join(', ')}` : nothing}</p>
    </li>`;
  }

  private async choose(room: Room): Promise<void> {
    if (!this.rules.freeChoice || (await this.ask('choose-room', { room: room.id }))) {
      this.meeting.goTo(room.id);
    }
  }

  private readonly make = (submit: Event) => {
    submit.preventDefault();
    const count = number(submit, 'count');
    const first = this.rooms.length + 1;
    void this.ask('add-rooms', { titles: Array.from({ length: count }, (_, index) => this.t('room-number', { number: first + index })) });
  };

  private readonly open = (submit: Event) => {
    submit.preventDefault();
    void this.ask('open-rooms', { minutes: number(submit, 'minutes') });
  };

  private readonly setTime = (submit: Event) => {
    submit.preventDefault();
    void this.ask('set-time', { minutes: number(submit, 'minutes') });
  };

  private readonly tell = async (submit: Event) => {
    submit.preventDefault();
    const form = submit.target as HTMLFormElement;
    if (await this.ask('tell-rooms', { text: text(submit) })) {
      form.reset();
      this.done = this.t('sent');
    }
  };

  private readonly paste = async (submit: Event) => {
    submit.preventDefault();
    this.listed = await this.ask<Listed>('assign-list', { text: text(submit) });
  };

  private shuffle(all: boolean): Promise<unknown> {
    return this.ask('shuffle-people', { all });
  }

  private async rename(room: Room, change: Event): Promise<void> {
    const input = change.target as HTMLInputElement;
    if (!(await this.ask('rename-room', { room: room.id, title: input.value }))) {
      input.value = room.title;
    }
  }

  private async assign(person: string, change: Event): Promise<void> {
    const select = change.target as HTMLSelectElement;
    if (!(await this.ask('assign-people', { people: [person], room: select.value ? [select.value] : [] }))) {
      select.value = this.assigned.get(person) ?? '';
    }
  }

  private erase(): void {
    const room = this.deleting;
    this.sure.close();
    if (room) {
      void this.ask('delete-room', { room: room.id });
    }
  }
}

const fields = (submit: Event) => new FormData(submit.target as HTMLFormElement);
const number = (submit: Event, name: string): number => Number(fields(submit).get(name));
const text = (submit: Event): string => String(fields(submit).get('text') ?? '');
