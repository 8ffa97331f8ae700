import type { Meeting } from '@plenum/panel';
import { isHit, type Figure, type Surface, type SurfaceObject } from './figures.js';
import { History } from './history.js';
import type { PageView } from './page-view.js';
import { Sheet } from './sheet.js';
import { refusal } from './texts.js';

/** An event about objects, whichever; each has some of these. */
export interface ObjectEvent {
  readonly surface: Surface;
  readonly object: string;
  readonly objects: readonly string[];
  readonly figure: Figure;
  readonly right: number;
  readonly down: number;
  readonly by: string;
}

/** What one person does on one surface: asks the server, shows it meanwhile, and remembers it to be undone. */
export class SurfaceActs {
  private readonly sheet: Sheet;
  private readonly history: History;
  /** Objects that are being erased: an eraser comes over them many times. */
  private readonly going = new Set<string>();
  problem = '';
  /** The objects could not be read. */
  unread = false;

  constructor(
    private readonly meeting: Meeting,
    private readonly surface: Surface,
    private readonly view: PageView,
    private readonly changed: () => void,
  ) {
    this.sheet = new Sheet(view);
    this.history = new History({
      draw: (figure) => this.drawn(figure),
      erase: (id) => this.erased(id),
      move: (id, right, down) => this.meeting.request('move-object', { surface: this.surface, object: id, right, down }),
    });
  }

  get objects(): readonly SurfaceObject[] {
    return this.sheet.objects;
  }

  get(id: string): SurfaceObject | undefined {
    return this.sheet.get(id);
  }

  get canUndo(): boolean {
    return this.history.canUndo || this.lastOf((object) => this.isOwn(object)) !== undefined;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** From the server, as it is now. */
  async read(): Promise<void> {
    try {
      await this.sheet.read(async () => (await this.meeting.request<{ objects?: readonly SurfaceObject[] }>('read-surface', { surface: this.surface })).objects ?? []);
      this.unread = false;
    } catch {
      this.unread = this.meeting.can('whiteboard:read');
    }
    this.changed();
  }

  /** @return what was drawn that was not there yet */
  take(name: string, event: ObjectEvent): SurfaceObject | undefined {
    let drawn: SurfaceObject | undefined;
    switch (name) {
      case 'object-drawn':
        drawn = { id: event.object, by: event.by, figure: event.figure, right: 0, down: 0 };
        this.sheet.take({ kind: 'drawn', object: drawn });
        break;
      case 'object-moved':
        this.sheet.take({ kind: 'moved', id: event.object, right: event.right, down: event.down });
        break;
      case 'object-erased':
        this.gone([event.object], event.by);
        break;
      default:
        this.gone(event.objects, event.by);
    }
    this.changed();
    return this.sheet.ready ? drawn : undefined;
  }

  private gone(ids: readonly string[], by: string): void {
    this.sheet.take({ kind: 'erased', ids });
    if (by !== this.meeting.you().participant) {
      ids.forEach((id) => this.history.forget(id));
    }
  }

  hit(at: { readonly x: number; readonly y: number }, near: number, fits: (object: SurfaceObject) => boolean = () => true): SurfaceObject | undefined {
    return this.sheet.objects.findLast((object) => fits(object) && !this.going.has(object.id) && isHit(object, at, near));
  }

  async draw(figure: Figure): Promise<void> {
    const take = this.view.ghost(figure);
    await this.attempt(async () => this.history.drew(await this.drawn(figure), figure));
    take();
  }

  async erase(object: SurfaceObject): Promise<void> {
    this.going.add(object.id);
    const own = this.isOwn(object);
    await this.attempt(async () => {
      await (own ? this.erased(object.id) : this.meeting.request('remove-object', { surface: this.surface, object: object.id }));
      if (own) {
        this.history.erased(object);
      }
    });
    this.going.delete(object.id);
  }

  async move(object: SurfaceObject, right: number, down: number): Promise<void> {
    this.view.preview(object, right, down);
    const done = await this.attempt(async () => {
      await this.meeting.request('move-object', { surface: this.surface, object: object.id, right, down });
      this.history.moved(object.id, [object.right, object.down], [right, down]);
    });
    if (!done) {
      this.view.changed(this.sheet.get(object.id) ?? object);
    }
  }

  /** Also what was drawn before the page was loaded anew. */
  async undo(): Promise<void> {
    if (this.history.canUndo) {
      await this.attempt(() => this.history.undo());
    } else {
      const last = this.lastOf((object) => this.isOwn(object));
      await (last ? this.erase(last) : undefined);
    }
  }

  async redo(): Promise<void> {
    await this.attempt(() => this.history.redo());
  }

  async undoLast(): Promise<void> {
    const last = this.lastOf(() => true);
    await (last ? this.erase(last) : undefined);
  }

  async clear(of?: string): Promise<void> {
    await this.attempt(() => this.meeting.request('clear-surface', { surface: this.surface, of: of ? [of] : [] }));
  }

  async clearOwn(): Promise<void> {
    await this.attempt(() => this.meeting.request('clear-own', { surface: this.surface }));
  }

  private isOwn({ by }: SurfaceObject): boolean {
    return by === this.meeting.you().participant;
  }

  private lastOf(fits: (object: SurfaceObject) => boolean): SurfaceObject | undefined {
    return this.sheet.objects.findLast(fits);
  }

  /** What is drawn is there with the answer; the event that follows tells nothing new. */
  private async drawn(figure: Figure): Promise<string> {
    const { object } = await this.meeting.request<{ object: string }>('draw-object', { surface: this.surface, figure });
    this.sheet.take({ kind: 'drawn', object: { id: object, by: this.meeting.you().participant, figure, right: 0, down: 0 } });
    return object;
  }

  private async erased(id: string): Promise<void> {
    await this.meeting.request('erase-object', { surface: this.surface, object: id });
    this.sheet.take({ kind: 'erased', ids: [id] });
  }

  private async attempt(act: () => Promise<unknown>): Promise<boolean> {
    this.problem = '';
    try {
      await act();
      return true;
    } catch (refused) {
      this.problem = refusal(refused, this.meeting);
      return false;
    } finally {
      this.changed();
    }
  }
}
