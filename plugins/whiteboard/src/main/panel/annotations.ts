import { PanelElement, panelStyles } from '@plenum/panel';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { SurfaceActs, type ObjectEvent } from './acts.js';
import type { Placement, SurfaceDesk, Tool, Width } from './desk.js';
import { COLOURS, PAGE_WIDTH, sameSurface, type Colour, type SurfaceObject } from './figures.js';
import { figureOf, Hand, NEAR } from './hand.js';
import { Keys } from './keys.js';
import { LiveSender, LiveStrokes, type LivePart } from './live.js';
import { PageView } from './page-view.js';
import { whatOf } from './object-list.js';
import { annotationStyles, inkStyles } from './styles.js';
import { texts } from './texts.js';
import { toolBarTag, type ToolBar } from './toolbar.js';

const ANNOTATE = 'whiteboard:annotate';
const MANAGE = 'whiteboard:manage';
const READ = 'whiteboard:read';
const POINTER_MILLISECONDS = 70;
/** Where the next element finds what this person has chosen. */
const CHOSEN = 'chosen';

interface Chosen {
  readonly colour: Colour;
  readonly width: Width;
  readonly agreed: boolean;
}

interface WirePointer {
  readonly surface: Placement;
  readonly x: number;
  readonly y: number;
}

