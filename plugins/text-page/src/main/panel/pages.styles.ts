import { css } from 'lit';

export const pagesStyles = css`
  .head,
  .chooser,
  .acts,
  .line,
  .manage {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-2);
    align-items: center;
  }

  .head {
    align-items: flex-start;
    justify-content: space-between;
  }

  .chooser {
    flex: 1 1 16rem;
    min-width: 0;
  }

  .chooser select {
    flex: 0 1 auto;
    max-width: min(24rem, calc(100% - 5.5rem));
    font-weight: 600;
    text-overflow: ellipsis;
  }

  .manage {
    gap: var(--plenum-space-2) var(--plenum-space-4);
    padding: var(--plenum-space-3);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
  }

  .grow {
    flex: 1 1 16rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .grow input {
    flex: 1 1 10rem;
  }

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

  .none {
    display: grid;
    flex: 1 1 auto;
    place-content: center;
    text-wrap: balance;
    padding: var(--plenum-space-4);
    text-align: center;
  }
`;
