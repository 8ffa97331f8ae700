import { busy, panelStyles } from '@plenum/panel';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { differences } from './decided.js';
import { Deciding } from './deciding.js';
import { exceptionStyles } from './permissions.styles.js';

/** The mark beside a person for whom something differs; opens what, since when, by whom, and how to end it. */
export class Exceptions extends Deciding {
  static override styles = [panelStyles, exceptionStyles];

  /** The person beside whom this stands. */
  @property() participant = '';

  protected override render() {
    // There is one of these beside each person: who it is, is asked last.
    const all = this.mayDecide ? differences(this.shown, this.participant) : [];
    const person = all.length > 0 ? this.meeting.people().find((one) => one.participant === this.participant) : undefined;
    if (person?.role !== 'attendee') {
      return nothing;
    }
    const functions = all.map((one) => one.function);
    return html`
      <button type="button" class="small" popovertarget="what" aria-label=${this.t('differ-of', { count: all.length, name: person.name })}>
        ≠ ${all.length}
      </button>
      <div id="what" popover role="dialog" aria-labelledby="whose">
        <h2 id="whose" dir="auto">${person.name}</h2>
        <ul>
          ${all.map(
            (one) => html`<li>
              <strong>${this.t(one.allowed ? 'on' : 'off', { name: this.called(one.function) })}</strong>
              ${one.allowed ? nothing : html`<p class="small quiet">${this.because(one)}</p>`}
            </li>`,
          )}
        </ul>
        <button type="button" @click=${busy(() => this.ask('end-exceptions', { participant: this.participant, functions }))}>
          ${this.t('as-all')}
        </button>
        ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      </div>
    `;
  }
}