/** Everybody has a colour of their own at first. */
export function ownColour(participant: string): Colour {
  const sum = [...participant].reduce((all, letter) => (all * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return COLOURS[1 + (sum % (COLOURS.length - 1))] ?? 'blue';
}

/** What is drawn on one page, and who draws there now; lies over the page and takes nothing from it until a tool is chosen. */
export class Annotations extends PanelElement implements Pick<SurfaceDesk, 'tool' | 'colour' | 'width'> {
  static override styles = [panelStyles, inkStyles, annotationStyles];

  /** Set by the shell before the element is placed. */
  surface!: Placement;

  @state() tool: Tool = 'none';
  @state() colour: Colour = 'blue';
  @state() width: Width = 'medium';
  @state() private agreed = false;
  @state() private writing: { readonly x: number; readonly y: number } | undefined;
  private selectedId = '';
  private readonly t = this.texts(texts);
  private readonly view = new PageView();
  private acts: SurfaceActs | undefined;
  private readonly others = new LiveStrokes();
  private readonly sender = new LiveSender((part) => this.meeting.signal('stroke', { surface: this.address, ...part }));
  private hand: Hand | undefined;
  private keyboard: Keys | undefined;
  private bar: ToolBar | undefined;
  private pointed = 0;
  private pointing: ReturnType<typeof setTimeout> | undefined;
  private readonly sizes = new ResizeObserver(() => this.view.fit(this.offsetWidth, this.offsetHeight));

  private get address() {
    const { plugin, item, page } = this.surface;
    return { plugin, item, page };
  }

  private get isBoard(): boolean {
    return this.surface.plugin === this.meeting.plugin;
  }

  protected begin(): void {
    this.acts ??= this.made();
    void this.acts.read();
  }

  private made(): SurfaceActs {
    const chosen = this.meeting.kept.get(CHOSEN) as Chosen | undefined;
    this.colour = chosen?.colour ?? ownColour(this.meeting.you().participant);
    this.width = chosen?.width ?? 'medium';
    this.agreed = chosen?.agreed ?? false;
    this.tool = this.isBoard ? 'pen' : 'none';
    return new SurfaceActs(this.meeting, this.address, this.view, () => this.changed());
  }

  protected listen(): void {
    for (const name of ['object-drawn', 'object-moved', 'object-erased', 'surface-cleared'] as const) {
      this.on<ObjectEvent>(name, (event, { earlier }) => sameSurface(event.surface, this.surface) && this.take(name, event, !earlier));
    }
    this.onSignal<LivePart & { surface: Placement }>('stroke', (part, from) => {
      const figure = this.isHere(part.surface) && from ? this.others.take(from, part) : undefined;
      if (figure) {
        this.view.show(`stroke ${from}`, figure);
      }
    });
    this.onSignal<WirePointer>('pointer', ({ surface, x, y }, from) => {
      if (this.isHere(surface) && from && Number.isFinite(x) && Number.isFinite(y)) {
        this.point(from, x, y);
      }
    });
  }

  private isHere(surface: Placement | undefined): boolean {
    return surface !== undefined && sameSurface(surface, this.surface);
  }

  private take(name: string, event: ObjectEvent, isNews: boolean): void {
    if (name === 'object-drawn') {
      this.others.end(event.by);
      this.view.forget(`stroke ${event.by}`);
    }
    const drawn = this.acts?.take(name, event);
    if (drawn && isNews && event.by !== this.meeting.you().participant && this.isBoard) {
      this.meeting.say(this.t('drew', { name: this.meeting.person(event.by).name, what: whatOf({ t: this.t }, drawn) }));
    }
  }

  /** Below 0 is away. */
  private point(from: string, x: number, y: number): void {
    if (x < 0) {
      this.view.forget(`pointer ${from}`);
    } else {
      this.view.point(`pointer ${from}`, { x, y }, this.meeting.person(from).name, ownColour(from));
    }
  }

  private changed(): void {
    if (this.selectedId && !this.acts?.get(this.selectedId)) {
      this.selectedId = '';
    }
    this.view.mark(this.selected, this.keyboard?.at);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.view.stop();
    clearTimeout(this.pointing);
    this.bar?.remove();
    this.bar = undefined;
  }

  private get selected(): SurfaceObject | undefined {
    return this.acts?.get(this.selectedId);
  }

  private get mayDraw(): boolean {
    return this.meeting.can(ANNOTATE) && (!this.meeting.you().hidden || this.agreed);
  }

  /** What may be drawn now is asked again each time, so the parts always have the latest. */
  private readonly desk: SurfaceDesk = this.makeDesk();

  private makeDesk(): SurfaceDesk {
    const element = this;
    const acts = () => element.acts as SurfaceActs;
    return {
      get meeting() { return element.meeting; },
      get language() { return element.language; },
      get surface() { return element.surface; },
      get tool() { return element.mayDraw ? element.tool : 'none'; },
      get colour() { return element.colour; },
      get width() { return element.width; },
      get may() { return { annotate: element.mayDraw, manage: element.meeting.can(MANAGE) }; },
      get objects() { return acts().objects; },
      get selected() { return element.selected; },
      get isBoard() { return element.isBoard; },
      get canUndo() { return acts().canUndo; },
      get canRedo() { return acts().canRedo; },
      get problem() { return acts().problem; },
      get refused() { return element.meeting.can(ANNOTATE) ? '' : element.whyRefused(ANNOTATE) || ' '; },
      get asksHidden() { return element.meeting.can(ANNOTATE) && !element.mayDraw; },
      t: (key, values) => element.t(key, values),
      agree: () => element.remember({ agreed: true }),
      choose: (tool) => element.choose(tool),
      paint: (colour) => element.remember({ colour }),
      thicken: (width) => element.remember({ width }),
      isOwn: (object) => object.by === element.meeting.you().participant,
      mayErase: (object) => element.mayDraw && (object.by === element.meeting.you().participant || element.meeting.can(MANAGE)),
      draw: (figure) => acts().draw(figure),
      erase: (object) => acts().erase(object),
      move: (object, right, down) => acts().move(object, right, down),
      select: (object) => element.select(object),
      write: (at) => (element.writing = at),
      undo: () => acts().undo(),
      redo: () => acts().redo(),
      undoLast: () => acts().undoLast(),
      clear: (of) => acts().clear(of),
      clearOwn: () => acts().clearOwn(),
      point: (at) => element.sendPoint(at),
      hit: (at, fits) => acts().hit(at, element.view.units(NEAR), fits),
    };
  }

  private remember(change: Partial<Chosen>): void {
    Object.assign(this, change);
    this.meeting.kept.set(CHOSEN, { colour: this.colour, width: this.width, agreed: this.agreed } satisfies Chosen);
  }

  private choose(tool: Tool): void {
    this.hand?.cancel();
    this.keyboard?.away();
    this.select(undefined);
    this.writing = undefined;
    if (this.tool === 'pointer') {
      this.sendPoint(undefined);
    }
    this.tool = tool;
  }

  private select(object: SurfaceObject | undefined): void {
    this.selectedId = object?.id ?? '';
    this.changed();
    if (object) {
      this.meeting.say(whatOf({ t: this.t }, object));
    }
  }

  private sendPoint(at: { readonly x: number; readonly y: number } | undefined): void {
    clearTimeout(this.pointing);
    const early = this.pointed + POINTER_MILLISECONDS - performance.now();
    if (at && early > 0) {
      // Where it came to rest counts.
      this.pointing = setTimeout(() => this.sendPoint(at), early);
      return;
    }
    if (!this.mayDraw || this.tool !== 'pointer') {
      return;
    }
    this.pointed = performance.now();
    const you = this.meeting.you().participant;
    this.meeting.signal('pointer', { surface: this.address, x: Math.round(at?.x ?? -1), y: Math.round(at?.y ?? -1) });
    this.point(you, at?.x ?? -1, at?.y ?? -1);
  }

  protected override firstUpdated(): void {
    const { svg } = this.view;
    this.hand = new Hand(this.desk, this.view, this.sender);
    this.keyboard = new Keys(this.desk, this.view, () => (this.offsetWidth > 0 ? (this.offsetHeight * PAGE_WIDTH) / this.offsetWidth : PAGE_WIDTH));
    const { hand, keyboard } = this;
    svg.addEventListener('pointerdown', hand.down);
    svg.addEventListener('pointermove', hand.move);
    svg.addEventListener('pointerup', hand.up);
    svg.addEventListener('pointercancel', hand.cancel);
    svg.addEventListener('pointerleave', hand.leave);
    svg.addEventListener('keydown', keyboard.press);
    svg.addEventListener('blur', keyboard.away);
    svg.setAttribute('role', 'application');
  }

  protected override updated(): void {
    this.view.fit(this.offsetWidth, this.offsetHeight);
    const { svg } = this.view;
    const { tool } = this.desk;
    const drawing = tool !== 'none';
    svg.classList.toggle('drawing', drawing);
    svg.dataset['tool'] = tool;
    svg.setAttribute('tabindex', drawing ? '0' : '-1');
    svg.setAttribute('aria-label', `${this.t('page')}. ${drawing ? this.t('keys') : ''}`);
    svg.setAttribute('aria-hidden', String(!drawing));
    this.showBar();
  }

  private showBar(): void {
    if (!this.meeting.can(READ)) {
      this.bar?.remove();
      this.bar = undefined;
      return;
    }
    if (!this.bar) {
      this.bar = document.createElement(toolBarTag) as ToolBar;
      this.bar.desk = this.desk;
      this.bar.height = () => (this.offsetWidth > 0 ? (this.offsetHeight * PAGE_WIDTH) / this.offsetWidth : PAGE_WIDTH);
      this.surface.tools.append(this.bar);
    }
    this.bar.requestUpdate();
  }

  protected override render() {
    return html`${this.view.svg} ${this.writing ? this.writer(this.writing) : nothing}
      ${this.acts?.unread
        ? html`<p class="unread small" role="alert">${this.t('not-read')} <wa-button size="s" @click=${() => this.acts?.read()}>${this.t('again')}</wa-button></p>`
        : nothing}`;
  }

  private writer(at: { readonly x: number; readonly y: number }) {
    const perUnit = this.offsetWidth / PAGE_WIDTH;
    const left = Math.min(at.x * perUnit, Math.max(0, this.offsetWidth - 300));
    const put = (event: Event) => {
      event.preventDefault();
      const text = ((event.currentTarget as HTMLElement).closest('form')?.elements.namedItem('text') as HTMLTextAreaElement).value.trim();
      this.writing = undefined;
      this.view.svg.focus({ preventScroll: true });
      if (text) {
        void this.desk.draw(figureOf(this.desk, 'text', [{ ...at, pressure: 0 }], text));
      }
    };
    const drop = () => {
      this.writing = undefined;
      this.view.svg.focus({ preventScroll: true });
    };
    const keys = (key: KeyboardEvent) => {
      key.stopPropagation();
      if (key.key === 'Escape') {
        drop();
      } else if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) {
        put(key);
      }
    };
    return html`<form class="writing" .style=${`left: ${left}px; top: ${at.y * perUnit}px`} @submit=${put} @keydown=${keys}>
      <textarea name="text" rows="2" maxlength="500" dir="auto" aria-label=${this.t('write')} placeholder=${this.t('write-hint')}></textarea>
      <span class="acts">
        <wa-button size="s" variant="brand" @click=${put}>${this.t('put')}</wa-button>
        <wa-button size="s" appearance="outlined" @click=${drop}>${this.t('drop')}</wa-button>
      </span>
    </form>`;
  }

  /** The field is there to be written in. */
  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('writing') && this.writing) {
      void this.updateComplete.then(() => this.shadowRoot?.querySelector('textarea')?.focus());
    }
  }
}
