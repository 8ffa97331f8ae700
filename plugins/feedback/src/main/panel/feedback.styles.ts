import { css } from 'lit';

export const feedbackStyles = css`
  :host {
    height: 100%;
    overflow-y: auto;
    padding: var(--plenum-space-3);
  }

  section {
    margin-bottom: var(--plenum-space-5);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--plenum-space-2);
    margin-block: var(--plenum-space-2);
  }

  button {
    min-height: 32px;
    padding: var(--plenum-space-1) var(--plenum-space-3);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface);
    color: var(--plenum-text);
    font: inherit;
    cursor: pointer;
  }

  button:hover {
    background: var(--plenum-surface-sunken);
  }

  button[aria-pressed='true'] {
    border-color: var(--plenum-accent);
    background: var(--plenum-accent-quiet);
    font-weight: 600;
  }

  .hand {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
    padding-block: var(--plenum-space-1);
  }

  .hand .grow {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .seats {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr));
    gap: var(--plenum-space-2);
    margin-top: var(--plenum-space-2);
  }

  .seat {
    padding: var(--plenum-space-2);
    border: 2px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
    overflow-wrap: anywhere;
  }

  .seat.fine {
    border-color: var(--plenum-success);
  }

  .seat.slower,
  .seat.faster {
    border-color: var(--plenum-warning);
  }

  .seat.question {
    border-color: var(--plenum-accent);
  }

  .seat.need-help {
    border-color: var(--plenum-danger);
  }

  .burst {
    min-height: 2rem;
    font-size: var(--plenum-size-l);
  }

  .burst span {
    display: inline-block;
    animation: rise 600ms ease-out;
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(1rem);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .burst span {
      animation: none;
    }
  }

  .choice {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
  }
`;
