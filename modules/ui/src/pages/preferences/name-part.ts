import { html } from 'lit';
import { query } from 'lit/decorators.js';
import { valuesOf } from '../../shell/page.js';
import { Part } from './part.js';

export class NamePart extends Part {
  @query('form') private form: HTMLFormElement | null | undefined;

  override unsaved(): boolean {
    const { firstName, lastName } = this.typed(this.form);
    return firstName !== this.preferences.firstName || lastName !== this.preferences.lastName;
  }

  protected override render() {
    const { firstName, lastName } = this.preferences;
    return this.framed(
      'name',
      'nameText',
      html`
        <form @submit=${this.save}>
          <div class="two">
            <wa-input name="firstName" label=${this.t('firstName')} value=${firstName} maxlength="100" autocomplete="given-name">${this.hint('firstName')}</wa-input>
            <wa-input name="lastName" label=${this.t('lastName')} value=${lastName} maxlength="100" autocomplete="family-name">${this.hint('lastName')}</wa-input>
          </div>
          <div class="row"><wa-button type="submit" variant="brand" ?loading=${this.busy}>${this.t('save')}</wa-button></div>
        </form>
      `,
    );
  }

  private typed(form: HTMLFormElement | null | undefined) {
    const values = form ? valuesOf(form) : this.preferences;
    return { firstName: values.firstName?.trim() ?? '', lastName: values.lastName?.trim() ?? '' };
  }

  private readonly save = (submit: Event) => {
    submit.preventDefault();
    void this.store(this.typed(this.form), this.t('saved'));
  };
}
