import { html, nothing } from 'lit';
import { query } from 'lit/decorators.js';
import { valuesOf } from '../../shell/page.js';
import { Part } from './part.js';

export class MailPart extends Part {
  @query('form') private form: HTMLFormElement | null | undefined;

  override unsaved(): boolean {
    return this.typed() !== '';
  }

  protected override render() {
    const { mail, pendingMail } = this.preferences;
    return this.framed(
      'mail',
      'mailText',
      html`
        <p class="mail"><span class="quiet">${this.t('mailNow')}:</span> ${mail}</p>
        ${pendingMail ? this.pending(mail, pendingMail) : nothing}
        <form @submit=${this.save}>
          <wa-input name="mail" type="email" label=${this.t('newMail')} maxlength="254" autocomplete="email" required>${this.hint('mail')}</wa-input>
          <div class="row"><wa-button type="submit" appearance="outlined" ?loading=${this.busy}>${this.t('changeMail')}</wa-button></div>
        </form>
      `,
    );
  }

  private pending(mail: string, pending: string) {
    return html`
      <wa-callout variant="neutral">
        <wa-icon slot="icon" name="mail"></wa-icon>
        <div class="stack">
          <p class="mail"><strong>${this.t('pendingTitle', { mail: pending })}</strong></p>
          <p class="mail">${this.t('pendingText', { old: mail })}</p>
          <div class="row">
            <wa-button size="s" appearance="outlined" ?loading=${this.busy} @click=${() => this.ask(pending)}>${this.t('sendAgain')}</wa-button>
            <wa-button size="s" appearance="outlined" @click=${this.takeBack}>${this.t('takeBack')}</wa-button>
          </div>
        </div>
      </wa-callout>
    `;
  }

  private typed(): string {
    return this.form ? (valuesOf(this.form)['mail']?.trim() ?? '') : '';
  }

  private readonly save = async (submit: Event) => {
    submit.preventDefault();
    const mail = this.typed();
    if (mail.toLowerCase() === this.preferences.mail) {
      this.problems = { mail: this.t('sameMail') };
    } else if (await this.ask(mail)) {
      this.form?.reset();
    }
  };

  private ask(mail: string): Promise<boolean> {
    return this.store({ mail }, this.t('mailSent', { mail }));
  }

  private readonly takeBack = async () => {
    const { mail } = this.preferences;
    if (await this.store({ mail }, this.t('takenBack', { mail }))) {
      this.renderRoot.querySelector<HTMLElement>('[name="mail"]')?.focus();
    }
  };
}
