import { css, html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { panelStyles } from '@plenum/panel';

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly kind: 'done' | 'problem';
}

const SHOWN_MILLISECONDS = 7000;
const ROTATION = 2;

/** Short notices over the page, and a voice for screen readers. */
export class Notices extends LitElement {
  static override styles = [
    panelStyles,
    css`
      :host {
        position: fixed;
        inset: auto 0 var(--plenum-space-6);
        z-index: 1000;
        pointer-events: none;
        display: grid;
        justify-items: center;
        gap: var(--plenum-space-2);
        padding-inline: var(--plenum-space-3);
      }

      .notices {
        display: grid;
        gap: var(--plenum-space-2);
        max-width: 34rem;
      }

      .notice {
        display: flex;
        gap: var(--plenum-space-3);
        align-items: center;
        padding: var(--plenum-space-2) var(--plenum-space-4);
        border: 1px solid var(--plenum-line);
        border-inline-start: 4px solid var(--plenum-success);
        border-radius: var(--plenum-radius);
        background: var(--plenum-surface-raised);
        box-shadow: var(--plenum-shadow-raised);
        pointer-events: auto;
      }

      .problem {
        border-inline-start-color: var(--plenum-danger);
      }

      /* A telephone's tabs are at the bottom. */
      @media (max-width: 40rem) {
        :host {
          inset-block: 3.75rem auto;
        }
      }
    `,
  ];

  @state() private notices: readonly Notice[] = [];
  @state() private voice: readonly string[] = Array.from({ length: ROTATION }, () => '');
  private count = 0;

  protected override render() {
    return html`
      <div class="notices" role="status">
        ${repeat(this.notices, (notice) => notice.id, (notice) => html`<div class="notice ${notice.kind}">${notice.text}</div>`)}
      </div>
      ${this.voice.map((text) => html`<div class="visually-hidden" role="status">${text}</div>`)}
    `;
  }

  tell(text: string, kind: Notice['kind']): void {
    this.count += 1;
    const notice = { id: this.count, text, kind };
    this.notices = [...this.notices.slice(-2), notice];
    setTimeout(() => (this.notices = this.notices.filter((other) => other !== notice)), SHOWN_MILLISECONDS);
  }

  /** Regions take turns, so that the same text twice is said twice. */
  say(text: string): void {
    this.count += 1;
    this.voice = this.voice.map((_old, index) => (index === this.count % ROTATION ? text : ''));
  }
}
customElements.define('plenum-notices', Notices);
