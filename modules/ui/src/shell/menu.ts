import { css, html, nothing } from 'lit';
import type { Language } from '@plenum/panel';
import { property } from 'lit/decorators.js';
import { AppElement } from './page.js';
import { look, setLook, type Look } from './look.js';
import { isThere } from './routes.js';
import { pageStyles } from './styles.js';
import { texts } from './texts.js';

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['sv', 'Svenska'],
];
const LOOKS: readonly Look[] = ['system', 'light', 'dark'];

/** The menu of the person: pages, language, look, log off. */
export class Menu extends AppElement {
  static override styles = [
    ...pageStyles,
    css`
      .over {
        padding: var(--plenum-space-2) var(--plenum-space-3) var(--plenum-space-1);
        font-weight: 600;
      }
    `,
  ];
  /** Whether somebody without an account may ask here, by the event `guest-data`, what is held of them. */
  @property({ type: Boolean }) guest = false;
  private readonly t = this.texts(texts);

  protected override render() {
    const account = this.app.session.account;
    const name = account ? `${account.firstName} ${account.lastName}`.trim() || account.mail : '';
    return html`
      <wa-dropdown placement="bottom-end" @wa-select=${this.chosen}>
        <wa-button slot="trigger" appearance="plain" size="s" title=${account ? this.t('menu', { name }) : this.t('guestMenu')}>
          <wa-icon name=${account ? 'person' : 'system'} label=${account ? this.t('menu', { name }) : this.t('guestMenu')}></wa-icon>
        </wa-button>
        ${account ? this.pages(account.administrator) : this.guest ? this.data() : nothing}
        ${this.over('language')}
        ${LANGUAGES.map(([language, title]) => this.choice('language', language, title, this.app.language === language))}
        ${this.over('look')}
        ${LOOKS.map((one) => this.choice('look', one, this.t(one), look() === one))}
        ${account
          ? html`<wa-divider></wa-divider><wa-dropdown-item value="sign-off"><wa-icon slot="icon" name="door-out"></wa-icon>${this.t('signOff')}</wa-dropdown-item>`
          : nothing}
      </wa-dropdown>
    `;
  }

  private pages(administrator: boolean) {
    return html`
      <wa-dropdown-item value="go:/"><wa-icon slot="icon" name="calendar"></wa-icon>${this.t('home')}</wa-dropdown-item>
      ${isThere('preferences')
        ? html`<wa-dropdown-item value="go:/preferences"><wa-icon slot="icon" name="person"></wa-icon>${this.t('preferences')}</wa-dropdown-item>`
        : nothing}
      ${administrator && isThere('admin')
        ? html`<wa-dropdown-item value="go:/admin"><wa-icon slot="icon" name="admin"></wa-icon>${this.t('admin')}</wa-dropdown-item>`
        : nothing}
      <wa-divider></wa-divider>
    `;
  }

  private data() {
    return html`
      <wa-dropdown-item value="data"><wa-icon slot="icon" name="download"></wa-icon>${this.t('guestData')}</wa-dropdown-item>
      <wa-divider></wa-divider>
    `;
  }

  /** A menu has no headings: each choice says itself what it is about. */
  private over(kind: 'language' | 'look') {
    return html`<div class="over small quiet" role="presentation" aria-hidden="true">${this.t(kind)}</div>`;
  }

  private choice(kind: 'language' | 'look', value: string, title: string, checked: boolean) {
    return html`
      <wa-dropdown-item type="checkbox" value="${kind}:${value}" ?checked=${checked}>
        <span class="visually-hidden">${this.t(kind)}:</span> ${title}
      </wa-dropdown-item>
    `;
  }

  private readonly chosen = (selected: CustomEvent<{ item: { value: string } }>) => {
    const [act, value = ''] = selected.detail.item.value.split(/:(.*)/);
    switch (act) {
      case 'go':
        return this.app.go(value);
      case 'language':
        return void this.speak(value as Language);
      case 'look':
        setLook(value as Look, this.app.storage);
        return this.requestUpdate();
      case 'data':
        return void this.dispatchEvent(new Event('guest-data'));
      default:
        return void this.signOff();
    }
  };

  /** An account's language goes with it to other browsers. */
  private async speak(language: Language) {
    this.app.setLanguage(language);
    if (this.app.session.signedIn) {
      await this.attempt(async () => {
        await this.app.api.savePreferences({ language });
        this.app.enterSession(await this.app.api.session());
      });
    }
  }

  private async signOff() {
    if (await this.attempt(() => this.app.api.signOff())) {
      this.app.enterSession({ signedIn: false, csrf: '' });
      this.app.go('/');
      this.app.tell(this.t('signedOff'));
    }
  }
}
customElements.define('plenum-menu', Menu);
