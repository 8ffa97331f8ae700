import { html, nothing } from 'lit';
import { query } from 'lit/decorators.js';
import { valuesOf } from '../../shell/page.js';
import { Part } from './part.js';

/** Tells `password-changed` after the server took it: the other sessions are gone then. */
export class PasswordPart extends Part {
  @query('form') private form: HTMLFormElement | null | undefined;

  override unsaved(): boolean {
    return this.form ? Object.values(valuesOf(this.form)).some((value) => value !== '') : false;
  }

  protected override render() {
    const { passwordSet, currentNeeded, mail } = this.preferences;
    return this.framed(
      'password',
      'passwordText',
      html`
        ${currentNeeded ? nothing : html`<p>${this.t(passwordSet ? 'byLink' : 'noPassword')}</p>`}
        <form @submit=${this.save}>
          <input type="text" autocomplete="username" value=${mail} readonly hidden />
          ${currentNeeded
            ? html`<wa-input name="current" type="password" label=${this.t('current')} autocomplete="current-password" password-toggle required>
                ${this.hint('current')}
              </wa-input>`
            : nothing}
          <wa-input name="password" type="password" label=${this.t('newPassword')} autocomplete="new-password" password-toggle required>
            ${this.hint('password', this.t('passwordRules'))}
          </wa-input>
          <div class="row">
            <wa-button type="submit" appearance="outlined" ?loading=${this.busy}>${this.t(passwordSet ? 'changePassword' : 'setPassword')}</wa-button>
          </div>
        </form>
      `,
    );
  }

  private readonly save = async (submit: Event) => {
    submit.preventDefault();
    const form = submit.target as HTMLFormElement;
    const { current, password = '' } = valuesOf(form);
    await this.run(async () => {
      await this.app.api.changePassword({ ...(current === undefined ? {} : { current }), password });
      form.reset();
      this.app.tell(this.t('passwordDone'));
      this.changed(await this.app.api.preferences());
      this.dispatchEvent(new Event('password-changed', { bubbles: true }));
    });
  };
}
