import { css } from 'lit';

export const manageStyles = css`
  .manage button {
    min-height: 32px;
    padding: var(--plenum-space-1) var(--plenum-space-3);
    border: 1px solid var(--plenum-line-strong);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface);
    color: var(--plenum-text);
    font: inherit;
    cursor: pointer;
  }

  .manage button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .manage .main {
    border-color: var(--plenum-accent);
    background: var(--plenum-accent);
    color: var(--plenum-accent-text);
  }

  .manage .danger {
    border-color: var(--plenum-danger);
    color: var(--plenum-danger);
  }
`;
