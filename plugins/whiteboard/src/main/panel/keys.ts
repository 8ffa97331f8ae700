import type { SurfaceDesk } from './desk.js';
import { isShape, isStamp, PAGE_WIDTH, type Kind, type Point } from './figures.js';
import { figureOf } from './hand.js';
import type { PageView } from './page-view.js';

const STEP = 20;
const FINE = 4;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const OWN = 'own';

/** A page by keyboard: arrow keys move a cursor, Enter places what the tool draws; strokes are for the hand alone. */
export class Keys {
  private cursor: Point | undefined;
  /** Where a shape begins. */
  private from: Point | undefined;

  constructor(
    private readonly desk: SurfaceDesk,
    private readonly view: PageView,
    private readonly height: () => number,
  ) {}

  get at(): Point | undefined {
    return this.cursor;
  }

  /** The page has lost the keyboard. */
  readonly away = (): void => {
    this.cursor = undefined;
    this.from = undefined;
    this.view.show(OWN, undefined);
    this.show();
  };

  readonly press = (event: KeyboardEvent): void => {
    if (this.desk.tool === 'none') {
      return;
    }
    if (this.takes(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** @return whether the key meant something here */
  private takes(event: KeyboardEvent): boolean {
    const { key } = event;
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z') {
      void (event.shiftKey ? this.desk.redo() : this.desk.undo());
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'y') {
      void this.desk.redo();
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    const arrow = ARROWS[key];
    if (arrow) {
      const step = event.shiftKey ? FINE : STEP;
      this.go(arrow[0] * step, arrow[1] * step);
      return true;
    }
    switch (key) {
      case 'Enter':
      case ' ':
        return this.place();
      case 'Delete':
      case 'Backspace':
        return this.remove();
      case 'Escape':
        return this.escape();
      default:
        return false;
    }
  }

  private go(right: number, down: number): void {
    const { selected } = this.desk;
    if (this.desk.tool === 'select' && selected && this.desk.isOwn(selected)) {
      void this.desk.move(selected, selected.right + right, selected.down + down);
      return;
    }
    const { x, y } = this.cursor ?? { x: PAGE_WIDTH / 2 - right, y: Math.min(this.height(), PAGE_WIDTH) / 2 - down };
    this.cursor = { x: Math.max(0, Math.min(PAGE_WIDTH, x + right)), y: Math.max(0, Math.min(this.height(), y + down)), pressure: 0.5 };
    if (this.desk.tool === 'pointer') {
      this.desk.point(this.cursor);
    }
    if (this.from && isShape(this.desk.tool as Kind)) {
      this.view.show(OWN, figureOf(this.desk, this.desk.tool as Kind, [this.from, this.cursor]));
    }
    this.show();
  }

  private place(): boolean {
    const { cursor, desk } = this;
    const kind = desk.tool as Kind;
    if (!cursor) {
      this.go(0, 0);
    } else if (kind === 'text') {
      desk.write(cursor);
    } else if (isStamp(kind)) {
      void desk.draw(figureOf(desk, kind, [cursor]));
    } else if (isShape(kind)) {
      this.shape(kind, cursor);
    } else if (desk.tool === 'eraser') {
      this.erase(cursor);
    } else if (desk.tool === 'select') {
      desk.select(desk.hit(cursor, (one) => desk.mayErase(one)));
    } else {
      desk.meeting.say(desk.t('by-hand'));
    }
    return true;
  }

  private shape(kind: Kind, cursor: Point): void {
    if (!this.from) {
      this.from = cursor;
      this.desk.meeting.say(this.desk.t('shape-begun'));
      return;
    }
    if (this.from.x !== cursor.x || this.from.y !== cursor.y) {
      void this.desk.draw(figureOf(this.desk, kind, [this.from, cursor]));
    }
    this.from = undefined;
    this.view.show(OWN, undefined);
  }

  private erase(at: Point): void {
    const object = this.desk.hit(at, (one) => this.desk.mayErase(one));
    if (object) {
      void this.desk.erase(object);
    } else {
      this.desk.meeting.say(this.desk.t('nothing-there'));
    }
  }

  private remove(): boolean {
    const { selected } = this.desk;
    if (!selected) {
      return false;
    }
    void this.desk.erase(selected);
    return true;
  }

  private escape(): boolean {
    if (!this.from && !this.desk.selected && !this.cursor) {
      return false;
    }
    this.desk.select(undefined);
    this.away();
    return true;
  }

  private show(): void {
    this.view.mark(this.desk.selected, this.cursor);
  }
}
