import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Change } from '../client/room.js';
import { pageStyles } from '../shell/styles.js';
import { Announcer } from './announcer.js';
import type { GuestData } from './guest-data.js';
import type { LeaveDialog } from './leave-dialog.js';
import type { OffDialog } from './off-dialog.js';
import { panelsAt, titleOf, type Placed } from './places.js';
import { RoomElement } from './room-element.js';
import { roomStyles } from './room.styles.js';
import { roved } from './roving.js';

const WIDE = '(min-width: 60rem)';
const PEOPLE = 'people';
const CONTENT = 'content';

/** The room: who is there, what the plugins show, and how the meeting stands. */
export class RoomView extends RoomElement {
  static override styles = [...pageStyles, roomStyles];

  /** Whether there is space for people, content and panels beside each other. */
  @property({ type: Boolean }) wide = matchMedia(WIDE).matches;
  @state() private chosen = '';
  @state() private news: ReadonlyMap<string, number> = new Map();
  @query('plenum-leave') private leaving!: LeaveDialog;
  @query('plenum-off') private offDialog!: OffDialog;
  @query('plenum-guest-data') private guestData!: GuestData;
  @query('.panels') private panels!: HTMLElement;
  private readonly media = matchMedia(WIDE);
  private readonly announcer = new Announcer();

  override connectedCallback(): void {
    super.connectedCallback();
    this.media.addEventListener('change', this.resized);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.media.removeEventListener('change', this.resized);
  }

  protected override changed(change: Change): void {
    for (const { text, shown } of this.announcer.heard(this.room, change, this.app.language)) {
      if (shown) {
        this.app.tell(text);
      } else {
        this.app.say(text);
      }
    }
  }

  protected override firstUpdated(): void {
    this.announcer.start(this.room);
  }

  protected override render() {
    const { facts, state: link } = this.room;
    this.app.title(facts.title ?? '', this.t(link === 'lost' ? 'lost' : link === 'connecting' ? 'connecting' : 'inMeeting'));
    const content = panelsAt('content', this.room.features);
    return html`
      ${this.top()}
      <div role="status">${link === 'lost' ? html`<p class="lost">${this.t('lost')}</p>` : nothing}</div>
      ${this.wide ? this.wideBody(content) : this.narrowBody(content)} ${this.statusBar()}
      <plenum-leave .room=${this.room}></plenum-leave>
      <plenum-guest-data .room=${this.room}></plenum-guest-data>
      <plenum-off .room=${this.room}></plenum-off>
    `;
  }

  private top() {
    const { facts, roster, staff } = this.room;
    return html`
      <header class="top">
        <a class="skip" href="#panels" @click=${this.skip}>${this.t('skip')}</a>
        <img src="/plenum.svg" alt="" width="26" height="26" />
        <h1 class="ellipsis" title=${facts.title ?? ''}>${facts.title}</h1>
        ${facts.open
          ? html`<wa-badge variant="warning" appearance="filled" title=${this.t('openHint')}><wa-icon slot="start" name="open"></wa-icon>${this.t('open')}</wa-badge>`
          : nothing}
        ${roster.locked
          ? html`<wa-badge variant="neutral" appearance="filled"><wa-icon slot="start" name="lock-fill"></wa-icon>${this.t('lockedState')}</wa-badge>`
          : nothing}
        <div class="acts">
          ${staff ? this.lockButton(roster.locked) : nothing}
          <plenum-menu guest @guest-data=${() => this.guestData.show()}></plenum-menu>
          <wa-button size="s" variant="danger" appearance="outlined" @click=${() => this.leaving.show()}>
            <wa-icon slot="start" name="door-out"></wa-icon>${this.t('leave')}
          </wa-button>
        </div>
      </header>
    `;
  }

  private lockButton(locked: boolean) {
    const text = this.t(locked ? 'unlock' : 'lock');
    return html`
      <wa-button size="s" appearance="plain" title=${this.t('lockHint')} @click=${() => this.command('set-lock', { locked: !locked })}>
        <wa-icon name=${locked ? 'unlock' : 'lock'} label=${text}></wa-icon>
      </wa-button>
    `;
  }

  private wideBody(content: readonly Placed[]) {
    const side = panelsAt('side', this.room.features);
    return html`
      <div class="body ${content.length ? 'staged' : ''}">
        <plenum-people .room=${this.room}></plenum-people>
        ${content.length ? html`<div class="stage">${this.hosts(content, () => true)}</div>` : nothing}
        <div class="column side panels" id="panels" tabindex="-1">
          ${side.length
            ? html`${this.tabs(side.map((placed) => this.tab(placed)))} <div class="panels">${this.tabPanels(side)}</div>`
            : html`<div></div><p class="nothing quiet">${this.t('nothingShown')}</p>`}
        </div>
      </div>
    `;
  }

