import { panelStyles } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { differences, missing, taken, type ForAll } from './decided.js';
import { Deciding } from './deciding.js';
import { LIST, lockable, named, others, type Named } from './functions.js';
import { permissionStyles } from './permissions.styles.js';
import { rows, type Switchboard } from './rows.js';

/** Staff decides what attendees may do; an attendee reads what they may not, who took it, and since when. */
export class Permissions extends Deciding implements Switchboard {
  static override styles = [panelStyles, permissionStyles];

  /** Whose switches are shown; empty for all. */
  @state() private chosen = '';
  private lacking: readonly string[] = [];

  // Switchboard sees these too.
  override get language() {
    return super.language;
  }

  get decided() {
    return this.shown;
  }

  get person(): string {
    return this.others.some((one) => one.participant === this.chosen) ? this.chosen : '';
  }

  name(right: string): string {
    return this.called(right);
  }

  why(one: ForAll): string {
    return this.because(one);
  }

  set(functions: readonly string[], allowed: boolean): void {
    const { person } = this;
    void (person
      ? this.ask('make-exceptions', { participant: person, functions, allowed })
      : this.ask('set-functions', { functions, allowed }));
  }

  asAll(functions: readonly string[]): void {
    void this.ask('end-exceptions', { participant: this.person, functions });
  }

  protected override listen(): void {
    super.listen();
    this.lacking = this.ownMissing().map((one) => one.function);
    this.keep(this.meeting.onOpen((open) => open && this.meeting.attention(0)));
  }

  /** Says it once when something was taken from the viewer or given back. */
  protected override updated(): void {
    const now = this.ownMissing().map((one) => one.function);
    const gone = now.filter((one) => !this.lacking.includes(one));
    const back = this.lacking.filter((one) => !now.includes(one));
    this.lacking = now;
    gone.forEach((one) => this.meeting.say(this.t('now-missing', { name: this.called(one) })));
    back.forEach((one) => this.meeting.say(this.t('now-back', { name: this.called(one) })));
    if (gone.length + back.length > 0 && !this.meeting.open()) {
      this.meeting.attention(gone.length + back.length);
    }
  }

  private ownMissing(): readonly ForAll[] {
    const you = this.meeting.you();
    return you.role === 'attendee' ? missing(this.shown, you.participant) : [];
  }

  private get others() {
    return this.meeting.people().filter((one) => one.role === 'attendee');
  }

  protected override render() {
    return html`
      ${this.mayDecide ? this.desk() : this.own()} ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
    `;
  }

  private own(): TemplateResult {
    const all = this.ownMissing();
    return html`<section tabindex="0" aria-labelledby="own">
      <h2 id="own">${this.t('missing')}</h2>
      ${all.length === 0
        ? html`<p class="quiet">${this.t('nothing-missing')}</p>`
        : html`<ul>
            ${all.map(
              (one) => html`<li>
                <strong>${this.called(one.function)}</strong>
                <span class="small">${this.t('participant' in one ? 'from-you' : 'from-all')}</span>
                <p class="small quiet">${this.because(one)}</p>
              </li>`,
            )}
          </ul>`}
    </section>`;
  }

  private desk(): TemplateResult {
    const { functions } = this.shown;
    const all = named(functions);
    const more = others(functions);
    const absent = all.filter((row) => row.rights.length === 0);
    const here = all.filter((row) => row.rights.length > 0 && !(this.person && row.key === LIST));
    return html`
      ${this.lock()} ${this.whom()}
      <fieldset>
        <legend>${this.t('functions')}</legend>
        ${rows(this, here)}
      </fieldset>
      ${more.length === 0
        ? nothing
        : html`<fieldset>
            <legend>${this.t('more')}</legend>
            ${rows(this, more)}
          </fieldset>`}
      ${absent.length === 0 ? nothing : this.absent(absent.map((row) => this.t(row.key as Named)))}
      <p class="small quiet">${this.t('role-hint')}</p>
    `;
  }

  private absent(names: readonly string[]): TemplateResult {
    return html`<section aria-labelledby="absent">
      <h2 id="absent">${this.t('absent-title')}</h2>
      <p class="small quiet">${this.t('absent')}</p>
      <ul class="absent quiet">
        ${names.map((name) => html`<li>${name}</li>`)}
      </ul>
    </section>`;
  }

  private lock(): TemplateResult {
    const all = lockable(this.shown.functions);
    const locked = all.every((name) => taken(this.shown, name));
    const click = async () => {
      await this.ask('set-functions', { functions: all, allowed: locked });
      if (!this.error) {
        this.meeting.say(this.t(locked ? 'unlocked-now' : 'locked-now'));
      }
    };
    return html`<section>
      <wa-button size="s" variant=${locked ? 'brand' : 'neutral'} aria-describedby="lock" @click=${() => void click()}>
        ${this.t(locked ? 'unlock' : 'lock')}
      </wa-button>
      <p id="lock" class="small quiet">${this.t('lock-means', { functions: all.map((name) => this.called(name)).join(', ') })}</p>
    </section>`;
  }

  private whom(): TemplateResult {
    const people = this.others;
    const option = (value: string, text: string) => html`<option value=${value} ?selected=${this.person === value}>${text}</option>`;
    return html`<div class="whom">
      <label for="whom">${this.t('for')}</label>
      <select id="whom" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>
        ${option('', this.t('all'))}
        ${repeat(
          people,
          (one) => one.participant,
          (one) => option(one.participant, this.labelled(one.participant, one.name)),
        )}
      </select>
    </div>`;
  }

  private labelled(participant: string, name: string): string {
    const count = differences(this.shown, participant).length;
    return count === 0 ? name : `${name} (${this.t('differ', { count })})`;
  }
}

