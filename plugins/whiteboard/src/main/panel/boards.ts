import { busy, PanelElement, panelStyles, pinching, print, type ContentDesk, type Undo } from '@plenum/panel';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { BoardList, type Board, type View } from './board-list.js';
import { BOARD_HEIGHT, PAGE_WIDTH, type SurfaceObject } from './figures.js';
import { manageButtons, managed, type Managing, type ManagingDesk } from './managing.js';
import { pngPicture, svgPicture } from './picture.js';
import { boardsStyles } from './styles.js';
import { manageStyles } from './manage-styles.js';
import { refusal, texts } from './texts.js';

const CREATE = 'whiteboard:create';
const PNG_SCALE = 1.5;
const ZOOMS = [1, 1.5, 2, 3, 4] as const;
const LARGEST = 4;
const PAPER = { x: 0, y: 0, width: PAGE_WIDTH, height: BOARD_HEIGHT } as const;
/** Left and right of the paper, or above and below, in pixels. */
const EDGE = 12;

interface OnBoard {
  readonly board: string;
  readonly by: string;
}

/** Boards to draw on. What is drawn is laid over the paper by the plugin's annotations, as over any page. */
export class Boards extends PanelElement<View> {
  static override styles = [panelStyles, boardsStyles, manageStyles];

  @state() private readable = true;
  @state() private list = BoardList.EMPTY;
  /** The board in front; the first if none was opened, or it is gone. */
  @state() private front = '';
  @state() private managing: Managing = 'nothing';
  @state() private problem = '';
  /** How many times as wide as there is room. */
  @state() private zoom = 1;
  @state() private room = { width: 0, height: 0 };
  @state() private tools: HTMLElement | undefined;
  @query('.scroller') private scroller!: HTMLElement | null;
  @query('#tools') private toolsPlace!: HTMLElement | null;
  private focusNext = '';
  private watched: HTMLElement | undefined;
  private pinched: Undo = () => {};
  private readonly sizes = new ResizeObserver(() => this.measure());
  private readonly t = this.texts(texts);
  private readonly contentDesk: ContentDesk = {
    open: (board) => this.turn(board),
    busy: () => this.shadowRoot?.querySelector('form') !== null && this.shadowRoot?.activeElement instanceof HTMLInputElement,
  };

  protected begin(view: View): void {
    this.readable = view.readable ?? true;
    this.list = BoardList.of(view);
  }

  protected listen(): void {
    this.on<OnBoard & { title: string }>('board-added', ({ board, title, by }, { earlier }) => {
      this.list = this.list.added({ id: board, title, by });
      if (!earlier && by !== this.meeting.you().participant) {
        this.meeting.say(this.t('added', { nr: this.list.boards.length, title }));
      }
    });
    this.on<OnBoard & { title: string }>('board-renamed', ({ board, title }) => (this.list = this.list.renamed(board, title)));
    this.on<OnBoard & { place: number }>('board-moved', ({ board, place }) => (this.list = this.list.moved(board, place)));
    this.on<OnBoard>('board-deleted', ({ board, by }, { earlier }) => {
      const gone = this.list.find(board);
      const inFront = this.current?.id === board;
      this.list = this.list.deleted(board);
      if (gone && inFront && !earlier) {
        this.managing = this.managing === 'new' ? 'new' : 'nothing';
        if (by !== this.meeting.you().participant) {
          this.meeting.say(this.t('deleted', { title: gone.title || this.t('untitled') }));
        }
      }
    });
  }

  override disconnectedCallback(): void {
    this.sizes.disconnect();
    this.watched = undefined;
    this.pinched();
    super.disconnectedCallback();
  }

  private get current(): Board | undefined {
    return this.list.find(this.front) ?? this.list.boards[0];
  }

  private turn(board: string): void {
    if (board !== this.front) {
      this.front = board;
      this.managing = this.managing === 'delete' ? 'nothing' : this.managing;
      this.problem = '';
    }
  }

  private look(board: string | undefined): void {
    if (board) {
      this.turn(board);
      this.meeting.look(board);
    }
  }

  private titleOf(board: string): string {
    return this.list.find(board)?.title || this.t('untitled');
  }

