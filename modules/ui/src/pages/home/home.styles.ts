import { css } from 'lit';

export const homeStyles = css`
  .list {
    border: 1px solid var(--plenum-line);
    border-radius: 10px;
    background: var(--plenum-surface-raised);
    box-shadow: var(--plenum-shadow);
  }

  .list li {
    display: grid;
    grid-template-columns: 9.5rem 1fr auto;
    gap: var(--plenum-space-2) var(--plenum-space-4);
    align-items: center;
    padding: var(--plenum-space-3) var(--plenum-space-4);
  }

  .list li + li {
    border-top: 1px solid var(--plenum-line);
  }

  .title {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .when {
    font-variant-numeric: tabular-nums;
  }

  section {
    display: grid;
    gap: var(--plenum-space-3);
  }

  section > h2 {
    font-size: var(--plenum-size-s);
    color: var(--plenum-text-quiet);
  }

  @media (max-width: 40rem) {
    .list li {
      grid-template-columns: 1fr auto;
    }

    .list .when {
      grid-column: 1 / -1;
      grid-row: 2;
    }

    .when p {
      display: inline;
    }
  }
`;
