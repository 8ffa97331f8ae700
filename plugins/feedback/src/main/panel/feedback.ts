import { busy, chosen, clock, panelStyles, type Person } from '@plenum/panel';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { feedbackStyles } from './feedback.styles.js';
import { ICONS, MOODS, type Hand, type Mood } from './shown.js';
import { Showing } from './showing.js';
import { refusal, texts } from './texts.js';

export const REACTIONS: readonly string[] = ['👏', '❤️', '😂', '🎉', '😮'];
/** A reaction is seen this long. */
const SEEN_MS = 4000;
/** Most reactions seen at a time. */
const MOST = 20;
/** Reactions are announced together, once in such a time. */
const SAY_EVERY_MS = 5000;
/** Between two reactions of one's own. */
const REACT_EVERY_MS = 300;

/** Moods, hands, and reactions. */
export class Feedback extends Showing {
  static override styles = [panelStyles, feedbackStyles];

  @state() private burst: readonly { readonly key: number; readonly emoji: string }[] = [];
  @state() private error = '';
  private readonly t = this.texts(texts);
  private keys = 0;
  private unsaid = 0;
  private saying = false;
  private reacted = 0;

  private get you(): string {
    return this.meeting.you().participant;
  }

  private get staff(): boolean {
    return this.meeting.can('feedback:moderate');
  }

  private get forAll(): boolean {
    return this.meeting.setting('moodsForAll') === 'true';
  }

  protected override listen(): void {
    super.listen();
    this.onSignal<{ emoji?: unknown }>('reaction', ({ emoji }) => this.react(emoji));
  }

  protected override called(person: string): void {
    const name = this.meeting.person(person).name;
    this.meeting.say(person === this.you ? this.t('said-your-turn') : this.t('said-turn', { name }));
  }

  protected override updated(): void {
    this.meeting.attention(this.staff ? this.shown.hands.length : 0);
  }

  /** Shows what another sent, if it is one of those offered: the text of a signal is anybody's. */
  private react(emoji: unknown): void {
    if (typeof emoji !== 'string' || !REACTIONS.includes(emoji)) {
      return;
    }
    const key = (this.keys += 1);
    this.burst = [...this.burst, { key, emoji }].slice(-MOST);
    const timer = setTimeout(() => (this.burst = this.burst.filter((one) => one.key !== key)), SEEN_MS);
    this.keep(() => clearTimeout(timer));
    this.unsaid += 1;
    this.sayLater();
  }

  private sayLater(): void {
    if (!this.saying) {
      this.saying = true;
      const timer = setTimeout(() => {
        this.meeting.say(this.t('said-reactions', { count: this.unsaid }));
        this.unsaid = 0;
        this.saying = false;
      }, SAY_EVERY_MS);
      this.keep(() => {
        clearTimeout(timer);
        this.saying = false;
      });
    }
  }

  private send(emoji: string): void {
    const now = Date.now();
    if (now - this.reacted >= REACT_EVERY_MS) {
      this.reacted = now;
      this.meeting.signal('reaction', { emoji });
      this.react(emoji);
    }
  }

  /** Gives whether that was agreed to. */
  private async ask(name: string, payload: object = {}): Promise<boolean> {
    this.error = '';
    try {
      await this.requestOnce(name, payload);
      return true;
    } catch (error) {
      this.error = refusal(error, this.language);
      return false;
    }
  }

  protected override render() {
    return html`
      ${this.meeting.can('feedback:show')
        ? html`${this.own()} ${this.reactions()}`
        : html`<p class="quiet small" role="status">${this.t('no-show')} ${this.whyRefused('feedback:show')}</p>`}
      ${this.error ? html`<p class="error small" role="alert">${this.error}</p>` : nothing}
      ${this.hands()}
      ${this.staff || this.forAll ? this.seats() : nothing}
    `;
  }

