import { cardStyles, panelStyles } from '@plenum/panel';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { agendaPart, type AgendaDesk } from './agenda-part.js';
import { left, paused } from './countdown.js';
import { countdownPart } from './countdown-part.js';
import { untilLeftChanges, untilPassedChanges } from './duration.js';
import { CLOSED, type Editing } from './editor.js';
import { Following } from './following.js';
import { queuePart } from './queue-part.js';
import { refusal, texts } from './texts.js';
import { Ticking } from './ticking.js';
import { timerAgendaStyles } from './timer-agenda.styles.js';

/** Countdown, agenda and speaking queue. What it shows is said by the status bar's part, which is always there. */
export class TimerAgenda extends Following {
  static override styles = [panelStyles, cardStyles, timerAgendaStyles];

  @state() private editing: Editing = CLOSED;
  @state() private error = '';
  @query('dialog') private readonly sure!: HTMLDialogElement;
  private readonly t = this.texts(texts);
  /** What gets the focus with the next update. */
  private focusOn = '';
  /** What has the focus: it gets it back if it is made anew. */
  private focused = '';

  constructor() {
    super();
    new Ticking(this, () => this.waits());
  }

  private get leads(): boolean {
    return this.meeting.can('timer-agenda:manage');
  }

  private waits(): readonly number[] {
    const now = this.meeting.now();
    const rest = this.countdown && !paused(this.countdown) ? left(this.countdown, now) : 0;
    const since = [this.agenda.now?.since, this.queue.speaking?.since].filter((one) => one !== undefined);
    return [...(rest > 0 ? [untilLeftChanges(rest)] : []), ...since.map((one) => untilPassedChanges(Math.max(0, now - Date.parse(one))))];
  }

  protected override updated(): void {
    const { waiting } = this.queue.among(this.meeting.people());
    this.meeting.attention(this.leads ? waiting.length : 0);
    const wanted = this.focusOn || (document.activeElement === document.body ? this.focused : '');
    if (wanted) {
      this.focusOn = '';
      [...this.renderRoot.querySelectorAll<HTMLElement>('[data-act]')].find((one) => one.dataset['act'] === wanted)?.focus();
    }
  }

  /** A press beside everything takes the focus away on purpose. */
  private readonly holds = (event: Event) => {
    this.focused = (event.target as HTMLElement).closest<HTMLElement>('[data-act]')?.dataset['act'] ?? '';
  };

  private async ask(name: string, payload: object = {}): Promise<boolean> {
    this.error = '';
    try {
      await this.meeting.request(name, payload);
      return true;
    } catch (error) {
      this.error = refusal(error, this.language);
      return false;
    }
  }

  /** The button moves with its item, or is off at either end, and the browser takes the focus from it. */
  private async move(item: string, place: number, act: string): Promise<void> {
    if (await this.ask('move-item', { item, place })) {
      const last = this.agenda.items.length - 1;
      this.focusOn = place === 0 ? act.replace('up', 'down') : place === last ? act.replace('down', 'up') : act;
      this.requestUpdate();
    }
  }

  private get desk(): AgendaDesk {
    return {
      meeting: this.meeting,
      now: this.meeting.now(),
      leads: this.leads,
      editing: this.leads ? this.editing : CLOSED,
      ask: (name, payload) => this.ask(name, payload),
      edit: (editing, focus = '') => {
        this.editing = editing;
        this.focusOn = focus;
      },
      move: (item, place, act) => void this.move(item, place, act),
      clear: () => this.sure.showModal(),
    };
  }

  protected override render() {
    const { desk } = this;
    return html`<div class="all" tabindex="0" role="group" aria-label=${this.t('agenda')} @focusin=${this.holds} @pointerdown=${this.holds}>
      ${this.error ? html`<p class="error small-text" role="alert">${this.error}</p>` : nothing}
      ${this.leads || this.countdown ? countdownPart(desk, this.countdown) : nothing}
      ${agendaPart(desk, this.agenda)} ${queuePart(desk, this.queue.among(this.meeting.people()), this.whyRefused('timer-agenda:queue'))}
      <dialog aria-labelledby="sure">
        <p id="sure">${this.t('clear-sure')}</p>
        <div class="line">
          <button type="button" class="small" @click=${() => this.sure.close()}>${this.t('cancel')}</button>
          <button type="button" class="small main" @click=${() => this.clear()}>${this.t('clear-agenda')}</button>
        </div>
      </dialog>
    </div>`;
  }

  private clear(): void {
    this.sure.close();
    void this.ask('clear-agenda');
  }
}
