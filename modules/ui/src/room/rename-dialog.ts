import type { Person } from '@plenum/panel';
import { html } from 'lit';
import { query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { valuesOf } from '../shell/page.js';
import { pageStyles } from '../shell/styles.js';
import { RoomElement } from './room-element.js';

/** Another name for somebody in the meeting. */
export class RenameDialog extends RoomElement {
  static override styles = pageStyles;
  @state() private person: Person | undefined;
  @state() private open = false;
  @query('form') private form!: HTMLFormElement;

  show(person: Person): void {
    this.person = person;
    this.open = true;
  }

  protected override render() {
    const name = this.person?.name ?? '';
    return html`
      <wa-dialog label=${this.t('renameTitle', { name })} ?open=${this.open} @wa-after-hide=${() => (this.open = false)}>
        ${keyed(
          this.person,
          html`<form @submit=${this.save}>
            <wa-input name="name" label=${this.t('newName')} value=${name} maxlength="80" required autofocus></wa-input>
          </form>`,
        )}
        <wa-button slot="footer" appearance="outlined" @click=${() => (this.open = false)}>${this.t('cancel')}</wa-button>
        <wa-button slot="footer" variant="brand" @click=${() => this.form.requestSubmit()}>${this.t('save')}</wa-button>
      </wa-dialog>
    `;
  }

  private readonly save = async (submit: Event) => {
    submit.preventDefault();
    const name = valuesOf(submit.target)['name']?.trim() ?? '';
    if (await this.command('rename', { participant: this.person?.participant, name })) {
      this.open = false;
    }
  };
}
