import { html } from 'lit';
import { state } from 'lit/decorators.js';
import { AppElement } from '../../shell/page.js';
import { pageStyles } from '../../shell/styles.js';
import { texts } from './texts.js';

/** Where the link in the mail to a new address leads. */
export class ConfirmMail extends AppElement {
  static override styles = pageStyles;
  private readonly t = this.texts(texts);
  @state() private done = false;

  protected override render() {
    this.app.title(this.t('confirmTitle'));
    return html`
      <div class="page">
        <div class="card narrow stack">
          <h1>${this.t('confirmTitle')}</h1>
          <p role="status">${this.t(this.done ? 'confirmed' : 'confirmText')}</p>
          ${this.done
            ? html`<wa-button @click=${() => this.app.go('/')}>${this.t('toStart')}</wa-button>`
            : html`<wa-button variant="brand" @click=${this.confirm}>${this.t('confirm')}</wa-button>`}
        </div>
      </div>
    `;
  }

  private readonly confirm = async () => {
    const token = this.app.fragment().get('token') ?? '';
    this.done = await this.attempt(() => this.app.api.confirmMail(token));
  };
}
