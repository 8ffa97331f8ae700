import { ContextProvider } from '@lit/context';
import type { Language } from '@plenum/panel';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Api, type Session } from '../client/api.js';
import { Rest } from '../client/rest.js';
import { appContext, type App } from './app.js';
import type { Confirm } from './confirm.js';
import { languageOf, remember } from './language.js';
import { BrowserMemory, forget } from './memory.js';
import type { Notices } from './notices.js';
import { isThere, needsSignIn, routeOf, takesToken, type Route } from './routes.js';
import { SessionWatch } from './session-watch.js';
import { shellStyles } from './shell.styles.js';
import { pageStyles } from './styles.js';
import { texts } from './texts.js';
import { Unsaved } from './unsaved.js';

const NOBODY: Session = { signedIn: false, csrf: '' };

/** The frame of all pages: who is signed in, where they are, in which language. */
export class Shell extends LitElement {
  static override styles = [...pageStyles, shellStyles];

  private readonly api = new Api(new Rest(undefined, () => this.recheck()));
  private readonly provider = new ContextProvider(this, { context: appContext });
  @state() private route: Route = routeOf(location.pathname);
  @state() private phase: 'loading' | 'ready' | 'no-server' = 'loading';
  @state() private visit = 0;
  private session: Session = NOBODY;
  private readonly memory = new BrowserMemory(localStorage);
  private language: Language = languageOf(undefined, this.memory, navigator.languages);
  private readonly watch = new SessionWatch({
    changed: () => this.recheck(),
    shownAgain: () => this.load(),
    idle: () => this.signOffIdle(),
    active: () => this.recheck(),
  });
  private address = location.pathname;
  private titleParts: readonly string[] = [];
  private readonly unsaved = new Unsaved(() => this.confirmation.ask(this.unsavedQuestion()));
  @query('main') private main!: HTMLElement;
  @query('plenum-notices') private notices!: Notices;
  @query('plenum-confirm') private confirmation!: Confirm;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.turned);
    addEventListener('beforeunload', this.unsaved.unloading);
    this.watch.start();
    this.share();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.turned);
    removeEventListener('beforeunload', this.unsaved.unloading);
    this.watch.stop();
  }

  protected override render() {
    const room = this.route.page === 'meeting';
    return html`
      <div class="frame">
        ${room ? html`<span></span>` : this.header()}
        <main id="main" tabindex="-1">${this.content()}</main>
      </div>
      <plenum-confirm></plenum-confirm>
      <plenum-notices></plenum-notices>
    `;
  }

  private header() {
    const account = this.session.account;
    return html`
      <header>
        <a class="skip" href="#main" @click=${this.skip}>${this.t('skip')}</a>
        <a class="brand" href="/" @click=${this.follow}><img src="/plenum.svg" alt="" width="26" height="26" /><span>Plenum</span></a>
        <nav aria-label=${this.t('main')}>
          ${account ? this.link('/', 'home', this.route.page === 'home') : nothing}
          ${account && isThere('preferences') ? this.link('/preferences', 'preferences', this.route.page === 'preferences') : nothing}
          ${account?.administrator && isThere('admin') ? this.link('/admin', 'admin', this.route.page === 'admin') : nothing}
        </nav>
        <plenum-menu></plenum-menu>
      </header>
    `;
  }

  private link(path: string, key: 'home' | 'preferences' | 'admin', current: boolean) {
    return html`<a href=${path} class=${key} aria-current=${current ? 'page' : nothing} @click=${this.follow}>${this.t(key)}</a>`;
  }

  private content(): TemplateResult {
    switch (this.phase) {
      case 'loading':
        return html`<div class="wait"><wa-spinner></wa-spinner><p class="quiet">${this.t('loading')}</p></div>`;
      case 'no-server':
        return html`<div class="wait"><h1>${this.t('noServer')}</h1><wa-button @click=${() => this.load()}>${this.t('again')}</wa-button></div>`;
      case 'ready':
        return html`${keyed(this.visit, this.page())}`;
    }
  }

  private page(): TemplateResult {
    if (needsSignIn(this.route) && !this.session.signedIn) {
      return html`<plenum-sign-in></plenum-sign-in>`;
    }
    if ((this.route.page === 'admin' || this.route.page === 'preferences') && !isThere(this.route.page)) {
      return html`<plenum-not-found></plenum-not-found>`;
    }
    switch (this.route.page) {
      case 'home':
        return html`<plenum-home></plenum-home>`;
      case 'sign-in':
        return html`<plenum-sign-in leave></plenum-sign-in>`;
      case 'preferences':
        return html`<plenum-preferences></plenum-preferences>`;
      case 'confirm-mail':
        return html`<plenum-confirm-mail></plenum-confirm-mail>`;
      case 'meeting':
        return html`<plenum-meeting meeting=${this.route.meeting}></plenum-meeting>`;
      case 'admin':
        return html`<plenum-admin section=${this.route.part} item=${ifDefined(this.route.item)}></plenum-admin>`;
      case 'not-found':
        return html`<plenum-not-found></plenum-not-found>`;
    }
  }

  private async load(): Promise<void> {
    this.phase = 'loading';
    try {
      this.takeSession(await this.api.session());
      this.phase = 'ready';
    } catch {
      this.phase = 'no-server';
    }
  }

  /** A page has changed the session. */
  private enterSession(session: Session): void {
    this.takeSession(session);
    this.watch.tell();
  }

  private takeSession(session: Session): void {
    const before = this.session.account?.id;
    this.session = session;
    if (before && before !== session.account?.id) {
      this.forgetPerson();
    }
    this.memory.allow(!session.signedIn || (session.account?.remember !== false && !session.sharedComputer));
    this.language = languageOf(session.account?.language, this.memory, navigator.languages);
    this.watch.follow(session);
    this.share();
  }

  /** Nothing of who was signed in stays: what the page shows, what it did not save, what the tab kept. */
  private forgetPerson(): void {
    this.unsaved.forget();
    forget(sessionStorage);
    // A meeting's page says itself that it is over.
    this.visit += this.route.page === 'meeting' ? 0 : 1;
  }

  private recheck(): void {
    if (this.phase === 'ready' && this.session.signedIn) {
      this.api.session().then(
        (session) => {
          const over = !session.signedIn && this.session.signedIn;
          this.takeSession(session);
          if (over) {
            this.notices.tell(this.t('signedOff'), 'done');
          }
        },
        () => {
          // without a server nothing can be said about the session
        },
      );
    }
  }

  private async signOffIdle(): Promise<void> {
    await this.api.signOff().catch(() => {
      // the server has ended it by itself
    });
    this.enterSession(NOBODY);
    this.notices.tell(this.t('signedOffIdle'), 'done');
  }

  private share(): void {
    document.documentElement.lang = this.language;
    const app: App = {
      api: this.api,
      session: this.session,
      language: this.language,
      fragment: () => new URLSearchParams(location.hash.slice(1)),
      go: (path) => void this.go(path),
      follow: this.follow,
      title: (...parts) => this.setTitle(parts),
      say: (text) => this.notices.say(text),
      tell: (text, kind = 'done') => this.notices.tell(text, kind),
      confirm: (question) => this.confirmation.ask(question),
      unsaved: (what, there) => this.unsaved.note(what, there),
      enterSession: (session) => this.enterSession(session),
      setLanguage: (language) => this.setLanguage(language),
      storage: this.memory,
      tab: sessionStorage,
    };
    this.provider.setValue(app, true);
    this.requestUpdate();
  }

  private setLanguage(language: Language): void {
    remember(language, this.memory);
    this.language = language;
    this.share();
  }

  private setTitle(parts: readonly string[]): void {
    if (parts.join() !== this.titleParts.join()) {
      this.titleParts = parts;
      document.title = [...parts, 'Plenum'].filter((part) => part).join(' – ');
    }
  }

  private async go(path: string): Promise<void> {
    if (await this.unsaved.mayLeave()) {
      history.pushState(null, '', path);
      this.arrived();
    }
  }

  /** The browser has the other address already: it gets the old one back as long as the question stands. */
  private readonly turned = async () => {
    const target = location.pathname + location.search + location.hash;
    if (this.unsaved.there) {
      history.pushState(null, '', this.address);
      if (!(await this.unsaved.mayLeave())) {
        return;
      }
      history.replaceState(null, '', target);
    }
    this.arrived();
  };

  private arrived(): void {
    const route = routeOf(location.pathname);
    this.address = location.pathname + location.search + location.hash;
    if (JSON.stringify(route) !== JSON.stringify(this.route) || (takesToken(route) && location.hash)) {
      this.route = route;
      this.unsaved.forget();
      this.visit += 1;
      this.main.focus();
      scrollTo(0, 0);
    }
  }

  private readonly follow = (click: MouseEvent) => {
    if (!click.ctrlKey && !click.metaKey && !click.shiftKey && click.button === 0) {
      click.preventDefault();
      void this.go((click.currentTarget as HTMLAnchorElement).pathname);
    }
  };

  private readonly skip = (click: Event) => {
    click.preventDefault();
    this.main.focus();
  };

  private unsavedQuestion() {
    return { title: this.t('unsaved'), text: this.t('unsavedText'), act: this.t('unsavedLeave'), danger: true };
  }

  private t(key: Parameters<typeof texts>[1]): string {
    return texts(this.language, key);
  }
}
customElements.define('plenum-shell', Shell);
