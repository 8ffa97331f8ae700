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
  @state() private question: Question | undefined;
  private answer: (yes: boolean) => void = () => {};

  /** Resolves when the dialog is gone. */
  ask(question: Question): Promise<boolean> {
    this.answer(false);
    this.question = question;
    return new Promise((resolve) => (this.answer = resolve));
  }

  protected override render() {
    const question = this.question;
    return html`
      <wa-dialog ?open=${question !== undefined} label=${question?.title ?? ''} @wa-after-hide=${() => this.done(false)}>
        <p>${question?.text}</p>
        <wa-button slot="footer" appearance="outlined" @click=${() => this.done(false)}>${this.t('cancel')}</wa-button>
        <wa-button slot="footer" variant=${question?.danger ? 'danger' : 'brand'} @click=${() => this.done(true)}>${question?.act}</wa-button>
      </wa-dialog>
    `;
  }

  private done(yes: boolean) {
    this.question = undefined;
    this.answer(yes);
    this.answer = () => {};
  }
}
customElements.define('plenum-confirm', Confirm);
