import { html, nothing, render, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Region } from '../../client/frames.js';
import type { Change } from '../../client/room.js';
import type { Covers, Offering } from '../panel-host.js';
import { panelsAt, titleOf, type Placed } from '../places.js';
import { StagedRoom } from '../stage/staged-room.js';
import { growing, isCollapsed, REGIONS, type Piece, type Side } from './arrangement.js';
import { Arranger } from './arranger.js';
import { CALL, Cover } from './cover.js';
import { callTabs, columns, docks, homeOf, slotted, standardPercent, withContent, type DockDesk } from './dock.js';
import { LayoutMemory } from './layout-memory.js';
import { RoomToSee } from './room-to-see.js';
import { strip, type Tab } from './strip.js';

const WIDE = '(min-width: 60rem)';
const PEOPLE = 'people';
const MOVED = { left: 'movedLeft', content: 'movedContent', right: 'movedRight' } as const;

/** What the room shows in its regions, or one at a time on a telephone; arranged by the person, or for all. */
export abstract class ArrangedRoom extends StagedRoom implements DockDesk {
  /** Whether there is space for people, content and panels beside each other. */
  @property({ type: Boolean }) wide = matchMedia(WIDE).matches;
  arranger!: Arranger;
  @state() private news: ReadonlyMap<string, number> = new Map();
  @query('.dock[tabindex]') private middle!: HTMLElement | null;
  /** Panels in which something was shown while the person did something else. */
  private readonly presented = new Set<string>();
  private readonly cover = new Cover();
  /** The meeting whose layout it is; empty until the first hello. */
  private arranged = '';
  /** Ids of the tabs that were in front when it was last shown. */
  private fronts = '';
  private readonly media = matchMedia(WIDE);
  private readonly roomToSee = new RoomToSee(() => this.requestUpdate());
  readonly watch = this.roomToSee.watch;

  override connectedCallback(): void {
    super.connectedCallback();
    this.media.addEventListener('change', this.resized);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.media.removeEventListener('change', this.resized);
    this.roomToSee.stop();
  }

  protected override willUpdate(properties: PropertyValues): void {
    super.willUpdate(properties);
    if (!this.arranger || this.arranged !== this.room.facts.id) {
      this.arranged = this.room.facts.id;
      const memory = new LayoutMemory(this.app.storage, this.app.tab, this.app.session.account?.id ?? '', this.arranged);
      this.arranger = new Arranger(memory, () => this.requestUpdate(), () => this.app.tell(this.t('layoutLeft')));
      this.arranger.offer(this.pieces());
      this.arranger.take(this.room.layout);
      this.restage();
    }
    this.arranger.offer(this.pieces());
    if (!this.callPanel) {
      this.cover.gone();
    }
    this.keepStage();
  }

