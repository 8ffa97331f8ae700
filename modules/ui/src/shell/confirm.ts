import { html } from 'lit';
import { state } from 'lit/decorators.js';
import type { Question } from './app.js';
import { AppElement } from './page.js';
import { pageStyles } from './styles.js';
import { texts } from './texts.js';

/** Asks before something that can't be undone. */
export class Confirm extends AppElement {
  static override styles = pageStyles;
  private readonly t = this.texts(texts);
  @state() private open = false;
  @state() private question: Question | undefined;
  private answer: (yes: boolean) => void = () => {};
  private faded: () => void = () => {};
  private fading: Promise<void> = Promise.resolve();

  /** A question that still fades out is waited for. */
  async ask(question: Question): Promise<boolean> {
    this.answered(false);
    await this.fading;
    this.question = question;
    this.open = true;
    this.fading = new Promise((resolve) => (this.faded = resolve));
    const yes = await new Promise<boolean>((resolve) => (this.answer = resolve));
    // First the focus goes back to where it was: what follows may take it elsewhere.
    await this.fading;
    return yes;
  }

  protected override render() {
    const question = this.question;
    return html`
      <wa-dialog ?open=${this.open} label=${question?.title ?? ''} @wa-after-hide=${this.hid}>
        <p>${question?.text}</p>
        <wa-button slot="footer" appearance="outlined" @click=${() => this.answered(false)}>${this.t('cancel')}</wa-button>
        <wa-button slot="footer" variant=${question?.danger ? 'danger' : 'brand'} @click=${() => this.answered(true)}>${question?.act}</wa-button>
      </wa-dialog>
    `;
  }

  private readonly hid = () => {
    this.answered(false);
    this.faded();
  };

  private answered(yes: boolean) {
    this.open = false;
    this.answer(yes);
    this.answer = () => {};
  }
}
customElements.define('plenum-confirm', Confirm);
