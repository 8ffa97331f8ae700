import { moment, PanelElement } from '@plenum/panel';
import { state } from 'lit/decorators.js';
import { exceptionEnded, exceptionMade, functionSet, NOTHING, of, type ForAll, type ForOne, type Shown } from './decided.js';
import { NAMED } from './functions.js';
import { refusal, texts } from './texts.js';

/** Folds what was decided; both elements of this plugin show it and ask for more. */
export abstract class Deciding extends PanelElement<Partial<Shown>> {
  @state() protected shown: Shown = NOTHING;
  @state() protected error = '';
  protected readonly t = this.texts(texts);

  protected begin(view: Partial<Shown>): void {
    this.shown = of(view);
  }

  protected listen(): void {
    this.on<ForAll & { allowed: boolean }>('function-set', (set, { earlier }) => this.fold(functionSet(this.shown, set), earlier));
    this.on<ForOne>('exception-made', (made, { earlier }) => this.fold(exceptionMade(this.shown, made), earlier));
    this.on<ForOne>('exception-ended', (ended, { earlier }) => this.fold(exceptionEnded(this.shown, ended), earlier));
  }

  private fold(shown: Shown, earlier: boolean): void {
    this.shown = shown;
    if (earlier) {
      this.known();
    }
  }

  /** What is shown now was shown before: it is no news. */
  protected known(): void {
    // The mark beside a person tells no news.
  }

  protected get mayDecide(): boolean {
    return this.meeting.can('attendee-permissions:set');
  }

  /** What a function is called: as the plugin calls it, else as this one does. */
  protected called(name: string): string {
    const right = this.shown.functions.find((one) => one.name === name);
    const key = NAMED.find((one) => one.rights.length === 1 && (one.rights as readonly string[]).includes(name))?.key;
    return right?.title[this.language] ?? right?.title.en ?? (key ? this.t(key) : name);
  }

  /** Who took it, and when. */
  protected because(taken: ForAll): string {
    const since = moment(taken.since, this.language);
    return taken.by === 'someone'
      ? this.t('taken-somebody', { since })
      : this.t('taken', { since, name: this.meeting.person(taken.by).name });
  }

  /** Gives whether that was agreed to. */
  protected async ask(name: string, payload: object): Promise<boolean> {
    this.error = '';
    try {
      await this.requestOnce(name, payload);
      return true;
    } catch (error) {
      this.error = refusal(error, this.language);
      return false;
    }
  }
}
