import { QrCreator } from '@konnorr/qr-creator';
import { css, html, LitElement } from 'lit';
import { property, query } from 'lit/decorators.js';

const SIDE_PIXELS = 184;
/** Drawn larger and scaled down, for screens of high density. */
const DENSITY = 2;

/** A QR code, drawn here. Web Awesome's own brings an inline style, which the policy of the page refuses. */
export class QrCode extends LitElement {
  static override styles = css`
    /* Always dark on light, with a margin: programs that read it expect both. */
    :host {
      display: block;
      width: fit-content;
      padding: 12px;
      border-radius: var(--plenum-radius);
      background: #fff;
    }

    canvas {
      display: block;
      width: ${SIDE_PIXELS}px;
      height: ${SIDE_PIXELS}px;
    }
  `;
  @property() value = '';
  /** For people who do not see it. */
  @property() label = '';
  @query('canvas') private canvas!: HTMLCanvasElement;

  protected override render() {
    return html`<canvas role="img" aria-label=${this.label}></canvas>`;
  }

  protected override updated(): void {
    QrCreator.render({ text: this.value, ecLevel: 'M', radius: 0, fill: '#000', background: '#fff', size: SIDE_PIXELS * DENSITY }, this.canvas);
  }
}
