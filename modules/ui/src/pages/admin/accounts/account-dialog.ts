import { Refused } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { AccountForm, AdminAccount } from '../../../client/api.js';
import { valuesOf } from '../../../shell/page.js';
import { partStyles } from '../admin.styles.js';
import { AdminPart } from '../part.js';
import { dayOf, formOf, formOfAccount, NEW, sameForm } from './account.js';
import { texts } from './texts.js';

type Faults = Readonly<Record<string, string>>;

/** Makes or changes an account. Tells `saved`. */
export class AccountDialog extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      /* Takes no place on the page. */
      :host {
        position: absolute;
      }

      wa-dialog {
        --width: 34rem;
      }
    `,
  ];
  private readonly t = this.texts(texts);
  @state() private open = false;
  @state() private made = '';
  @state() private mailed = true;
  @state() private faults: Faults = {};
  @state() private problem = '';
  @state() private busy = false;
  private account: AdminAccount | undefined;
  private start: AccountForm = NEW;
  private edition = 0;
  @query('form') private form!: HTMLFormElement | null;

  make(): void {
    this.show(undefined);
  }

  change(account: AdminAccount): void {
    this.show(account);
  }

  private show(account: AdminAccount | undefined) {
    this.account = account;
    this.start = account ? formOfAccount(account) : NEW;
    this.made = '';
    this.faults = {};
    this.problem = '';
    this.edition += 1;
    this.open = true;
  }

  protected override render() {
    const title = this.made ? 'made' : this.account ? 'editTitle' : 'create';
    return html`
      <wa-dialog label=${this.t(title)} ?open=${this.open} @wa-hide=${this.closing} @wa-after-hide=${() => (this.open = false)}>
        ${this.made ? this.sent() : keyed(this.edition, this.fields())} ${this.made ? this.closeButton() : this.buttons()}
      </wa-dialog>
    `;
  }

  private sent() {
    return html`
      <wa-callout variant=${this.mailed ? 'success' : 'warning'} role="status">
        <wa-icon slot="icon" name="mail"></wa-icon>${this.t(this.mailed ? 'madeText' : 'unmailedText', { mail: this.made })}
      </wa-callout>
    `;
  }

  private closeButton() {
    return html`<wa-button slot="footer" class="done" variant="brand" @click=${() => (this.open = false)}>${this.t('close')}</wa-button>`;
  }

  private buttons() {
    return html`
      <wa-button slot="footer" appearance="outlined" @click=${this.cancel}>${this.a('cancel')}</wa-button>
      <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${() => this.form?.requestSubmit()}>
        ${this.account ? this.a('save') : this.t('make')}
      </wa-button>
    `;
  }

  private fields() {
    const { start, account } = this;
    return html`
      <form novalidate @submit=${this.save}>
        ${account
          ? html`<div><p><strong>${account.mail}</strong></p><p class="small quiet">${this.t('mailFixed')}</p></div>`
          : this.field('mail', start.mail, 'email', this.t('mailHint'), true)}
        <div class="two">${this.field('firstName', start.firstName, 'text', '', account !== undefined)} ${this.field('lastName', start.lastName, 'text', '')}</div>
        ${this.box('organizer', start.organizer, 'organizerText')} ${this.box('administrator', start.administrator, 'administratorText')}
        ${this.field('ends', dayOf(start.ends), 'date', this.t('endsHint'))}
        ${account ? html`<plenum-admin-account-data .account=${account} @erased=${this.erased}></plenum-admin-account-data>` : nothing}
        ${this.problem ? html`<wa-callout variant="danger" role="alert">${this.problem}</wa-callout>` : nothing}
      </form>
    `;
  }

  private field(name: 'mail' | 'firstName' | 'lastName' | 'ends', value: string, type: string, hint: string, first = false) {
    const fault = this.faults[name];
    return html`
      <wa-input
        name=${name}
        type=${type}
        label=${this.t(name)}
        value=${value}
        maxlength=${type === 'date' ? nothing : '200'}
        autocomplete="off"
        ?autofocus=${first}
        ?required=${name === 'mail'}
        .customError=${fault ?? null}
        @change=${() => this.mended(name)}
      >
        ${fault ? html`<span slot="hint" class="problem">${fault}</span>` : hint ? html`<span slot="hint">${hint}</span>` : nothing}
      </wa-input>
    `;
  }

  private box(name: 'administrator' | 'organizer', checked: boolean, text: 'administratorText' | 'organizerText') {
    return html`<wa-checkbox name=${name} ?checked=${checked} hint=${this.t(text)}>${this.t(name)}</wa-checkbox>`;
  }

  private mended(name: string) {
    const { [name]: _old, ...others } = this.faults;
    this.faults = others;
  }

  private wanted(): AccountForm {
    const form = formOf(valuesOf(this.form));
    const ends = dayOf(form.ends) === dayOf(this.start.ends) ? this.start.ends : form.ends;
    return { ...form, ends, mail: this.account?.mail ?? form.mail };
  }

  private readonly erased = () => {
    this.start = this.wanted();
    this.open = false;
    this.dispatchEvent(new CustomEvent('saved'));
  };

  private readonly cancel = () => {
    const dialog = this.renderRoot.querySelector<HTMLElement & { requestClose(source: Element): void }>('wa-dialog');
    dialog?.requestClose(dialog);
  };

  /** Asks before what was written is lost. */
  private readonly closing = async (hide: Event) => {
    if (!this.open || this.busy || !this.form || sameForm(this.start, this.wanted())) {
      return;
    }
    hide.preventDefault();
    if (await this.app.confirm({ title: this.t('discardTitle'), text: this.t('discardText'), act: this.t('discard'), danger: true })) {
      this.start = this.wanted();
      this.open = false;
    }
  };

  private readonly save = async (submit: Event) => {
    submit.preventDefault();
    const wanted = this.wanted();
    this.problem = '';
    if (!this.account && !/^\S+@\S+$/.test(wanted.mail)) {
      await this.blame('mail', this.t('mailMissing'));
      return;
    }
    if (!(await this.minded(wanted))) {
      return;
    }
    this.busy = true;
    try {
      await this.store(wanted);
      this.start = wanted;
      this.dispatchEvent(new CustomEvent('saved'));
    } catch (problem) {
      await this.explain(problem);
    } finally {
      this.busy = false;
    }
  };

  /** Nobody locks themselves out by accident. */
  private async minded(wanted: AccountForm): Promise<boolean> {
    if (!this.isOwn()) {
      return true;
    }
    const { start } = this;
    const text = start.administrator && !wanted.administrator ? 'selfText' : wanted.ends && dayOf(wanted.ends) !== dayOf(start.ends) ? 'selfEndText' : undefined;
    return text === undefined || this.app.confirm({ title: this.t('selfTitle'), text: this.t(text), act: this.t('selfAct'), danger: true });
  }

  private isOwn() {
    return this.account !== undefined && this.account.id === this.app.session.account?.id;
  }

  private async store(wanted: AccountForm) {
    if (!this.account) {
      const made = await this.app.api.createAccount(wanted);
      this.made = made.mail;
      this.mailed = made.mailed;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
      return;
    }
    const own = this.isOwn();
    await this.app.api.changeAccount(this.account.id, { ...wanted, ends: wanted.ends ?? '' });
    this.start = wanted;
    this.open = false;
    this.app.tell(this.a('saved'));
    if (own) {
      this.app.enterSession(await this.app.api.session());
    }
  }

  private async explain(problem: unknown) {
    const refused = problem instanceof Refused ? problem : undefined;
    if (refused?.code === 'mail-taken') {
      await this.blame('mail', this.t('mailTaken'));
    } else if (refused?.code === 'last-administrator') {
      await this.complain(this.t('lastAdministrator'));
    } else if (refused?.field && this.form?.querySelector(`[name="${CSS.escape(refused.field)}"]`)) {
      await this.blame(refused.field, this.t('wrongHere'));
    } else {
      await this.complain(this.why(problem));
    }
  }

  /** Also where the form is longer than the window. */
  private async complain(problem: string) {
    this.problem = problem;
    await this.updateComplete;
    this.renderRoot.querySelector('form wa-callout')?.scrollIntoView({ block: 'nearest' });
  }

  private async blame(name: string, fault: string) {
    this.faults = { ...this.faults, [name]: fault };
    await this.updateComplete;
    this.form?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  }
}
