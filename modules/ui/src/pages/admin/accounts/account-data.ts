import { Refused } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { AdminAccount } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { AdminPart } from '../part.js';
import { nameOf } from './account.js';
import { texts } from './texts.js';

/** What is held of an account's person: to hand over, or to erase. Tells `erased`. */
export class AccountData extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      section {
        display: grid;
        gap: var(--plenum-space-3);
        padding-block-start: var(--plenum-space-4);
        border-top: 1px solid var(--plenum-line);
      }

      h3 {
        margin: 0;
        font-size: 1rem;
      }
    `,
  ];
  @property({ attribute: false }) account!: AdminAccount;
  private readonly t = this.texts(texts);
  @state() private asking = false;
  @state() private fault = '';
  @state() private busy = false;
  @query('wa-input') private mail!: HTMLInputElement | null;

  protected override render() {
    const { account } = this;
    return html`
      <section aria-labelledby="title">
        <h3 id="title">${this.t('data')}</h3>
        <p class="small quiet">${this.t('dataText')}</p>
        <div class="row">
          <wa-button size="s" appearance="outlined" href="/api/admin/data/${account.id}" download="plenum-data.json">
            <wa-icon slot="start" name="download"></wa-icon>${this.t('dataDownload')}
          </wa-button>
          ${this.asking || account.id === this.app.session.account?.id
            ? nothing
            : html`<wa-button size="s" class="ask" variant="danger" appearance="outlined" @click=${this.ask}>${this.t('erase')}</wa-button>`}
        </div>
        ${this.asking ? this.question() : nothing}
      </section>
    `;
  }

  private question() {
    return html`
      <p>${this.t('eraseText', { name: nameOf(this.account) })}</p>
      <wa-input name="mail" type="email" label=${this.t('eraseMail')} autocomplete="off" .customError=${this.fault || null} @change=${() => (this.fault = '')}>
        <span slot="hint" class=${this.fault ? 'problem' : ''} role=${this.fault ? 'alert' : nothing}>${this.fault || this.account.mail}</span>
      </wa-input>
      <div class="row">
        <wa-button size="s" variant="danger" ?loading=${this.busy} @click=${this.erase}>${this.t('eraseAct')}</wa-button>
        <wa-button size="s" appearance="plain" @click=${this.stop}>${this.a('cancel')}</wa-button>
      </div>
    `;
  }

  private readonly ask = async () => {
    this.asking = true;
    await this.updateComplete;
    this.mail?.focus();
  };

  private readonly stop = async () => {
    this.asking = false;
    this.fault = '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.ask')?.focus();
  };

  private readonly erase = async () => {
    this.busy = true;
    try {
      const erasure = await this.app.api.erase(this.account.id, this.mail?.value ?? '');
      this.app.tell(this.t(erasure.finished ? 'erased' : 'erasedPartly'), erasure.finished ? 'done' : 'problem');
      this.dispatchEvent(new CustomEvent('erased'));
    } catch (problem) {
      this.fault = this.explained(problem);
      this.mail?.focus();
    } finally {
      this.busy = false;
    }
  };

  private explained(problem: unknown): string {
    if (problem instanceof Refused && problem.field === 'mail') {
      return this.t('eraseOther');
    }
    return problem instanceof Refused && problem.code === 'last-administrator' ? this.t('lastAdministrator') : this.why(problem);
  }
}
