import { busy, panelStyles } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { differences, missing, taken, type ForAll } from './decided.js';
import { Deciding } from './deciding.js';
import { LIST, lockable, named, others, type Named } from './functions.js';
import { permissionStyles } from './permissions.styles.js';
import { rows, type Switchboard } from './rows.js';

/**
 * In the status bar. Opens the dialog in which staff decides what attendees may do; tells an attendee what was taken or given back, and why
 * there is no list. What else they may not do is in the shell's own dialog.
 */
export class Permissions extends Deciding implements Switchboard {
  static override styles = [panelStyles, permissionStyles];

  /** Whose switches are shown; empty for all. */
  @state() private chosen = '';
  @query('dialog') private box!: HTMLDialogElement | null;
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

  set(functions: readonly string[], allowed: boolean): Promise<boolean> {
    const { person } = this;
    return person
      ? this.ask('make-exceptions', { participant: person, functions, allowed })
      : this.ask('set-functions', { functions, allowed });
  }

  asAll(functions: readonly string[]): Promise<boolean> {
    return this.ask('end-exceptions', { participant: this.person, functions });
  }

  protected override listen(): void {
    super.listen();
    this.known();
  }

  protected override known(): void {
    this.lacking = this.ownMissing().map((one) => one.function);
  }

  /** Says it once when something was taken from the viewer or given back. */
  protected override updated(): void {
    const now = this.ownMissing().map((one) => one.function);
    const gone = now.filter((one) => !this.lacking.includes(one));
    const back = this.lacking.filter((one) => !now.includes(one));
    this.lacking = now;
    gone.forEach((one) => this.meeting.say(this.t('now-missing', { name: this.called(one) })));
    back.forEach((one) => this.meeting.say(this.t('now-back', { name: this.called(one) })));
  }

  private ownMissing(): readonly ForAll[] {
    const you = this.meeting.you();
    return you.role === 'attendee' ? missing(this.shown, you.participant) : [];
  }

  private get others() {
    return this.meeting.people().filter((one) => one.role === 'attendee');
  }

  protected override render() {
    const list = this.ownMissing().find((one) => one.function === LIST);
    if (this.mayDecide) {
      return html`${this.opener(this.t('permissions'))} ${this.dialog(this.t('functions'), this.desk())}`;
    }
    return list ? html`${this.opener(this.t('no-list-short'))} ${this.dialog(this.t('no-list'), this.noList(list))}` : nothing;
  }

  private opener(text: string): TemplateResult {
    return html`<button type="button" class="opener" aria-haspopup="dialog" @click=${() => this.box?.showModal()}>${text}</button>`;
  }

  private dialog(title: string, content: TemplateResult): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <header>
        <h2 id="title">${title}</h2>
        <button type="button" @click=${() => this.box?.close()}>${this.t('close')}</button>
      </header>
      ${content} ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
    </dialog>`;
  }

  private noList(taken: ForAll): TemplateResult {
    return html`<p>${this.t('participant' in taken ? 'no-list-you' : 'no-list-means')}</p>
      <p class="quiet">${this.because(taken)}</p>`;
  }

  private desk(): TemplateResult {
    const { functions } = this.shown;
    const all = named(functions);
    const more = others(functions);
    const absent = all.filter((row) => row.rights.length === 0);
    const here = all.filter((row) => row.rights.length > 0);
    return html`
      ${this.lock()} ${this.whom()}
      <fieldset>
        <legend>${this.person ? this.meeting.person(this.person).name : this.t('all')}</legend>
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
      <h3 id="absent">${this.t('absent-title')}</h3>
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
      <wa-button size="s" variant=${locked ? 'brand' : 'neutral'} aria-describedby="lock" @click=${busy(click)}>
        ${this.t(locked ? 'unlock' : 'lock')}
      </wa-button>
      <p id="lock" class="small quiet">${this.t('lock-means', { functions: all.map((name) => this.called(name)).join(', ') })}</p>
    </section>`;
  }

  private whom(): TemplateResult {
    const people = this.others;
    const chosen = this.person;
    const option = (value: string, text: string) => html`<option value=${value} ?selected=${chosen === value}>${text}</option>`;
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

