import { css } from 'lit';

export const peopleStyles = css`
  :host {
    display: block;
    padding: var(--plenum-space-3);
  }

  section + section {
    margin-top: var(--plenum-space-4);
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--plenum-space-2);
    min-height: 2rem;
    padding-inline: var(--plenum-space-2);
  }

  h2 {
    font-size: var(--plenum-size-s);
    color: var(--plenum-text-quiet);
  }

  li {
    display: grid;
    grid-template-columns: 1.75rem 1fr auto;
    gap: var(--plenum-space-2);
    align-items: center;
    min-height: 2.5rem;
    padding: var(--plenum-space-1) var(--plenum-space-2);
    border-radius: var(--plenum-radius);
  }

  li:hover {
    background: var(--plenum-surface-sunken);
  }

  .face {
    display: grid;
    place-items: center;
    width: 1.75rem;
    height: 1.75rem;
    border-radius: 50%;
    background: var(--plenum-accent-quiet);
    color: var(--plenum-accent);
    font-size: 0.7rem;
    font-weight: 700;
  }

  .who {
    min-width: 0;
    line-height: 1.25;
  }

  .name {
    display: flex;
    gap: var(--plenum-space-1);
    align-items: center;
  }

  .role {
    font-size: 0.75rem;
    color: var(--plenum-text-quiet);
  }

  .acts {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-1);
  }

  .more {
    display: grid;
    place-items: center;
    width: 1.75rem;
    height: 1.75rem;
    border: 0;
    border-radius: var(--plenum-radius);
    background: none;
    color: var(--plenum-text-quiet);
    font: inherit;
    cursor: pointer;
  }

  .more:hover {
    background: var(--plenum-accent-quiet);
    color: var(--plenum-text);
  }

  .lobby {
    padding: var(--plenum-space-2);
    border: 1px solid var(--plenum-warning);
    border-radius: 10px;
    background: var(--plenum-warning-quiet);
  }

  .lobby h2,
  .lobby .role {
    color: var(--plenum-warning);
  }

  /* Name and facts whole, the buttons below them. */
  .lobby li {
    grid-template-columns: minmax(0, 1fr);
    gap: var(--plenum-space-1);
    padding-block: var(--plenum-space-2);
  }

  .lobby li:hover {
    background: none;
  }

  .lobby form {
    display: grid;
    gap: var(--plenum-space-2);
    justify-items: start;
    padding: var(--plenum-space-2);
  }

  .lobby wa-input {
    width: 100%;
  }

  @media (pointer: coarse) {
    .more {
      width: 2.5rem;
      height: 2.5rem;
    }
  }
`;
