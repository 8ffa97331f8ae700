import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { valuesOf } from '../../shell/page.js';
import { Part } from './part.js';

/** Time-based one-time codes as a second factor at sign-in. */
export class FactorPart extends Part {
  @state() private dialog: 'none' | 'begin' | 'end' = 'none';
  @state() private secret = '';
  private uri = '';

  protected override render() {
    const on = this.app.session.account?.totp ?? false;
    return html`
      ${this.framed(
        'factor',
        'factorText',
        html`
          <div class="row">
            <wa-badge variant=${on ? 'success' : 'neutral'} appearance="filled">${this.t(on ? 'factorOn' : 'factorOff')}</wa-badge>
            <wa-button id="open" appearance="outlined" ?loading=${this.busy && this.dialog === 'none'} @click=${on ? this.askEnd : this.begin}>
              ${this.t(on ? 'factorEnd' : 'factorBegin')}
            </wa-button>
          </div>
        `,
      )}
      ${this.beginDialog()} ${this.endDialog()}
    `;
  }

  private beginDialog() {
    return html`
      <wa-dialog label=${this.t('factorTitle')} ?open=${this.dialog === 'begin'} @wa-after-hide=${this.closed}>
        ${this.secret
          ? html`
              <form id="begin" @submit=${this.confirm}>
                <p>${this.t('factorScan')}</p>
                <plenum-qr-code .value=${this.uri} .label=${this.t('factorQr')}></plenum-qr-code>
                <div>
                  <p class="quiet small">${this.t('factorType')}</p>
                  <div class="row">
                    <code id="secret">${spaced(this.secret)}</code>
                    <wa-button size="s" appearance="plain" @click=${this.copy}><wa-icon slot="start" name="copy"></wa-icon>${this.t('copy')}</wa-button>
                  </div>
                </div>
                <wa-input name="code" label=${this.t('factorCode')} inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]{6,7}" required autofocus>
                  ${this.hint('code', this.t('codeHint'))}
                </wa-input>
              </form>
            `
          : nothing}
        <wa-button slot="footer" appearance="outlined" @click=${this.close}>${this.t('cancel')}</wa-button>
        <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${() => this.submit('begin')}>${this.t('factorConfirm')}</wa-button>
      </wa-dialog>
    `;
  }

  private endDialog() {
    return html`
      <wa-dialog label=${this.t('factorEndTitle')} ?open=${this.dialog === 'end'} @wa-after-hide=${this.closed}>
        <form id="end" @submit=${this.end}>
          <p>${this.t('factorEndText')}</p>
          ${this.dialog === 'end' && this.preferences.passwordSet
            ? html`<wa-input name="current" type="password" label=${this.t('current')} autocomplete="current-password" password-toggle required autofocus>
                ${this.hint('current')}
              </wa-input>`
            : nothing}
        </form>
        <wa-button slot="footer" appearance="outlined" @click=${this.close}>${this.t('cancel')}</wa-button>
        <wa-button slot="footer" variant="danger" ?loading=${this.busy} @click=${() => this.submit('end')}>${this.t('factorEnd')}</wa-button>
      </wa-dialog>
    `;
  }

  private readonly begin = () =>
    this.run(async () => {
      const made = await this.app.api.beginTotp();
      this.secret = made.secret;
      this.uri = made.uri;
      this.dialog = 'begin';
    });

  private readonly askEnd = () => {
    this.problems = {};
    this.dialog = 'end';
  };

  private submit(form: string) {
    this.renderRoot.querySelector<HTMLFormElement>(`#${form}`)?.requestSubmit();
  }

  private readonly confirm = async (submit: Event) => {
    submit.preventDefault();
    const code = valuesOf(submit.target)['code']?.replaceAll(' ', '') ?? '';
    await this.run(async () => {
      await this.app.api.confirmTotp(code);
      await this.finished(this.t('factorDone'));
    });
  };

  private readonly end = async (submit: Event) => {
    submit.preventDefault();
    const password = valuesOf(submit.target)['current'] ?? '';
    await this.run(async () => {
      await this.app.api.endTotp(password);
      await this.finished(this.t('factorEnded'));
    });
  };

  private async finished(text: string) {
    this.close();
    this.app.enterSession(await this.app.api.session());
    this.app.tell(text);
  }

  private readonly copy = async () => {
    try {
      await navigator.clipboard.writeText(this.secret);
      this.app.tell(this.t('copied'));
    } catch {
      this.app.tell(this.t('copyFailed'), 'problem');
    }
  };

  private readonly close = () => {
    this.dialog = 'none';
  };

  /** The secret is on the screen no longer than needed. */
  private readonly closed = (hidden: Event) => {
    if ((hidden.target as Element).localName === 'wa-dialog') {
      this.dialog = 'none';
      this.secret = '';
      this.uri = '';
      this.problems = {};
    }
  };
}

/** In groups of four, as people type it. */
function spaced(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
