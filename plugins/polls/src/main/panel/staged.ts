import type { ContentDesk } from '@plenum/panel';
import { css, html } from 'lit';
import { state } from 'lit/decorators.js';
import { Polls } from './polls.js';

/** One poll in the content area, large: what is asked, one's ballot, and what comes of it. Drafts are not there, for they are nobody's but staff's. */
export class StagedPoll extends Polls {
  static override styles = [
    ...Polls.styles,
    css`
      .all > .card {
        margin-inline: auto;
        padding: var(--plenum-space-5);
        font-size: 1.125rem;
      }

      h2 {
        font-size: 1.5rem;
      }
    `,
  ];

  @state() private front = '';
  private readonly contentDesk: ContentDesk = { open: (poll) => (this.front = poll), busy: () => Object.keys(this.marks).length > 0 };
  /** The panel beside it does. */
  protected override readonly tells: boolean = false;

  private get begun() {
    return this.ledger.polls.filter(({ stage }) => stage !== 'draft');
  }

  protected override updated(): void {
    this.meeting.vacant(this.begun.length === 0);
    this.meeting.offer(
      this.begun.map(({ id, form }) => ({ id, title: form.question || this.t('erased'), kind: 'poll' })),
      this.contentDesk,
    );
  }

  protected override render() {
    const { begun } = this;
    const current = begun.find(({ id }) => id === this.front) ?? begun[0];
    return html`<div class="all" role="region" tabindex="0" aria-label=${this.t('poll')}>
      ${current ? this.card(current, false) : html`<p class="quiet empty">${this.t('none-begun')}</p>`}
    </div>`;
  }
}
