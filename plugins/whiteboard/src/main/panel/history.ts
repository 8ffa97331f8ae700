import type { Figure, SurfaceObject } from './figures.js';

/** Does it on the server; each fails if it was refused. */
export interface Acts {
  draw(figure: Figure): Promise<string>;
  erase(id: string): Promise<unknown>;
  move(id: string, right: number, down: number): Promise<unknown>;
}

/** An object that has another id when it is drawn again. */
interface Ref {
  id: string;
}

type Step =
  | { readonly kind: 'drawn' | 'erased'; readonly ref: Ref; readonly figure: Figure; readonly right: number; readonly down: number }
  | { readonly kind: 'moved'; readonly ref: Ref; readonly from: readonly [number, number]; readonly to: readonly [number, number] };

const MOST = 200;

/** What one person did on one surface, to be undone and done again. */
export class History {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private readonly refs = new Map<string, Ref>();

  constructor(private readonly acts: Acts) {}

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  drew(id: string, figure: Figure): void {
    this.push({ kind: 'drawn', ref: this.ref(id), figure, right: 0, down: 0 });
  }

  erased({ id, figure, right, down }: SurfaceObject): void {
    this.push({ kind: 'erased', ref: this.ref(id), figure, right, down });
  }

  moved(id: string, from: readonly [number, number], to: readonly [number, number]): void {
    this.push({ kind: 'moved', ref: this.ref(id), from, to });
  }

  async undo(): Promise<void> {
    const step = this.done.pop();
    if (step) {
      await this.back(step);
      this.undone.push(step);
    }
  }

  async redo(): Promise<void> {
    const step = this.undone.pop();
    if (step) {
      await this.again(step);
      this.done.push(step);
    }
  }

  /** What others took away cannot be undone by this person, and need not. */
  forget(id: string): void {
    const ref = this.refs.get(id);
    const other = (step: Step) => step.ref !== ref;
    this.done.splice(0, this.done.length, ...this.done.filter(other));
    this.undone.splice(0, this.undone.length, ...this.undone.filter(other));
  }

  private push(step: Step): void {
    this.done.push(step);
    this.done.splice(0, this.done.length - MOST);
    this.undone.length = 0;
  }

  private back(step: Step): Promise<unknown> {
    return step.kind === 'moved' ? this.acts.move(step.ref.id, ...step.from) : step.kind === 'drawn' ? this.acts.erase(step.ref.id) : this.redraw(step);
  }

  private again(step: Step): Promise<unknown> {
    return step.kind === 'moved' ? this.acts.move(step.ref.id, ...step.to) : step.kind === 'drawn' ? this.redraw(step) : this.acts.erase(step.ref.id);
  }

  private async redraw({ ref, figure, right, down }: Exclude<Step, { kind: 'moved' }>): Promise<void> {
    ref.id = await this.acts.draw(figure);
    this.refs.set(ref.id, ref);
    if (right || down) {
      await this.acts.move(ref.id, right, down);
    }
  }

  private ref(id: string): Ref {
    const ref = this.refs.get(id) ?? { id };
    this.refs.set(id, ref);
    return ref;
  }
}
