import { Refused } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Session } from '../../client/api.js';
import { AppElement, valuesOf } from '../../shell/page.js';
import { isThere } from '../../shell/routes.js';
import { pageStyles } from '../../shell/styles.js';
import { texts } from './texts.js';

type Step = 'password' | 'code' | 'link' | 'sent' | 'one-time';

/** By password, with a code where the account asks for one, or by a mailed link. */
export class SignIn extends AppElement {
  static override styles = pageStyles;
  /** Whether to go to the start page afterwards; else the page that asked for sign-in shows itself. */
  @property({ type: Boolean }) leave = false;

  private readonly t = this.texts(texts);
  @state() private step: Step = 'password';
  @state() private problem = '';
  @state() private busy = false;
  private form: Readonly<Record<string, string>> = {};
  private token = '';

  protected override willUpdate(): void {
    const token = this.app.fragment().get('token');
    if (token && !this.token) {
      this.token = token;
      this.step = 'one-time';
      history.replaceState(null, '', location.pathname);
    }
  }

  protected override render() {
    this.app.title(this.t(this.step === 'link' || this.step === 'sent' ? 'linkTitle' : 'title'));
    return html`<div class="page"><div class="card narrow stack">${this.stepShown()}</div></div>`;
  }

  private stepShown(): TemplateResult {
    switch (this.step) {
      case 'password':
        return this.passwordStep();
      case 'code':
        return this.codeStep();
      case 'link':
        return this.linkStep();
      case 'sent':
        return html`
          <h1>${this.t('sentTitle')}</h1>
          <p role="status">${this.t('sentText', { mail: this.form['mail'] ?? '' })}</p>
          ${this.backButton()}
        `;
      case 'one-time':
        return html`
          <h1>${this.t('useLinkTitle')}</h1>
          <p>${this.t('useLinkText')}</p>
          <form @submit=${this.useLink}>
            ${this.problemShown()} ${this.sharedField()}
            <wa-button type="submit" variant="brand" ?loading=${this.busy}>${this.t('useLink')}</wa-button>
          </form>
          ${this.backButton()}
        `;
    }
  }

  private passwordStep() {
    return html`
      <h1>${this.t('title')}</h1>
      <form @submit=${this.signIn}>
        ${this.problemShown()} ${this.mailField()}
        <wa-input name="password" type="password" label=${this.t('password')} autocomplete="current-password" password-toggle required></wa-input>
        ${this.sharedField()}
        <wa-button type="submit" variant="brand" ?loading=${this.busy}>${this.t('signIn')}</wa-button>
      </form>
      <div class="row between">
        <span class="quiet">${this.t('or')}</span>
        <wa-button appearance="outlined" size="s" @click=${() => this.show('link')}><wa-icon slot="start" name="mail"></wa-icon>${this.t('byMail')}</wa-button>
      </div>
    `;
  }

  private codeStep() {
    return html`
      <h1>${this.t('title')}</h1>
      <p>${this.t('codeText')}</p>
      <form @submit=${this.signIn}>
        ${this.problemShown()}
        <wa-input
          name="code"
          label=${this.t('code')}
          hint=${this.t('codeHint')}
          inputmode="numeric"
          autocomplete="one-time-code"
          pattern="[0-9 ]{6,7}"
          required
          autofocus
        ></wa-input>
        <wa-button type="submit" variant="brand" ?loading=${this.busy}>${this.t('signIn')}</wa-button>
      </form>
      ${this.backButton()}
    `;
  }

  private linkStep() {
    return html`
      <h1>${this.t('linkTitle')}</h1>
      <p>${this.t('linkText')}</p>
      <form @submit=${this.sendLink}>
        ${this.problemShown()} ${this.mailField()}
        <wa-button type="submit" variant="brand" ?loading=${this.busy}>${this.t('send')}</wa-button>
      </form>
      ${this.backButton()}
    `;
  }

  private mailField() {
    return html`<wa-input name="mail" type="email" label=${this.t('mail')} value=${this.form['mail'] ?? ''} autocomplete="username" required></wa-input>`;
  }

  private sharedField() {
    return html`<wa-checkbox name="shared" hint=${this.t('sharedHint')} ?checked=${this.form['shared'] === 'on'}>${this.t('shared')}</wa-checkbox>`;
  }

  private backButton() {
    return html`<wa-button appearance="plain" size="s" @click=${() => this.show('password')}>
      <wa-icon slot="start" name="arrow-left"></wa-icon>${this.t('back')}
    </wa-button>`;
  }

  private problemShown() {
    return this.problem ? html`<wa-callout variant="danger" role="alert"><wa-icon slot="icon" name="error"></wa-icon>${this.problem}</wa-callout>` : nothing;
  }

  private show(step: Step) {
    this.problem = '';
    this.step = step;
  }

  private readonly signIn = async (submit: Event) => {
    submit.preventDefault();
    this.form = { ...(this.step === 'password' ? {} : this.form), ...valuesOf(submit.target) };
    await this.run(async () => {
      const code = this.form['code']?.replaceAll(' ', '');
      const session = await this.app.api.signIn({
        mail: this.form['mail'] ?? '',
        password: this.form['password'] ?? '',
        ...(code ? { code } : {}),
        sharedComputer: this.form['shared'] !== undefined,
      });
      this.enter(session);
    });
  };

  private readonly sendLink = async (submit: Event) => {
    submit.preventDefault();
    this.form = valuesOf(submit.target);
    await this.run(async () => {
      await this.app.api.mailLink(this.form['mail'] ?? '');
      this.show('sent');
    });
  };

  private readonly useLink = async (submit: Event) => {
    submit.preventDefault();
    this.form = valuesOf(submit.target);
    await this.run(async () => {
      this.enter(await this.app.api.signInByLink(this.token, this.form['shared'] !== undefined));
      if (isThere('preferences')) {
        this.app.tell(this.t('setPassword'));
      }
    });
  };

  private enter(session: Session) {
    this.form = {};
    this.app.say(this.t('welcome'));
    this.app.enterSession(session);
    if (this.leave) {
      this.app.go('/');
    }
  }

  private async run(act: () => Promise<void>) {
    this.problem = '';
    this.busy = true;
    try {
      await act();
    } catch (problem) {
      this.explain(problem);
    } finally {
      this.busy = false;
    }
  }

  private explain(problem: unknown) {
    const refused = problem instanceof Refused ? problem : undefined;
    if (refused?.code === 'code-needed') {
      this.show('code');
    } else if (refused?.status === 429) {
      this.problem = this.t('throttled');
    } else if (refused && refused.status < 500) {
      this.problem = this.t(this.step === 'one-time' ? 'linkGone' : 'wrong');
    } else {
      this.problem = this.why(problem);
    }
  }
}
