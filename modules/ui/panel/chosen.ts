import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** @returns whether the server agreed; a promise that is rejected is a refusal, too */
type Choose = (on: boolean) => Promise<boolean>;

/**
 * A box that shows what is decided elsewhere. What the person chose stays shown until it is answered, whatever is drawn meanwhile,
 * and then until the news of it is here; a refusal puts the box back.
 */
class Chosen extends Directive {
  private decided = false;
  private partly = false;
  private wanted: boolean | undefined;
  private underway = false;
  private box: HTMLInputElement | undefined;
  private choose: Choose = () => Promise.resolve(false);

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) {
      throw new Error('chosen() stands in the tag of a checkbox');
    }
  }

  render(_decided: boolean, _choose: Choose, _partly?: boolean): unknown {
    return noChange;
  }

  override update(part: ElementPart, [decided, choose, partly = false]: [boolean, Choose, boolean?]): unknown {
    if (!this.box) {
      this.box = part.element as HTMLInputElement;
      this.box.addEventListener('change', () => void this.changed());
    }
    if (!this.underway && decided !== this.decided) {
      this.wanted = undefined;
    }
    this.decided = decided;
    this.partly = partly;
    this.choose = choose;
    this.show();
    return noChange;
  }

  private async changed(): Promise<void> {
    if (!this.underway) {
      await this.ask(this.box?.checked ?? false);
    }
    this.show();
  }

  private async ask(wanted: boolean): Promise<void> {
    this.wanted = wanted;
    this.under(true);
    const agreed = await this.choose(wanted).catch(() => false);
    this.under(false);
    if (!agreed || this.decided === wanted) {
      this.wanted = undefined;
    }
  }

  private under(way: boolean): void {
    this.underway = way;
    if (way) {
      this.box?.setAttribute('aria-disabled', 'true');
    } else {
      this.box?.removeAttribute('aria-disabled');
    }
  }

  private show(): void {
    if (this.box) {
      this.box.checked = this.wanted ?? this.decided;
      this.box.indeterminate = this.wanted === undefined && this.partly;
    }
  }
}

/**
 * In the tag of a checkbox: `<input type="checkbox" ${chosen(decided, (on) => ask(on))} />`.
 *
 * @param decided what is decided now
 * @param choose asks for the other; gives whether that was agreed to
 * @param partly whether it is neither on nor off
 */
export const chosen = directive(Chosen);