  private get desk(): ManagingDesk {
    const { list, current, managing, t } = this;
    return {
      list, current, managing, t,
      titleOf: (board) => this.titleOf(board),
      manage: (open, focus) => {
        this.managing = open;
        this.problem = '';
        this.focusNext = focus;
      },
      ask: (name, payload) => this.ask(name, payload),
      begin: async (board) => {
        this.look(board);
        if (!this.meeting.shown() && this.meeting.mayShow()) {
          await this.meeting.show(board).catch((refused: unknown) => (this.problem = refusal(refused, this.meeting)));
        }
      },
      say: (text) => this.meeting.say(text),
    };
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

  protected override updated(): void {
    const { boards } = this.list;
    this.meeting.vacant(boards.length === 0);
    this.meeting.offer(boards.map(({ id }) => ({ id, title: this.titleOf(id), kind: 'board' })), this.contentDesk);
    this.tools = this.toolsPlace ?? undefined;
    if (this.scroller && this.scroller !== this.watched) {
      this.watched = this.scroller;
      this.sizes.disconnect();
      this.sizes.observe(this.scroller);
      this.pinched();
      this.pinched = pinching(this.scroller, () => this.zoom, (zoom) => {
        this.zoom = Math.min(LARGEST, Math.max(1, zoom));
        return this.updateComplete;
      });
    }
    const next = this.focusNext ? this.shadowRoot?.getElementById(this.focusNext) : undefined;
    if (next && !next.matches(':disabled')) {
      next.focus();
      this.focusNext = '';
    }
  }

  /** The room for the paper without scroll bars. */
  private measure(): void {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = this.scroller ?? {};
    if (width !== this.room.width || height !== this.room.height) {
      this.room = { width, height };
    }
  }

  /** Pixels. */
  private get paperWidth(): number {
    const { width, height } = this.room;
    const fit = Math.min(width - 2 * EDGE, ((height - 2 * EDGE) * PAGE_WIDTH) / BOARD_HEIGHT);
    return Math.max(160, Math.floor(fit * this.zoom));
  }

  protected override render() {
    if (!this.readable) {
      return html`<p class="quiet">${this.t('not-readable')}</p>`;
    }
    const { current } = this;
    const mayCreate = this.meeting.can(CREATE) && !this.meeting.you().hidden;
    return html`
      ${current || mayCreate
        ? html`<div class="head" role="group" aria-label=${this.t('boards')}>${current ? this.chooser(current) : nothing} ${mayCreate ? manageButtons(this.desk) : nothing}</div>`
        : nothing}
      ${mayCreate ? managed(this.desk) : nothing} ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
      ${current ? this.board(current) : html`<p class="none quiet">${this.t(mayCreate ? 'none-staff' : 'none')}</p>`}
    `;
  }

  private chooser(current: Board) {
    const { boards } = this.list;
    const place = this.list.place(current.id);
    const step = (to: number, key: 'previous' | 'next', icon: string) => html`<wa-button size="s" appearance="plain" title=${this.t(key)} ?disabled=${!boards[to]} @click=${() => this.look(boards[to]?.id)}>
      <wa-icon name=${icon} label=${this.t(key)}></wa-icon>
    </wa-button>`;
    return html`<div class="chooser">
      ${step(place - 1, 'previous', 'chevron-left')}
      <select id="board" aria-label=${this.t('which')} @change=${(event: Event) => this.look((event.target as HTMLSelectElement).value)}>
        ${boards.map(({ id }, nr) => html`<option value=${id} .selected=${id === current.id}>${this.t('option', { nr: nr + 1, title: this.titleOf(id) })}</option>`)}
      </select>
      ${step(place + 1, 'next', 'chevron-right')}
    </div>`;
  }

  private board({ id }: Board) {
    return html`
      <div id="tools"></div>
      <div class="scroller">
        ${keyed(id, html`<div class="paper" .style=${`width: ${this.paperWidth}px`}><plenum-surface .item=${id} .tools=${this.tools}></plenum-surface></div>`)}
      </div>
      <div class="foot">
        <span class="zoom">
          ${this.zoomButton('zoom-out', -1)} ${this.zoomButton('zoom-in', 1)}
          <wa-button size="s" appearance="plain" title=${this.t('fit')} ?disabled=${this.zoom === 1} @click=${() => (this.zoom = 1)}><wa-icon name="fit" label=${this.t('fit')}></wa-icon></wa-button>
          <span class="small quiet">${Math.round(this.zoom * 100)} %</span>
        </span>
        <span class="acts">
          <wa-button size="s" appearance="outlined" @click=${busy(() => this.savePng(id))}><wa-icon slot="start" name="picture"></wa-icon>${this.t('png')}</wa-button>
          <wa-button size="s" appearance="outlined" @click=${busy(() => this.print(id))}><wa-icon slot="start" name="print"></wa-icon>${this.t('print')}</wa-button>
        </span>
      </div>
    `;
  }

  private zoomButton(key: 'zoom-in' | 'zoom-out', step: number) {
    const next = step > 0 ? ZOOMS.find((zoom) => zoom > this.zoom) : ZOOMS.findLast((zoom) => zoom < this.zoom);
    return html`<wa-button size="s" appearance="plain" title=${this.t(key)} ?disabled=${!next} @click=${() => next && (this.zoom = next)}><wa-icon name=${key} label=${this.t(key)}></wa-icon></wa-button>`;
  }

  private async objectsOf(board: string): Promise<readonly SurfaceObject[] | undefined> {
    const read = await this.ask<{ objects?: readonly SurfaceObject[] }>('read-surface', { surface: { plugin: this.meeting.plugin, item: board, page: '1' } });
    return read && (read.objects ?? []);
  }

  private async savePng(board: string): Promise<void> {
    const objects = await this.objectsOf(board);
    const picture = objects && (await pngPicture(objects, PAPER, PNG_SCALE));
    if (picture) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(picture);
      link.download = `${this.t('file')}.png`;
      link.click();
      URL.revokeObjectURL(link.href);
    }
  }

  private async print(board: string): Promise<void> {
    const objects = await this.objectsOf(board);
    if (objects) {
      print(this.t('file'), [{ title: this.titleOf(board), text: '', picture: svgPicture(objects, PAPER) }]);
    }
  }
}
