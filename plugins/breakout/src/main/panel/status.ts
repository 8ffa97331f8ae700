import { busy, panelStyles, panelTag, type PanelEvent } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { face, untilChange } from './duration.js';
import { Following, type Assigned, type Told, type View } from './following.js';
import { texts } from './texts.js';
import { Ticking } from './ticking.js';

const MINUTE = 60_000;

/**
 * In the meeting: asks who is assigned to come to the room. In a room: its name, the time left, help, and for staff the rooms. It is
 * always there, so it also tells the meeting where its person is.
 */
export class Status extends Following {
  static override styles = [panelStyles, css`
    :host {
      display: inline-flex;
      align-items: center;
      flex-wrap: wrap;
      gap: var(--plenum-space-1) var(--plenum-space-3);
      font-size: var(--plenum-size-s);
    }

    .name {
      font-weight: 600;
      overflow-wrap: anywhere;
    }

    .time {
      font-variant-numeric: tabular-nums;
      font-weight: 600;
    }

    .time.soon {
      color: var(--plenum-danger);
    }

    .told {
      max-width: 40rem;
      overflow-wrap: anywhere;
    }

    button {
      min-height: 32px;
      padding: var(--plenum-space-1) var(--plenum-space-3);
      border: 1px solid var(--plenum-line-strong);
      border-radius: var(--plenum-radius);
      background: var(--plenum-surface);
      color: var(--plenum-text);
      font: inherit;
      cursor: pointer;
    }

    button.main {
      border-color: var(--plenum-accent);
      background: var(--plenum-accent);
      color: var(--plenum-accent-text);
    }

    dialog {
      max-width: min(30rem, calc(100vw - 2rem));
      font-size: var(--plenum-size-m);
      white-space: normal;
    }

    dialog::backdrop {
      background: rgb(0 0 0 / 45%);
    }

    dialog.wide {
      width: min(46rem, calc(100vw - 2rem));
      max-width: none;
      height: min(44rem, calc(100dvh - 4rem));
      padding: 0;
    }

    .frame {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      height: 100%;
    }

    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--plenum-space-3);
      padding: var(--plenum-space-2) var(--plenum-space-3);
      border-bottom: 1px solid var(--plenum-line);
    }

    .ask {
      display: grid;
      gap: var(--plenum-space-3);
    }

    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--plenum-space-2);
    }

    h2:focus {
      outline: 0;
    }
  `];

  private readonly t = this.texts(texts);
  @query('dialog.ask-dialog') private readonly asking!: HTMLDialogElement;
  @query('dialog.ask-dialog h2') private readonly question!: HTMLElement;
  @query('dialog.wide') private readonly wide!: HTMLDialogElement;
  /** The room that the person is asked into; empty if into none. */
  @state() private asked = '';
  /** The room into which they would not go now. */
  private stayed = '';
  @state() private problem = '';
  private lastLeft: number | undefined;

  constructor() {
    super();
    new Ticking(this, () => (this.isOpen && this.left !== undefined ? [untilChange(this.left)] : []));
  }

  protected override begin(view: View): void {
    super.begin(view);
    this.whereabouts();
    void this.comeLate();
    this.consider();
  }

  protected override listen(): void {
    super.listen();
    this.on<Assigned>('person-assigned', ({ person }) => {
      if (person === this.me) {
        this.stayed = '';
        this.consider();
      }
    });
    this.on('rooms-opened', () => {
      this.stayed = '';
      this.consider();
    });
    this.on('rooms-closed', () => this.consider());
    this.on<Told>('rooms-told', ({ text }, { earlier }: PanelEvent<Told>) => {
      if (!earlier) {
        this.meeting.say(this.t('said-told', { text }));
      }
    });
    this.on<{ person: string; room: string }>('help-called', ({ person, room }, { earlier }) => {
      if (!earlier && this.leads && person !== this.me) {
        this.meeting.say(this.t('asks-help', { name: this.meeting.person(person).name, room: this.titleOf(room) }));
      }
    });
  }

  private get here(): string {
    return this.meeting.room();
  }

  /** Said once, when the page is there: two pages of one person do not argue. */
  private whereabouts(): void {
    const told = this.places.get(this.me) ?? '';
    if (this.here && told !== this.here && this.isOpen) {
      void this.quietly('enter-room', { room: this.here });
    } else if (!this.here && told) {
      // Who has just come back is not asked to go there again.
      this.stayed = told;
      void this.quietly('leave-room');
    }
  }

  private async comeLate(): Promise<void> {
    if (this.isOpen && !this.leads && !this.rules.freeChoice && !this.assigned.has(this.me) && this.rules.placeLate) {
      await this.quietly('take-place');
    }
  }

