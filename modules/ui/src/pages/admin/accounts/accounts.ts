import { moment } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AdminAccount } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { Loaded } from '../loaded.js';
import { AdminPart } from '../part.js';
import { hasEnded, nameOf, pagesOf } from './account.js';
import type { AccountDialog } from './account-dialog.js';
import { texts } from './texts.js';

const TYPING_MILLISECONDS = 300;

/** The tenant's accounts. */
export class Accounts extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      .search {
        display: grid;
        grid-template-columns: minmax(0, 24rem) auto;
        gap: var(--plenum-space-3);
        align-items: end;
        justify-content: space-between;
      }

      .tags {
        display: flex;
        flex-wrap: wrap;
        gap: var(--plenum-space-1);
      }

      tbody td,
      tbody th {
        vertical-align: middle;
      }

      .mail {
        font-weight: 400;
      }

      .acts {
        display: inline-flex;
        gap: var(--plenum-space-1);
      }

      @media (max-width: 52rem) {
        .acts {
          margin-inline-start: -0.75rem;
        }

        .folds .endless {
          display: none;
        }
      }
    `,
  ];
  private readonly t = this.texts(texts);
  @state() private text = '';
  @state() private page = 1;
  private typing: ReturnType<typeof setTimeout> | undefined;
  private readonly erasures = new Loaded(this, () => this.app.api.erasures());
  private readonly found = new Loaded(this, () => this.app.api.accounts(this.text, this.page));
  @query('plenum-admin-account-dialog') private dialog!: AccountDialog;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.typing);
  }

  protected override render() {
    this.heading(this.t('title'));
    return html`
      <div class="row between">
        <div class="head">
          <h1>${this.t('title')}</h1>
          <p class="quiet">${this.t('intro')}</p>
        </div>
        <wa-button variant="brand" @click=${() => this.dialog.make()}><wa-icon slot="start" name="add"></wa-icon>${this.t('create')}</wa-button>
      </div>
      ${this.openErasures()}
      <div class="search">
        <wa-input type="search" label=${this.t('search')} with-clear .value=${this.text} @input=${this.searched}>
          <wa-icon slot="start" name="search"></wa-icon>
        </wa-input>
        <p class="small quiet" role="status">${this.found.value ? this.t('found', { count: this.found.value.total }) : ''}</p>
      </div>
      ${this.shown(this.found, ({ accounts, total }) => (accounts.length ? this.table(accounts, total) : this.none()))}
      <plenum-admin-account-dialog @saved=${this.saved}></plenum-admin-account-dialog>
    `;
  }

  private openErasures() {
    const open = this.erasures.value?.filter((erasure) => !erasure.finished) ?? [];
    return open.length === 0
      ? nothing
      : html`
          <wa-callout variant="warning">
            <strong>${this.t('erasuresOpen', { count: open.length })}</strong>
            ${open.map((erasure) => html`<div class="small">${erasure.problem}</div>`)}
          </wa-callout>
        `;
  }

  private none() {
    return html`<div class="empty"><h2>${this.t('none')}</h2><p class="quiet">${this.t('noneText', { text: this.text })}</p></div>`;
  }

  private table(accounts: readonly AdminAccount[], total: number) {
    return html`
      <div class="table ${this.found.busy ? 'busy' : ''}" aria-busy=${this.found.busy}>
        <table class="folds" role="table" aria-label=${this.t('title')}>
          <thead role="rowgroup">
            <tr role="row">
              ${(['person', 'rights', 'ends', 'lastSignIn'] as const).map((column) => html`<th role="columnheader">${this.t(column)}</th>`)}
              <th role="columnheader"><span class="visually-hidden">${this.t('acts')}</span></th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(accounts, (account) => account.id, (account) => this.row(account))}
          </tbody>
        </table>
      </div>
      <plenum-admin-pager page=${this.page} pages=${pagesOf(total, this.size())} @turn=${this.turned}></plenum-admin-pager>
    `;
  }

  private size() {
    return this.app.session.account?.itemsPerPage ?? 20;
  }

  private row(account: AdminAccount) {
    const name = nameOf(account);
    return html`
      <tr role="row">
        <th role="rowheader" scope="row">
          ${name} ${account.id === this.app.session.account?.id ? html`<wa-badge variant="neutral" appearance="outlined">${this.t('you')}</wa-badge>` : nothing}
          ${name === account.mail ? nothing : html`<div class="mail quiet small">${account.mail}</div>`}
        </th>
        <td role="cell"><div class="tags">${this.rights(account)}</div></td>
        <td role="cell" class=${account.ends ? '' : 'endless'} data-name=${this.t('ends')}>${this.end(account)}</td>
        <td role="cell" data-name=${this.t('lastSignIn')}>${account.lastSignIn ? this.when(account.lastSignIn) : html`<span class="quiet">${this.a('never')}</span>`}</td>
        <td role="cell" class="act">
          <span class="acts">
            <wa-button size="s" appearance="plain" variant="brand" @click=${() => this.dialog.change(account)}>
              <span aria-hidden="true">${this.t('edit')}</span><span class="visually-hidden">${this.t('editNamed', { name })}</span>
            </wa-button>
            <wa-button size="s" appearance="plain" @click=${() => this.signOut(account)}>
              <span aria-hidden="true">${this.t('signOut')}</span><span class="visually-hidden">${this.t('signOutNamed', { name })}</span>
            </wa-button>
          </span>
        </td>
      </tr>
    `;
  }

  private rights(account: AdminAccount) {
    const tag = (key: 'administrator' | 'organizer' | 'member', variant: string) =>
      html`<wa-badge variant=${variant} appearance="filled">${this.t(key)}</wa-badge>`;
    if (!account.administrator && !account.organizer) {
      return html`<span class="quiet">${this.t('member')}</span>`;
    }
    return html`${account.administrator ? tag('administrator', 'brand') : nothing}${account.organizer ? tag('organizer', 'neutral') : nothing}`;
  }

  private end(account: AdminAccount) {
    if (!account.ends) {
      return html`<span class="quiet">${this.t('noEnd')}</span>`;
    }
    const day = this.day(account.ends);
    return hasEnded(account, new Date()) ? html`<span class="problem">${this.t('ended', { at: day })}</span>` : day;
  }

  private when(instant: string) {
    return moment(instant, this.app.language, this.app.session.account?.timeZone);
  }

  private day(instant: string) {
    return new Intl.DateTimeFormat(this.app.language === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'medium' }).format(new Date(instant));
  }

  private readonly searched = (input: Event) => {
    this.text = (input.target as HTMLInputElement).value;
    this.page = 1;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => void this.found.load(), TYPING_MILLISECONDS);
  };

  private readonly turned = (turn: CustomEvent<number>) => {
    this.page = turn.detail;
    void this.found.load();
  };

  private readonly saved = () => {
    void this.found.load();
    void this.erasures.load();
  };

  private async signOut(account: AdminAccount) {
    const name = nameOf(account);
    const self = account.id === this.app.session.account?.id;
    const question = { title: this.t('signOutTitle', { name }), text: this.t(self ? 'signOutSelf' : 'signOutText'), act: this.t('signOut'), danger: true };
    if ((await this.app.confirm(question)) && (await this.attempt(() => this.app.api.signOutAccount(account.id), this.t('signedOut', { name }))) && self) {
      this.app.enterSession(await this.app.api.session());
    }
  }
}