  private own() {
    const mine = this.shown.moods.get(this.you);
    const up = this.shown.raises(this.you);
    return html`<section aria-labelledby="own">
      <h2 id="own">${this.t('your-mood')}</h2>
      <div class="row" role="group" aria-labelledby="own">
        ${MOODS.map((mood) => html`<button aria-pressed=${mine === mood} @click=${busy(() => this.ask('set-mood', { mood: mine === mood ? [] : [mood] }))}>
          <wa-icon name=${ICONS[mood]}></wa-icon> ${this.t(mood)}
        </button>`)}
      </div>
      <p class="small quiet">${this.t(this.forAll ? 'seen-by-all' : 'seen-by-staff')}</p>
      <div class="row">
        <button aria-pressed=${up} @click=${busy(() => this.ask(up ? 'lower-hand' : 'raise-hand'))}><wa-icon name="hand"></wa-icon> ${this.t(up ? 'lower' : 'raise')}</button>
      </div>
    </section>`;
  }

  private reactions() {
    return html`<section>
      <div class="row" role="group" aria-label=${this.t('react')}>
        ${REACTIONS.map((emoji) => html`<button aria-label=${this.t('reaction', { emoji })} @click=${() => this.send(emoji)}>${emoji}</button>`)}
      </div>
      <div class="burst" aria-hidden="true">${repeat(this.burst, ({ key }) => key, ({ emoji }) => html`<span>${emoji}</span>`)}</div>
    </section>`;
  }

  private hands() {
    const { hands } = this.shown;
    return html`<section aria-labelledby="hands">
      <h2 id="hands">${this.t('hands')} · ${hands.length}</h2>
      ${hands.length === 0 ? html`<p class="quiet">${this.t('no-hands')}</p>` : html`<ol>${hands.map((hand, place) => this.hand(hand, place + 1))}</ol>`}
      ${this.staff && hands.length > 0
        ? html`<div class="row">
            <wa-button size="s" variant="brand" @click=${busy(() => this.ask('call-next'))}>${this.t('next')}</wa-button>
            <button @click=${busy(() => this.ask('lower-all'))}>${this.t('lower-all')}</button>
          </div>`
        : nothing}
    </section>`;
  }

  private hand({ person, since }: Hand, place: number) {
    const { name } = this.meeting.person(person);
    const label = this.t('lower-one', { name });
    return html`<li class="hand">
      <span class="quiet">${place}</span><bdi class="grow">${name}</bdi>
      <time class="small quiet" datetime=${since}>${clock(since, this.language)}</time>
      ${this.staff ? html`<button aria-label=${label} title=${label} @click=${busy(() => this.ask('lower-person', { participant: person }))}><wa-icon name="close"></wa-icon></button>` : nothing}
    </li>`;
  }

  private seats() {
    return html`<section aria-labelledby="seats">
      <h2 id="seats">${this.t('seats')}</h2>
      <p class="row small">${MOODS.map((mood) => html`<span><wa-icon name=${ICONS[mood]}></wa-icon> ${this.t(mood)}: ${this.shown.count(mood)}</span>`)}</p>
      ${this.staff
        ? html`<div class="row">
            <button ?disabled=${this.shown.moods.size === 0} @click=${busy(() => this.ask('reset-moods'))}>${this.t('reset')}</button>
            ${this.meeting.can('feedback:keep')
              ? html`<label class="choice small"><input type="checkbox" ${chosen(this.shown.summaryWanted, (wanted) => this.ask('keep-summary', { wanted }))} /> ${this.t('keep')}</label>`
              : nothing}
          </div>`
        : nothing}
      <ul class="seats">${repeat(this.meeting.people(), (person) => person.participant, (person) => this.seat(person))}</ul>
    </section>`;
  }

  private seat({ participant, name }: Person) {
    const mood: Mood | undefined = this.shown.moods.get(participant);
    return html`<li class="seat ${mood ?? ''}">
      <bdi>${name}</bdi>
      <div class="small">${this.shown.raises(participant) ? html`<wa-icon name="hand" label=${this.t('hand-up')}></wa-icon> ` : nothing}${mood ? html`<wa-icon name=${ICONS[mood]}></wa-icon> ${this.t(mood)}` : html`<span class="quiet">${this.t('nothing')}</span>`}</div>
    </li>`;
  }
}
