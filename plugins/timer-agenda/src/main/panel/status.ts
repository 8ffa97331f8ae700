import { panelStyles, type PanelEvent } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { left, over, paused, reached, type Countdown } from './countdown.js';
import { faceLeft, milliseconds, MINUTE, untilLeftChanges } from './duration.js';
import { Following, type View } from './following.js';
import { inWords, texts, type Key } from './texts.js';
import { Ticking } from './ticking.js';

/** How much there was left, of what all are told about, when the clock was last looked at; missing where nothing runs. */
interface Seen {
  readonly countdown?: number;
  readonly item?: number;
  readonly turn?: number;
}

/** Time left and the current item, always in sight; and the one that says what happens to who does not see it. */
export class Status extends Following {
  static override styles = [panelStyles, css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--plenum-space-3);
      max-width: 24rem;
      font-size: var(--plenum-size-s);
      white-space: nowrap;
    }

    .time {
      flex: none;
      color: var(--plenum-text);
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }

    .time.over {
      color: var(--plenum-danger);
    }

    .item {
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }

    @media (max-width: 40rem) {
      :host {
        max-width: 10rem;
      }
    }
  `];

  private readonly t = this.texts(texts);
  private seen: Seen = {};

  constructor() {
    super();
    new Ticking(this, () => this.waits());
  }

  protected override begin(view: View): void {
    super.begin(view);
    this.seen = this.lefts();
  }

  protected override listen(): void {
    super.listen();
    for (const happened of ['started', 'paused', 'resumed', 'adjusted'] as const) {
      this.news<{ countdown: Countdown }>(`countdown-${happened}`, ({ countdown }) =>
        this.t(`said-${happened}`, { time: inWords(left(countdown, this.meeting.now()), this.language) }));
    }
    this.news('countdown-stopped', () => this.t('said-stopped'));
    this.news<{ item: string }>('item-started', ({ item }) => this.t('said-item', { title: this.titleOf(item) }));
    this.news<{ person: readonly string[] }>('word-given', ({ person: [person = ''] }) => this.about(person, 'said-word', 'said-your-word'));
  }

  /** What an event changes is said as that, if at all: only what the clock brought before and after it is compared. */
  protected override on<P>(name: string, listener: (payload: P, event: PanelEvent<P>) => void): void {
    super.on<P>(name, (payload, event) => {
      this.look();
      listener(payload, event);
      this.seen = this.lefts();
    });
  }

  protected override willUpdate(): void {
    this.look();
  }

  private news<P>(name: string, words: (payload: P) => string): void {
    this.on<P>(name, (payload, { earlier }: PanelEvent<P>) => {
      if (!earlier) {
        this.meeting.say(words(payload));
      }
    });
  }

  private look(): void {
    const before = this.seen;
    const after = this.lefts();
    const passed = (key: keyof Seen) => (before[key] ?? 0) > 0 && after[key] === 0;
    if (this.countdown && before.countdown !== undefined && after.countdown !== undefined) {
      const moment = reached(milliseconds(this.countdown.length), before.countdown, after.countdown);
      if (moment) {
        this.meeting.say(this.t(`said-${moment}`, { time: inWords(after.countdown, this.language) }));
      }
    }
    if (passed('item') && this.agenda.current) {
      this.meeting.say(this.t('said-item-time', { title: this.titleOf(this.agenda.current.id) }));
    }
    if (passed('turn') && this.queue.speaking) {
      this.meeting.say(this.about(this.queue.speaking.person, 'said-turn-over', 'said-your-turn-over'));
    }
    this.seen = after;
  }

  private about(person: string, others: Key, own: Key): string {
    return person === this.meeting.you().participant ? this.t(own) : this.t(others, { name: this.meeting.person(person).name });
  }

  private titleOf(id: string): string {
    return this.agenda.find(id)?.title || this.t('words-gone');
  }

  private lefts(): Seen {
    const now = this.meeting.now();
    const { current } = this.agenda;
    const { speaking, turnLength } = this.queue;
    const limit = milliseconds(turnLength);
    return {
      ...(this.countdown && !paused(this.countdown) ? { countdown: left(this.countdown, now) } : {}),
      ...(current ? { item: Math.max(0, current.minutes * MINUTE - this.agenda.passed(current, now)) } : {}),
      ...(speaking && limit > 0 ? { turn: Math.max(0, Date.parse(speaking.since) + limit - now) } : {}),
    };
  }

  private waits(): readonly number[] {
    const { countdown = 0, ...others } = this.lefts();
    const ends = Object.values(others).filter((value: number) => value > 0);
    // A timer that is too early is set again; nobody waits longer than a day.
    return [...(countdown > 0 ? [untilLeftChanges(countdown)] : []), ...ends];
  }

  protected override render() {
    const { current } = this.agenda;
    return html`${this.countdown ? this.time(this.countdown) : nothing}
      ${current ? html`<span class="item" title=${this.titleOf(current.id)}>${this.t('now')}: <bdi>${this.titleOf(current.id)}</bdi></span>` : nothing}`;
  }

  private time(countdown: Countdown) {
    const now = this.meeting.now();
    const ended = over(countdown, now);
    return html`<span class="time ${ended ? 'over' : ''}" role="timer" aria-label=${this.t('time-left')}>
      <wa-icon name="lobby"></wa-icon> ${ended ? this.t('time-up') : faceLeft(left(countdown, now))}${paused(countdown) ? html` · ${this.t('paused')}` : nothing}
    </span>`;
  }
}
