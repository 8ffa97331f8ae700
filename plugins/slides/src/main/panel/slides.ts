import { PanelElement, panelStyles, type PageSurface } from '@plenum/panel';
import { html, nothing, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import { Decks, type Deck, type DeckPage, type OnDeck, type Stage, type View } from './decks.js';
import type { Desk, Fit, Managing } from './desk.js';
import { managed } from './managing.js';
import { Pointers, type Point } from './pointers.js';
import { Reading } from './reading.js';
import { Saying } from './saying.js';
import { sheet } from './sheet.js';
import { slidesStyles } from './slides.styles.js';
import { standings, underWay } from './standing.js';
import { strip } from './strip.js';
import { refusal, texts } from './texts.js';
import { contentDesk } from './taking.js';
import { toolbar } from './toolbar.js';
import { pageFor, without } from './turning.js';
import { where } from './where.js';
import { Zoom } from './zoom.js';

/** What the next panel finds. */
const OWN = 'own';

/** Decks of slides that all see in step. */
export class Slides extends PanelElement<View> {
  static override styles = [panelStyles, slidesStyles];

  @state() private viewable = true;
  @state() private decks = Decks.EMPTY;
  /** The deck in front; the first if none was opened, or it is gone. */
  @state() private front = '';
  /** Pages that this person looks at instead of the presenter's. */
  @state() private own: Readonly<Record<string, number>> = {};
  /** Who may turn pages for all turns them alone. */
  @state() private alone = false;
  @state() private managing: Managing = 'nothing';
  @state() private fit: Fit = 'page';
  @state() private strip = false;
  @state() private notes = false;
  @state() private pointing = false;
  @state() private search = '';
  @state() private problem = '';
  private focusNext = '';
  /** Which deck was shown to all, and by whom, when that was last looked at; `undefined` before the first time. */
  private known: string | undefined;
  private readonly zoom = new Zoom(() => this.seen, (fit) => ((this.fit = fit), this.updateComplete));
  private readonly saying = new Saying();
  private readonly pointers = new Pointers(() => this.requestUpdate());
  private readonly reading = new Reading((id) => this.meeting.fileAddress(id), () => this.requestUpdate());
  private readonly t = this.texts(texts);
  private readonly contentDesk = contentDesk(() => this.meeting, (deck) => this.open(deck));
  private readonly asked = new Set<string>();

  protected begin(view: View): void {
    this.viewable = view.viewable ?? true;
    this.decks = Decks.of(view);
    this.asked.clear();
    this.known = undefined;
    this.own = (this.meeting.kept.get(OWN) as Record<string, number> | undefined) ?? this.own;
  }

  protected listen(): void {
    this.on<Deck>('deck-received', (deck) => (this.decks = this.decks.received(deck, 'checking')));
    this.on<Deck>('deck-released', (deck) => (this.decks = this.decks.received(deck, 'converting')));
    this.on<OnDeck & { reason: string }>('deck-held', ({ deck, reason }) => this.stands(deck, 'waiting', reason));
    this.on<OnDeck & { reason: string; finding: string }>('deck-refused', (told) => (this.decks = this.decks.refused(told.deck, told.reason, told.finding)));
    this.on<OnDeck>('conversion-begun', ({ deck }) => (this.decks = this.decks.begun(deck)));
    this.on<OnDeck>('office-missed', ({ deck }) => this.stands(deck, 'without-office'));
    this.on<OnDeck & { first: number; pages: DeckPage[]; total: number }>('pages-made', (made, { earlier }) => {
      this.decks = this.decks.made(made.deck, made.first, made.pages, made.total);
      if (!earlier && made.first === 1) {
        void this.beginWith(made.deck);
      }
    });
    this.on<OnDeck & { pdf: string[]; texts: string[] }>('deck-made', ({ deck, pdf, texts: words }, { earlier }) => this.ready(deck, pdf, words, !earlier));
    this.on<OnDeck & { notes: string }>('notes-found', ({ deck, notes }) => (this.decks = this.decks.noted(deck, notes)));
    this.on<OnDeck & { trouble: string }>('deck-failed', ({ deck, trouble }) => this.stands(deck, 'failed', trouble));
    this.on<OnDeck & { title: string }>('deck-renamed', ({ deck, title }) => (this.decks = this.decks.renamed(deck, title)));
    this.on<OnDeck & { place: number }>('deck-moved', ({ deck, place }) => (this.decks = this.decks.moved(deck, place)));
    this.on<OnDeck>('deck-deleted', ({ deck, by }, { earlier }) => this.drop(deck, !earlier && by !== this.meeting.you().participant));
    this.on<OnDeck>('deck-gone', ({ deck }) => this.drop(deck, false));
    this.on<OnDeck & { page: number }>('page-shown', ({ deck, page, by }) => {
      this.decks = this.decks.showing(deck, page, by);
      this.pointers.clear();
    });
    this.onSignal<Point>('point', (point, who) => this.pointers.take(who, point));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.reading.open();
  }

  override disconnectedCallback(): void {
    this.meeting.kept.set(OWN, this.own);
    this.reading.close();
    this.zoom.close();
    this.pointers.clear();
    super.disconnectedCallback();
  }

  private stands(deck: string, stage: Stage, reason = ''): void {
    this.decks = this.decks.standing(deck, stage, reason);
  }

  private ready(id: string, pdf: readonly string[], words: readonly string[], isNews: boolean): void {
    this.decks = this.decks.ready(id, pdf, words);
    const deck = this.decks.find(id);
    if (deck && isNews && deck.by === this.meeting.you().participant) {
      this.meeting.say(this.t('said-ready', { title: this.titleOf(deck), total: deck.total }));
    }
  }

  private drop(id: string, isNews: boolean): void {
    const deck = this.decks.find(id);
    const inFront = this.current?.deck === id;
    this.decks = this.decks.deleted(id);
    if (deck && inFront) {
      this.managing = 'nothing';
      if (isNews) {
        this.meeting.say(this.t('said-deleted', { title: this.titleOf(deck) }));
      }
    }
  }

  private get current(): Deck | undefined {
    const visible = this.decks.visible;
    return visible.find(({ deck }) => deck === this.front) ?? visible[0];
  }

  private get may() {
    const { meeting } = this;
    const staff = meeting.you().role !== 'attendee';
    return {
      add: meeting.can('slides:add'),
      show: meeting.can('slides:show'),
      review: staff || meeting.can('slides:review'),
      thumbnails: (staff || meeting.can('slides:review')) && meeting.can('slides:thumbnails'),
      print: meeting.can('slides:print'),
      download: meeting.can('slides:download'),
    };
  }

  private isShown(deck: Deck | undefined): boolean {
    const shown = this.meeting.shown();
    return !!deck && shown?.plugin === this.meeting.plugin && shown.item === deck.deck;
  }

  private get shownNow(): string {
    const shown = this.meeting.shown();
    return shown?.plugin === this.meeting.plugin ? `${shown.by} ${shown.item}` : '';
  }

  /** Who shows a deck to all, wherever they do it, shows the page that they look at. */
  private noticeShown(): void {
    const now = this.shownNow;
    const before = this.known;
    this.known = now;
    const { current } = this;
    if (before !== undefined && now !== before && current && this.isShown(current) && this.meeting.shown()?.by === this.meeting.you().participant) {
      void this.showPage(current.deck, this.page);
    }
  }

  /** Whether turning a page turns it for all. */
  private get leads(): boolean {
    return this.meeting.can('slides:show') && this.isShown(this.current) && !this.alone;
  }

  private presented(deck: Deck): number {
    return Math.max(1, Math.min(deck.front.page, deck.count));
  }

  private get page(): number {
    const { current } = this;
    if (!current) {
      return 1;
    }
    const own = this.may.review ? this.own[current.deck] : undefined;
    return own ? Math.max(1, Math.min(own, current.count)) : this.presented(current);
  }

  private get desk(): Desk {
    const { meeting, decks, current, page, leads, may, managing, fit, notes, pointing, t } = this;
    return {
      meeting, decks, current, page, leads, may, managing, fit, notes, pointing, t,
      strip: this.strip, alone: this.alone, shown: this.isShown(current),
      presented: current ? this.presented(current) : 1,
      titleOf: (deck) => deck.title || t('untitled'),
      look: (deck) => this.look(deck),
      turn: (to) => this.turn(to),
      back: () => this.back(),
      manage: (open, focus) => this.manage(open, focus),
      set: (change) => this.set(change),
      showToAll: () => this.showToAll(),
      fail: (problem) => (this.problem = problem),
      fullScreen: () => this.fullScreen(),
      ask: (name, payload) => this.ask(name, payload),
    };
  }

  private titleOf(deck: Deck): string {
    return deck.title || this.t('untitled');
  }

  /** The shell puts a deck in front. */
  private open(deck: string): void {
    this.front = deck;
    this.own = without(this.own, deck);
    this.managing = 'nothing';
    this.search = '';
  }

  private look(deck: string): void {
    this.open(deck);
    this.meeting.look(deck);
  }

  /** The first page of a deck that this person has brought: in front, and shown to all if nothing is. */
  private async beginWith(id: string): Promise<void> {
    if (this.decks.find(id)?.by !== this.meeting.you().participant) {
      return;
    }
    this.look(id);
    if (!this.meeting.shown() && this.meeting.mayShow()) {
      await this.showToAll();
    }
  }

  private turn(to: number): void {
    const { current } = this;
    if (!current) {
      return;
    }
    const page = Math.max(1, Math.min(to, current.count));
    if (page === this.page) {
      return;
    }
    if (this.leads) {
      this.own = without(this.own, current.deck);
      // Shown here at once; the event that follows says the same.
      this.decks = this.decks.showing(current.deck, page, this.meeting.you().participant);
      void this.ask('show-page', { deck: current.deck, page });
    } else if (this.may.review) {
      this.own = page === this.presented(current) ? without(this.own, current.deck) : { ...this.own, [current.deck]: page };
    }
  }

  private back(): void {
    if (this.current) {
      this.own = without(this.own, this.current.deck);
    }
    this.focusNext = 'stage';
  }

  private manage(managing: Managing, focus: string): void {
    this.managing = managing;
    this.problem = '';
    this.focusNext = focus;
  }

  private set(change: Parameters<Desk['set']>[0]): void {
    this.fit = change.fit ?? this.fit;
    this.strip = change.strip ?? this.strip;
    this.notes = change.notes ?? this.notes;
    this.pointing = change.pointing ?? this.pointing;
    this.alone = change.alone ?? this.alone;
  }

  private async ask<R>(name: string, payload: object): Promise<R | undefined> {
    this.problem = '';
    try {
      return await this.requestOnce<R>(name, payload);
    } catch (refused) {
      this.problem = refusal(refused, this.meeting);
      return undefined;
    }
  }

  /** Comes in front of all, with the page that is in front here. */
  private async showToAll(): Promise<void> {
    const { current } = this;
    if (!current) {
      return;
    }
    const again = this.isShown(current);
    try {
      await this.meeting.show(current.deck);
    } catch (refused) {
      this.problem = refusal(refused, this.meeting);
      return;
    }
    if (again) {
      await this.showPage(current.deck, this.page);
    } else {
      this.noticeShown();
    }
  }

  private async showPage(deck: string, page: number): Promise<void> {
    this.alone = false;
    this.own = without(this.own, deck);
    if (this.meeting.can('slides:show')) {
      this.decks = this.decks.showing(deck, page, this.meeting.you().participant);
      await this.ask('show-page', { deck, page });
    }
  }

  private fullScreen(): void {
    const stage = this.shadowRoot?.getElementById('stage');
    void (document.fullscreenElement ? document.exitFullscreen() : stage?.requestFullscreen())?.catch(() => undefined);
  }

  private readonly pressed = (event: KeyboardEvent) => {
    const { current } = this;
    if (!current || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const to = pageFor(event.key, this.page, current.count);
    if (to !== undefined) {
      event.preventDefault();
      this.turn(to);
    }
  };

  protected override willUpdate(_changed: PropertyValues): void {
    this.noticeShown();
    const { current } = this;
    if (current && current.pages.length < current.count && !this.asked.has(current.deck)) {
      this.asked.add(current.deck);
      void this.read(current.deck);
    }
  }

  /** What came before this panel. */
  private async read(deck: string): Promise<void> {
    try {
      const { pages } = await this.meeting.request<{ pages: DeckPage[] }>('read-deck', { deck });
      this.decks = this.decks.read(deck, pages);
    } catch (refused) {
      this.problem = refusal(refused, this.meeting);
    }
  }

  protected override updated(): void {
    const { meeting } = this;
    meeting.vacant(this.decks.visible.length === 0);
    meeting.offer(this.decks.visible.map((deck) => ({ id: deck.deck, title: this.titleOf(deck), kind: 'slides' })), this.contentDesk);
    const tools = this.shadowRoot?.getElementById('tools') ?? undefined;
    this.shadowRoot?.querySelectorAll<PageSurface>('plenum-surface').forEach((surface) => (surface.tools = tools));
    this.zoom.follow(this.shadowRoot);
    this.saying.say(this.desk, this.words);
    const next = this.focusNext ? this.shadowRoot?.getElementById(this.focusNext) : undefined;
    if (next && !next.matches(':disabled')) {
      next.focus();
      this.focusNext = '';
    }
  }

  /** Of the page in front; `undefined` while they come. */
  private get words(): string | undefined {
    return this.reading.text(this.current?.pages[this.page - 1]?.text[0]);
  }

  private get seen() {
    const [pdf] = this.current?.pdf ?? [];
    const may = this.may.print && this.may.review;
    return { fit: this.fit, page: this.page, pdf: pdf && may ? this.meeting.fileAddress(pdf) : '' };
  }

  protected override render() {
    if (!this.viewable) {
      return html`<p class="none quiet">${this.t('not-viewable')}</p>`;
    }
    const { desk, current, may } = this;
    return html`<div class="all" @keydown=${this.pressed}>
      <div class="head">
        ${current ? toolbar(desk) : nothing}
        ${may.add ? html`<plenum-uploads purpose="deck" compact handover .label=${this.t('add-slides')} .standings=${standings(this.decks.all)} .most=${this.room}></plenum-uploads>` : nothing} ${where(desk)}
      </div>
      ${underWay(desk)} ${managed(desk)}
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
      ${current
        ? html`<div class="middle">
            ${strip(desk, { text: this.search, words: this.search ? (this.reading.all(current.texts[0]) ?? []) : [], find: (text) => (this.search = text) })}
            ${sheet(desk, { words: this.words ?? '', notes: this.reading.all(this.notes ? current.notes[0] : undefined), pointers: this.pointers })}
          </div>`
        : html`<p class="none quiet">${this.t(may.add ? 'none-staff' : 'none')}</p>`}
    </div>`;
  }

  /** Decks that may still be brought. */
  private get room(): number {
    return Math.max(0, Number(this.meeting.setting('mostDecks') ?? Infinity) - this.decks.all.length);
  }
}