  protected override updated(): void {
    if (!this.isConnected) {
      return;
    }
    this.renderPieces();
    const fronts = [...this.renderRoot.querySelectorAll('[role=tab][aria-selected=true]')];
    const ids = fronts.map(({ id }) => id).join(' ');
    if (ids !== this.fronts) {
      this.fronts = ids;
      fronts.forEach((front) => front.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
    }
    this.roomToSee.look();
  }

  protected override changed(change: Change): void {
    const { layout, facts } = this.room;
    if (this.arranger && this.arranged === facts.id) {
      super.changed(change);
    }
    // How it was when the person came is no news.
    if ((change.kind === 'layout' || change.kind === 'hello') && this.arranger && this.arranged === facts.id) {
      this.arranger.offer(this.pieces());
      if (this.arranger.take(layout)) {
        this.app.tell(this.t(layout.kind === 'free' ? 'layoutFreed' : this.arranger.follows ? 'layoutSet' : 'layoutSetApart'));
      }
    }
  }

  protected body() {
    return this.wide ? this.wideBody() : this.narrowBody();
  }

  private wideBody() {
    // As a property: the attribute would be against the content security policy, and styleMap begins with it.
    return html`<div class="body" .style=${`grid-template-columns: ${columns(this.arranger)}`}>${docks(this)}</div>`;
  }

  private narrowBody() {
    const { regions } = this.arranger;
    const pieces = [...regions.content, ...regions.right, ...regions.left];
    const front = this.arranger.frontOfAll(pieces);
    return html`
      <div class="body narrow">
        <div class="dock" id="dock-content" tabindex="-1">
          ${strip(this, [...callTabs(this), ...pieces.map((piece) => this.tab(piece))], this.isCovered ? CALL : front, this.t('panels'))}
          <div class="whole" @focusin=${() => this.stay(front)} @pointerdown=${() => this.stay(front)}>
            ${withContent(this, true, this.stage.frontOf(front) !== undefined, html`${repeat(pieces, ({ id }) => id, ({ id }) => slotted(id, id === front))}`)}
          </div>
        </div>
      </div>
    `;
  }

  // What the regions need.

  get canDrag(): boolean {
    return this.wide;
  }

  get outOfSight(): ReadonlySet<string> {
    return this.roomToSee.tabs;
  }

  tab({ id, plugin }: Piece): Tab {
    const { people, lobby } = this.room.roster;
    if (id === PEOPLE) {
      return { id, title: `${this.t('people')} (${people.length})`, news: this.room.staff ? lobby.length : 0 };
    }
    const placed = this.placed().find((one) => one.id === id);
    return { id, title: titleOf(placed?.panel.title, this.app.language, plugin), news: this.news.get(id) ?? 0 };
  }

  get callTab(): Tab | undefined {
    const { callPanel } = this;
    return callPanel && this.cover.isThere ? { id: CALL, title: titleOf(callPanel.panel.title, this.app.language, callPanel.plugin), news: 0 } : undefined;
  }

  get isCovered(): boolean {
    return this.cover.isFront;
  }

  choose(id: string): void {
    if (id === CALL) {
      this.cover.choose();
      this.requestUpdate();
      return;
    }
    if (this.home.some((piece) => piece.id === id)) {
      this.cover.left();
    }
    this.stage.turnTo(id);
    if (this.presented.has(id)) {
      this.presented.delete(id);
      this.attend(id, 0);
    }
    this.arranger.choose(id);
  }

  protected override get hasRoom(): boolean {
    return this.wide;
  }

  protected override get frontPiece(): string {
    const { regions } = this.arranger;
    return this.wide ? this.arranger.front(homeOf(this.arranger)) : this.arranger.frontOfAll([...regions.content, ...regions.right, ...regions.left]);
  }

  /** The panels that the call may cover: those of the region with the content, or all that a telephone shows. */
  private get home(): readonly Piece[] {
    const { regions } = this.arranger;
    return this.wide ? regions[homeOf(this.arranger)] : REGIONS.flatMap((region) => regions[region]);
  }

  /** The person does something in what their telephone shows. */
  private stay(front: string): void {
    if (!this.isCovered) {
      this.arranger.stay(front);
    }
  }

  protected override bring(piece: string, asked: boolean): void {
    if (asked) {
      this.arranger.choose(piece);
      this.cover.left();
    } else if (!this.isWritingBeside(piece)) {
      this.arranger.present(piece);
      this.cover.shown();
    }
    if (!this.isSeen(piece)) {
      this.presented.add(piece);
      this.attend(piece, 1);
    }
  }

  /** Whether the person writes in another panel of the region, which would be taken from them. */
  private isWritingBeside(piece: string): boolean {
    const { regions } = this.arranger;
    return this.isWritingIn(REGIONS.filter((region) => regions[region].some(({ id }) => id === piece)).flatMap((region) => regions[region]), piece);
  }

  /** @param except in which the person may write */
  private isWritingIn(pieces: readonly Piece[], except = ''): boolean {
    let focused = (this.getRootNode() as ShadowRoot).activeElement;
    const host = focused && this.contains(focused) ? focused.closest('[slot]') : null;
    while (focused?.shadowRoot?.activeElement) {
      focused = focused.shadowRoot.activeElement;
    }
    return host !== null && host.slot !== except && pieces.some(({ id }) => id === host.slot) && !!focused?.matches('input, textarea, select, [contenteditable=true]');
  }

  focusTab(id: string): void {
    this.focusOn(`#tab-${CSS.escape(id)}`);
  }

  move(piece: Piece, region: Region, place?: number): void {
    this.arranger.move(piece.id, region, place);
    this.focusTab(piece.id);
    this.app.say(this.t(MOVED[region], { panel: this.tab(piece).title }));
  }

  widthOf(side: Side): number {
    const { width } = this.arranger.arrangement.sides[side];
    return width || standardPercent(side, parseFloat(getComputedStyle(document.documentElement).fontSize), innerWidth);
  }

  resize(side: Side, width: number): void {
    const other: Side = side === 'left' ? 'right' : 'left';
    const { arrangement, regions } = this.arranger;
    const takesRoom = regions[other].length > 0 && growing(regions) !== other && !isCollapsed(arrangement, regions, other);
    this.arranger.resize(side, width, takesRoom ? this.widthOf(other) : 0);
  }

  standardWidth(side: Side): void {
    this.arranger.standardWidth(side);
  }

  collapse(side: Side): void {
    this.arranger.collapse(side, true);
    this.focusOn(`#expand-${side}`);
  }

  expand(side: Side): void {
    this.arranger.collapse(side, false);
    this.focusTab(this.arranger.front(side));
  }

  private focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  // What is shown in them.

  private placed(): readonly Placed[] {
    return [...panelsAt('content', this.room.features), ...panelsAt('side', this.room.features)];
  }

  /** There is one place for a call. */
  private get callPanel(): Placed | undefined {
    return panelsAt(CALL, this.room.features)[0];
  }

  private readonly covers = ({ detail }: CustomEvent<Covers>) => {
    // On a telephone chat and people are in the same place as the content.
    this.cover.take(detail, this.isWritingIn(this.home) || this.arranger.isElsewhere(this.wide));
    this.requestUpdate();
  };

  private pieces(): readonly Piece[] {
    const people: Piece = { id: PEOPLE, plugin: 'meeting', element: PEOPLE, standard: 'left' };
    const panels = this.placed().map(({ id, plugin, panel }): Piece => ({
      id, plugin, element: panel.element, standard: panel.place === 'content' ? 'content' : 'right',
    }));
    return [people, ...panels];
  }

  protected override isSeen(id: string): boolean {
    const { arranger } = this;
    const { arrangement, regions } = arranger;
    if (this.isCovered && this.home.some((piece) => piece.id === id)) {
      return false;
    }
    return this.wide
      ? REGIONS.some((region) => arranger.front(region) === id && !isCollapsed(arrangement, regions, region))
      : arranger.frontOfAll([...regions.content, ...regions.right, ...regions.left]) === id;
  }

  /**
   * The elements of all pieces are children of the room, always in the same order, and shown through slots: whatever the room looks like,
   * they are neither made again nor moved, and keep what was written in them and where they were scrolled to.
   */
  private renderPieces(): void {
    const placed = [...this.placed()].sort((one, other) => one.id.localeCompare(other.id));
    render(
      html`<plenum-people slot=${PEOPLE} .room=${this.room}></plenum-people>${repeat(placed, ({ id }) => id, (one) => this.host(one))}${this.call()}`,
      this,
    );
  }

  private host({ id, plugin, panel }: Placed) {
    return html`
      <plenum-panel-host
        slot=${id}
        .room=${this.room}
        .panel=${panel}
        plugin=${plugin}
        ?active=${this.isSeen(id)}
        @attention=${(attention: CustomEvent<number>) => this.attend(id, attention.detail)}
        @offer=${(offer: CustomEvent<Offering>) => panel.place === 'content' && this.offered(id, plugin, offer.detail)}
        @look=${(look: CustomEvent<string>) => this.lookedAt(plugin, look.detail)}
        @vacant=${(vacant: CustomEvent<boolean>) => this.arranger.setVacant(id, vacant.detail)}
      ></plenum-panel-host>
    `;
  }

  private call() {
    const { callPanel } = this;
    return callPanel
      ? html`<plenum-panel-host
          call
          slot=${CALL}
          .room=${this.room}
          .panel=${callPanel.panel}
          plugin=${callPanel.plugin}
          ?active=${this.isCovered}
          @cover=${this.covers}
        ></plenum-panel-host>`
      : nothing;
  }

  private attend(id: string, count: number) {
    if ((this.news.get(id) ?? 0) === count) {
      return;
    }
    this.news = new Map(this.news).set(id, count);
  }

  protected readonly skip = (click: Event) => {
    click.preventDefault();
    this.middle?.focus();
  };

  private readonly resized = () => {
    this.wide = this.media.matches;
  };
}