  private async quietly(name: string, payload: object = {}): Promise<void> {
    try {
      await this.requestOnce(name, payload);
    } catch {
      // The rooms were closed meanwhile, or the right was taken: what is shown says so.
    }
  }

  /** Whether to ask the person to come to a room, or to take them there. */
  private consider(): void {
    const room = this.assigned.get(this.me) ?? '';
    const wanted = this.isOpen && room !== '' && room !== this.here && room !== this.stayed && this.meeting.can('breakout:join');
    this.asked = wanted ? room : '';
    if (wanted && this.rules.moveAtOnce && !typing()) {
      this.go(room);
    }
  }

  private go(room: string): void {
    this.asked = '';
    this.meeting.goTo(room);
  }

  private stay(): void {
    this.stayed = this.asked;
    this.asked = '';
  }

  protected override updated(): void {
    if (this.asked && !this.asking.open) {
      this.asking.showModal();
      // Not a button: a key that was meant for a text shall decide nothing.
      this.question.focus();
    } else if (!this.asked && this.asking.open) {
      this.asking.close();
    }
    const now = this.isOpen ? this.left : undefined;
    if (this.here && now !== undefined && this.lastLeft !== undefined && now <= MINUTE && this.lastLeft > MINUTE) {
      this.meeting.say(this.t('minute-left'));
    }
    this.lastLeft = now;
  }

  protected override render() {
    return html`${this.here ? this.inRoom() : this.inMeeting()} ${this.dialog()}`;
  }

  private inMeeting() {
    if (!this.isOpen) {
      return nothing;
    }
    const room = this.assigned.get(this.me);
    return html`${room ? html`<span class="name"><bdi>${this.titleOf(room)}</bdi></span>` : html`<span>${this.t('rooms-open')}</span>`} ${this.time()}
      ${room ? html`<button type="button" @click=${() => this.go(room)}>${this.t('go')}</button>` : nothing}`;
  }

  private inRoom() {
    return html`<span class="name"><bdi>${this.titleOf(this.here)}</bdi></span> ${this.time()}
      ${this.told ? html`<span class="told" role="note">${this.told.text}</span>` : nothing}
      ${this.leads ? this.forStaff() : this.help()}
      ${this.problem ? html`<span class="error" role="alert">${this.problem}</span>` : nothing}`;
  }

  private time() {
    const { left } = this;
    return left === undefined || !this.isOpen
      ? nothing
      : html`<span class="time ${left <= MINUTE ? 'soon' : ''}" role="timer" aria-label=${this.t('time-left')}>${face(left)}</span>`;
  }

  private help() {
    const called = this.calls.some((call) => call.person === this.me);
    return html`${called ? html`<span>${this.t('called')}</span>` : nothing}
      <button type="button" @click=${busy(() => this.quietly(called ? 'cancel-help' : 'call-help'))}>${this.t(called ? 'cancel-help' : 'call-help')}</button>`;
  }

  private forStaff() {
    const tag = panelTag('plenum-breakout');
    const words = this.calls.length > 0 ? this.t('rooms-calls', { count: this.calls.length }) : this.t('rooms');
    return html`<button type="button" aria-haspopup="dialog" @click=${() => this.openPanel(tag)}>${words}</button>
      <dialog class="wide" aria-label=${this.t('rooms')}>
        <div class="frame">
          <div class="head"><h2>${this.t('rooms')}</h2><button type="button" @click=${() => this.wide.close()}>${this.t('close')}</button></div>
          <div class="body"></div>
        </div>
      </dialog>`;
  }

  /** The same element as at the side of the meeting. */
  private openPanel(tag: string): void {
    const body = this.wide.querySelector('.body');
    if (body && body.localName && !body.firstElementChild && tag) {
      body.append(document.createElement(tag));
    }
    this.wide.showModal();
  }

  private dialog() {
    return html`<dialog class="ask-dialog" aria-labelledby="asked" @cancel=${() => this.stay()}>
      <div class="ask">
        <h2 id="asked" tabindex="-1">${this.t('asked-into', { room: this.titleOf(this.asked) })}</h2>
        <p>${this.t('asked-text')}</p>
        <div class="acts">
          <button type="button" class="main" @click=${() => this.go(this.asked)}>${this.t('go-now')}</button>
          <button type="button" @click=${() => this.stay()}>${this.t('stay')}</button>
        </div>
      </div>
    </dialog>`;
  }
}

/** Whether the person is writing something, wherever in the page. */
function typing(): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) {
    focused = focused.shadowRoot.activeElement;
  }
  return focused instanceof HTMLElement && (focused.isContentEditable || (focused as HTMLInputElement).value?.length > 0);
}
