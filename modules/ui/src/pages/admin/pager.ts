import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { partStyles } from './admin.styles.js';
import { AdminPart } from './part.js';

/** Turns pages; tells `turn` with the page, from 1. */
export class Pager extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      nav {
        display: flex;
        justify-content: center;
        align-items: center;
        gap: var(--plenum-space-3);
      }
    `,
  ];
  @property({ type: Number }) page = 1;
  @property({ type: Number }) pages = 1;
  private turned = false;

  protected override render() {
    const { page, pages } = this;
    if (pages <= 1) {
      return nothing;
    }
    return html`
      <nav aria-label=${this.a('pages')}>
        <wa-button size="s" appearance="outlined" ?disabled=${page <= 1} @click=${() => this.turn(page - 1)}>
          <wa-icon slot="start" name="chevron-left"></wa-icon>${this.a('previous')}
        </wa-button>
        <span class="small" role="status">${this.a('pageOf', { page, pages })}</span>
        <wa-button size="s" appearance="outlined" ?disabled=${page >= pages} @click=${() => this.turn(page + 1)}>
          ${this.a('next')}<wa-icon slot="end" name="chevron-right"></wa-icon>
        </wa-button>
      </nav>
    `;
  }

  /** On the first and last page the button that was pressed is disabled: the other one takes the focus. */
  protected override updated(): void {
    if (this.turned && !this.renderRoot.querySelector('wa-button:focus-within:not([disabled])')) {
      this.renderRoot.querySelector<HTMLElement>('wa-button:not([disabled])')?.focus();
    }
    this.turned = false;
  }

  private turn(page: number) {
    this.turned = true;
    this.dispatchEvent(new CustomEvent('turn', { detail: page }));
  }
}
