import { chosen, panelStyles, type Person, type Role } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { HiddenElement } from './hidden-element.js';
import { absent, without, type Expected } from './hidden.js';
import { refusal } from './texts.js';
import { visibilityStyles } from './visibility.styles.js';

/** Staff hides and shows people; others read whether they are hidden, from whom, and by whom. */
export class Visibility extends HiddenElement {
  static override styles = [panelStyles, visibilityStyles];

  @state() private error = '';
  @state() private expected: readonly Expected[] = [];
  private wasHidden = false;

  protected override listen(): void {
    super.listen();
    this.keep(this.meeting.onOpen((open) => this.opened(open)));
    this.keep(this.meeting.onView(() => this.renewed()));
    this.keep(this.meeting.onPeople(() => (this.expected = without(this.expected, this.meeting.people()))));
    this.known();
    this.look();
  }

  protected override known(): void {
    this.wasHidden = this.isHidden;
  }

  private renewed(): void {
    this.tellChange();
    this.look();
  }

  private opened(open: boolean): void {
    if (open) {
      this.meeting.attention(0);
      this.look();
    }
  }

  /** Who is expected is asked, not told: addresses are in no view. A changed list brings a new view. */
  private look(): void {
    if (!this.meeting.can('hidden-attendee:hide')) {
      this.expected = [];
      return;
    }
    this.meeting.request<{ people: readonly Expected[] }>('list-expected').then(
      ({ people }) => (this.expected = people),
      // Who cannot be asked now is asked with the next change.
      () => undefined,
    );
  }

  private get isHidden(): boolean {
    return this.meeting.you().hidden || this.by.length > 0;
  }

  /** Says it once when the viewer was hidden or shown. */
  private tellChange(): void {
    if (this.isHidden !== this.wasHidden) {
      this.wasHidden = this.isHidden;
      this.meeting.say(this.t(this.isHidden ? 'now-hidden' : 'now-visible'));
      if (!this.meeting.open()) {
        this.meeting.attention(1);
      }
    }
  }

  protected override updated(): void {
    this.tellChange();
  }

  protected override render() {
    return html`
      ${this.banner()} ${this.meeting.can('hidden-attendee:hide') ? this.switches() : nothing}
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
    `;
  }

  private banner(): TemplateResult | typeof nothing {
    if (this.isHidden) {
      return html`<section class="banner" tabindex="0" aria-labelledby="banner">
        <h2 id="banner">${this.t('you-are-hidden')}</h2>
        ${this.explanation()}
      </section>`;
    }
    return this.meeting.can('hidden-attendee:hide') ? nothing : html`<p class="quiet">${this.t('visible')}</p>`;
  }

  private switches(): TemplateResult {
    const others = this.meeting.people().filter((person) => person.participant !== this.meeting.you().participant);
    return html`
      <fieldset aria-describedby="honest">
        <legend>${this.t('hide')}</legend>
        <p id="honest" class="small">${this.t('honest-them')}</p>
        <p class="small quiet">${this.t('told')}</p>
        ${this.roleSwitch('attendee', 'all')} ${this.roleSwitch('presenter', 'presenters')} ${this.roleSwitch('organizer', 'organizers')}
      </fieldset>
      <fieldset aria-describedby="honest">
        <legend>${this.t('people')}</legend>
        ${others.length === 0 ? html`<p class="quiet">${this.t('nobody')}</p>` : nothing}
        ${repeat(others, (person) => person.participant, (person) => this.personSwitch(person))}
      </fieldset>
      ${this.expectedPeople()}
    `;
  }

  private expectedPeople(): TemplateResult | typeof nothing {
    const people = absent(this.hiding, this.expected, this.meeting.people());
    return people.length === 0
      ? nothing
      : html`<fieldset aria-describedby="expected-how">
          <legend>${this.t('expected')}</legend>
          <p id="expected-how" class="small quiet">${this.t('expected-how')}</p>
          ${repeat(people, (one) => one.participant, (one) => this.box(one.participant, one.mail || this.t('unlisted')))}
        </fieldset>`;
  }

  private roleSwitch(role: Role, text: 'all' | 'presenters' | 'organizers'): TemplateResult {
    const checked = this.hiding.roles.some((one) => one.role === role);
    return html`<label>
      <input type="checkbox" ${chosen(checked, (hidden) => this.ask('set-hidden-role', { role, hidden }))} /> ${this.t(text)}
    </label>`;
  }

  private personSwitch(person: Person): TemplateResult {
    const withRole = !this.isHiddenAlone(person.participant) && this.hiding.roles.some((one) => one.role === person.role);
    return this.box(person.participant, person.name, withRole);
  }

  private isHiddenAlone(participant: string): boolean {
    return this.hiding.persons.some((one) => one.participant === participant);
  }

  private box(participant: string, name: string, withRole = false): TemplateResult {
    const checked = this.isHiddenAlone(participant);
    return html`<label>
      <input type="checkbox" ${chosen(checked, (hide) => this.ask(hide ? 'hide-person' : 'show-person', { participant }))} />
      <bdi>${name}</bdi>
      ${withRole ? html`<span class="small quiet">(${this.t('by-role')})</span>` : nothing}
    </label>`;
  }

  private async ask(name: string, payload: object): Promise<boolean> {
    this.error = '';
    try {
      await this.requestOnce(name, payload);
      return true;
    } catch (error) {
      this.error = refusal(error, this.language);
      return false;
    }
  }
}
