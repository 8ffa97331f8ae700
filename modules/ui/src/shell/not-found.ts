import { html } from 'lit';
import { AppElement } from './page.js';
import { pageStyles } from './styles.js';
import { texts } from './texts.js';

export class NotFound extends AppElement {
  static override styles = pageStyles;
  private readonly t = this.texts(texts);

  protected override render() {
    this.app.title(this.t('notFound'));
    return html`
      <div class="page">
        <div class="narrow stack">
          <h1>${this.t('notFound')}</h1>
          <p>${this.t('notFoundText')}</p>
          <wa-button @click=${() => this.app.go('/')}>${this.t('toStart')}</wa-button>
        </div>
      </div>
    `;
  }
}
customElements.define('plenum-not-found', NotFound);
