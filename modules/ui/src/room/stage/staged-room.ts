import { state } from 'lit/decorators.js';
import type { Change } from '../../client/room.js';
import { PAGE_TAKER, type Offering, type PageTaking } from '../panel-host.js';
import { nameOf, panelsAt, type Placed } from '../places.js';
import { RoomElement } from '../room-element.js';
import { contentBar, contentList, type ContentListDesk } from './content-list.js';
import { Stage, type Listed } from './stage.js';

const OPEN = 'plenum-contents-open';

/** The room's content: the list of it, what is shown to all, and what this person looks at. */
export abstract class StagedRoom extends RoomElement implements ContentListDesk {
  protected stage = this.newStage();
  @state() private chosen: boolean | undefined;

  constructor() {
    super();
    this.addEventListener(PAGE_TAKER, (event) => {
      (event as CustomEvent<PageTaking>).detail.taker = this.stage.taker;
    });
  }

  /** Puts a panel in front; `asked` if the person asked for it. */
  protected abstract bring(piece: string, asked: boolean): void;
  /** Whether the person has the panel in front of them. */
  protected abstract isSeen(piece: string): boolean;
  protected abstract get frontPiece(): string;
  /** Whether there is room for the list beside the panels. */
  protected abstract get hasRoom(): boolean;

  private newStage(): Stage {
    return new Stage((piece, asked) => this.bring(piece, asked));
  }

  /** Another meeting: nothing was offered in it yet. */
  protected restage(): void {
    this.stage = this.newStage();
    this.keepStage();
    this.stage.take(this.room.shown);
  }

  protected keepStage(): void {
    this.stage.keep(this.contentPanels().map(({ id }) => id));
  }

  protected contentPanels(): readonly Placed[] {
    return panelsAt('content', this.room.features);
  }

  protected override changed(change: Change): void {
    if (change.kind === 'hello') {
      this.keepStage();
      this.stage.take(this.room.shown);
    }
    if (change.kind === 'shown') {
      this.told();
    }
  }

  private told(): void {
    const reached = this.stage.take(this.room.shown);
    const { shown } = this.room;
    if (reached !== 'same' && shown && shown.by !== this.room.you?.participant) {
      this.app.say(this.words + (reached === 'stays' ? ` ${this.t('shownStays')}` : ''));
    }
  }

  protected offered(piece: string, plugin: string, offering: Offering): void {
    if (this.stage.offer(piece, plugin, offering)) {
      this.requestUpdate();
    }
  }

  protected lookedAt(plugin: string, item: string): void {
    this.stage.look(plugin, item);
    this.requestUpdate();
  }

  // What the list and the bar need.

  readonly contentBar = () => contentBar(this);
  readonly contentList = () => contentList(this);

  get items(): readonly Listed[] {
    return this.stage.items;
  }

  get onStage(): Listed | undefined {
    return this.stage.onStage;
  }

  get seen(): Listed | undefined {
    return this.stage.frontOf(this.frontPiece);
  }

  get mayShow(): boolean {
    return this.room.staff;
  }

  get words(): string {
    const { shown, you, features, off } = this.room;
    if (!shown) {
      return '';
    }
    const { name } = this.room.person(shown.by);
    const { onStage } = this.stage;
    if (onStage) {
      return this.t(shown.by === you?.participant ? 'youShow' : 'isShownBy', { name, title: onStage.title });
    }
    if (features.some(({ plugin }) => plugin === shown.plugin)) {
      return this.stage.hasOffered(shown.plugin) ? this.t('shownGone', { name }) : '';
    }
    return this.t('shownOff', { name, feature: nameOf(shown.plugin, features, off, this.app.language) });
  }

  get open(): boolean {
    return this.chosen ?? (this.app.tab.getItem(OPEN) === null ? this.hasRoom && this.items.length > 1 : this.app.tab.getItem(OPEN) === 'yes');
  }

  toggle(): void {
    this.chosen = !this.open;
    this.app.tab.setItem(OPEN, this.chosen ? 'yes' : 'no');
  }

  look({ plugin, id }: Listed): void {
    this.lookedAt(plugin, id);
    if (!this.hasRoom) {
      this.chosen = false;
    }
  }

  back(): void {
    this.stage.back();
    this.requestUpdate();
  }

  /** Who shows something looks at it, too. */
  show(item: Listed | undefined): Promise<unknown> {
    if (item) {
      this.lookedAt(item.plugin, item.id);
    }
    return this.command('show-content', { plugin: item?.plugin ?? '', item: item?.id ?? '' });
  }
}
