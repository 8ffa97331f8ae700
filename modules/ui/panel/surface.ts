import { ContextConsumer } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { meetingContext } from './context.js';
import type { Undo } from './meeting.js';

/** Over a page of content, as large as its parent, which is positioned: other plugins put there what they have, such as annotations. */
export class PageSurface extends LitElement {
  static override styles = css`
    :host,
    div {
      position: absolute;
      inset: 0;
      pointer-events: none;
    }
  `;

  /** The content item that the page is of. */
  @property() item = '';
  @property() page = '1';
  /** Where tools for the page are to be. */
  @property({ attribute: false }) tools: HTMLElement | undefined;

  private readonly link = new ContextConsumer(this, { context: meetingContext, callback: () => this.requestUpdate() });
  private undo: Undo = () => {};
  private placed = '';

  protected override render() {
    return html`<div></div>`;
  }

  protected override updated(): void {
    const { item, page, tools } = this;
    const frame = this.renderRoot.querySelector('div');
    const meeting = this.link.value;
    const placed = `${item} ${page}`;
    if (frame && meeting && tools && item && this.isConnected && placed !== this.placed) {
      this.undo();
      this.placed = placed;
      this.undo = meeting.surface(frame, { item, page, tools });
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.undo();
    this.undo = () => {};
    this.placed = '';
  }
}

if (!customElements.get('plenum-surface')) {
  customElements.define('plenum-surface', PageSurface);
}