  private narrowBody(content: readonly Placed[]) {
    const side = panelsAt('side', this.room.features);
    const waiting = this.room.staff ? this.room.roster.lobby.length : 0;
    const tabs = [
      ...(content.length ? [{ id: CONTENT, title: this.t('content'), news: 0 }] : []),
      ...side.map((placed) => this.tab(placed)),
      { id: PEOPLE, title: `${this.t('people')} (${this.room.roster.people.length})`, news: waiting },
    ];
    const current = this.current(tabs);
    return html`
      <div class="body narrow">
        <div class="column side panels" id="panels" tabindex="-1">
          ${this.tabs(tabs)}
          <div class="panels">
            ${content.length ? this.tabPanel(CONTENT, current, this.hosts(content, () => current === CONTENT)) : nothing} ${this.tabPanels(side, current)}
            ${this.tabPanel(PEOPLE, current, html`<plenum-people .room=${this.room}></plenum-people>`)}
          </div>
        </div>
      </div>
    `;
  }

  private tab(placed: Placed): Tab {
    const title = titleOf(placed.panel.title, this.app.language, placed.plugin);
    return { id: placed.id, title, news: this.news.get(placed.id) ?? 0 };
  }

  private tabs(tabs: readonly Tab[]) {
    const current = this.current(tabs);
    return html`
      <div class="tabs" role="tablist" aria-label=${this.t('panels')} @keydown=${(key: KeyboardEvent) => this.rove(key, tabs)}>
        ${repeat(
          tabs,
          (tab) => tab.id,
          (tab) => html`
            <button
              type="button"
              role="tab"
              id="tab-${tab.id}"
              aria-controls="panel-${tab.id}"
              aria-selected=${tab.id === current}
              tabindex=${tab.id === current ? 0 : -1}
              @click=${() => this.choose(tab.id)}
            >
              ${tab.title}
              ${tab.news > 0 && tab.id !== current
                ? html`<span class="count" aria-hidden="true">${tab.news > 99 ? '99+' : tab.news}</span
                    ><span class="visually-hidden">, ${this.t('news', { count: tab.news })}</span>`
                : nothing}
            </button>
          `,
        )}
      </div>
    `;
  }

  private tabPanels(side: readonly Placed[], current = this.current(side)) {
    return repeat(side, (placed) => placed.id, (placed) => this.tabPanel(placed.id, current, this.host(placed, placed.id === current)));
  }

  private tabPanel(id: string, current: string, inner: unknown) {
    return html`<div role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}" tabindex=${id === PEOPLE ? nothing : 0} ?hidden=${id !== current}>${inner}</div>`;
  }

  private hosts(placed: readonly Placed[], active: (one: Placed) => boolean) {
    return repeat(placed, (one) => one.id, (one) => this.host(one, active(one)));
  }

  private host(placed: Placed, active: boolean) {
    return html`
      <plenum-panel-host
        .room=${this.room}
        .panel=${placed.panel}
        plugin=${placed.plugin}
        ?active=${active}
        @attention=${(attention: CustomEvent<number>) => this.attend(placed.id, attention.detail)}
      ></plenum-panel-host>
    `;
  }

  private statusBar() {
    const { state: link, off, features, you, roster } = this.room;
    const missing = off.length + features.reduce((count, feature) => count + (feature.withheld?.length ?? 0), 0);
    return html`
      <footer class="status" role="group" aria-label=${this.t('status')}>
        <span class="link ${link === 'open' ? 'open' : 'lost-mark'}">
          <wa-icon name=${link === 'open' ? 'signal' : 'signal-off'}></wa-icon>
          <span class="wide">${this.t(link === 'open' ? 'connected' : link === 'lost' ? 'lost' : 'connecting')}</span>
        </span>
        <span>${this.t('peopleCount', { count: roster.people.length })}</span>
        ${missing > 0
          ? html`<button class="plain" type="button" @click=${() => this.offDialog.show()}>${this.t('off', { count: missing })}</button>`
          : nothing}
        ${repeat(panelsAt('status', this.room.features), (one) => one.id, (one) => html`
          <plenum-panel-host inline .room=${this.room} .panel=${one.panel} plugin=${one.plugin} active></plenum-panel-host>`)}
        <span class="wide">${you?.name} · ${this.t(you?.role ?? 'attendee')}</span>
      </footer>
    `;
  }

  private current(tabs: readonly { readonly id: string }[]): string {
    return tabs.find((tab) => tab.id === this.chosen)?.id ?? tabs[0]?.id ?? '';
  }

  private choose(id: string) {
    this.chosen = id;
  }

  private rove(key: KeyboardEvent, tabs: readonly Tab[]) {
    const current = this.current(tabs);
    const next = roved(key.key, tabs.findIndex((tab) => tab.id === current), tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (tab) {
      key.preventDefault();
      this.choose(tab.id);
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${CSS.escape(tab.id)}`)?.focus());
    }
  }

  private attend(id: string, count: number) {
    if ((this.news.get(id) ?? 0) === count) {
      return;
    }
    this.news = new Map(this.news).set(id, count);
  }

  private readonly skip = (click: Event) => {
    click.preventDefault();
    this.panels.focus();
  };

  private readonly resized = () => {
    this.wide = this.media.matches;
  };
}

interface Tab {
  readonly id: string;
  readonly title: string;
  readonly news: number;
}
