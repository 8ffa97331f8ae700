import { PanelElement } from '@plenum/panel';
import { state } from 'lit/decorators.js';
import { Shown, type Mood, type View } from './shown.js';

interface Of {
  readonly person: readonly string[];
}

/** Keeps up with what people show; told again what was taken back, it has nobody in it. */
export abstract class Showing extends PanelElement<View> {
  @state() protected shown = new Shown();

  protected begin(view: View): void {
    this.shown = Shown.of(view);
  }

  protected listen(): void {
    const each = ({ person }: Of, change: (shown: Shown, one: string) => Shown) => (this.shown = person.reduce(change, this.shown));
    this.on<Of & { mood: readonly Mood[] }>('mood-set', (set) => each(set, (shown, one) => shown.mood(one, set.mood[0])));
    this.on<Of & { at: string }>('hand-raised', (raised) => each(raised, (shown, one) => shown.raised(one, raised.at)));
    this.on<Of>('hand-lowered', (lowered) => each(lowered, (shown, one) => shown.lowered(one)));
    this.on<Of>('speaker-called', (called, { earlier }) => {
      each(called, (shown, one) => shown.lowered(one));
      if (!earlier) {
        called.person.forEach((one) => this.called(one));
      }
    });
    this.on('hands-lowered', () => (this.shown = this.shown.allLowered()));
    this.on('moods-reset', () => (this.shown = this.shown.reset()));
    this.on<{ wanted: boolean }>('summary-wanted', ({ wanted }) => (this.shown = this.shown.wanting(wanted)));
  }

  /** Somebody was asked to speak. */
  protected called(_person: string): void {
    // The mark beside a person says nothing.
  }
}
