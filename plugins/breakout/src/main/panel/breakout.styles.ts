import { css } from 'lit';

export const breakoutStyles = css`
  .card.calls {
    border-inline-start: 3px solid var(--plenum-accent);
  }

  .line,
  .card.line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--plenum-space-1) var(--plenum-space-2);
    min-width: 0;
  }

  .stack {
    display: grid;
    gap: var(--plenum-space-1);
  }

  .grow {
    flex: 1 1 6rem;
    min-width: 0;
  }

  .strong {
    font-weight: 600;
  }

  .ellipsis {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .time {
    font-size: 1.5rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .rows {
    display: grid;
    gap: var(--plenum-space-2);
  }

  .room {
    display: grid;
    gap: var(--plenum-space-1);
    overflow-wrap: anywhere;
  }

  select {
    flex: 0 1 12rem;
  }

  input[type='number'] {
    width: 5rem;
  }

  details > form,
  details > div {
    margin-block: var(--plenum-space-2);
  }

  summary {
    padding-block: var(--plenum-space-1);
    cursor: pointer;
  }

  button {
    min-height: 32px;
    padding: var(--plenum-space-1) var(--plenum-space-3);
    border: 1px solid var(--plenum-line-strong);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface);
    color: var(--plenum-text);
    font: inherit;
    font-size: var(--plenum-size-s);
    cursor: pointer;
  }

  button:hover {
    background: var(--plenum-accent-quiet);
  }

  button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  button.icon {
    display: grid;
    place-items: center;
    width: 32px;
    padding: 0;
  }

  button.main {
    border-color: var(--plenum-accent);
    background: var(--plenum-accent);
    color: var(--plenum-accent-text);
  }

  button.danger {
    border-color: var(--plenum-danger);
    color: var(--plenum-danger);
  }
`;
