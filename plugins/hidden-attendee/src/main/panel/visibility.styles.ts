import { css } from 'lit';

export const visibilityStyles = css`
  :host {
    padding: var(--plenum-space-3);
    overflow-y: auto;
    height: 100%;
  }

  section,
  fieldset {
    display: grid;
    gap: var(--plenum-space-2);
    max-width: 46rem;
    margin: 0 0 var(--plenum-space-4);
    padding: 0;
    border: 0;
  }

  legend {
    margin-bottom: var(--plenum-space-2);
    padding: 0;
    font-weight: 600;
  }

  .banner {
    padding: var(--plenum-space-3);
    border-inline-start: 3px solid var(--plenum-warning);
    border-radius: var(--plenum-radius);
    background: var(--plenum-warning-quiet);
  }

  label {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
    min-height: 28px;
    cursor: pointer;
  }

  label bdi {
    overflow-wrap: anywhere;
  }

  details summary {
    cursor: pointer;
    color: var(--plenum-warning);
    font-size: var(--plenum-size-s);
    font-weight: 600;
  }
`;

export const statusStyles = css`
  button {
    padding: 1px var(--plenum-space-2);
    border: 1px solid var(--plenum-warning);
    border-radius: var(--plenum-radius);
    background: var(--plenum-warning-quiet);
    color: var(--plenum-warning);
    font: inherit;
    font-size: var(--plenum-size-s);
    font-weight: 600;
    cursor: pointer;
  }

  [popover] {
    max-width: min(26rem, 90vw);
  }

  [popover] p {
    margin-top: var(--plenum-space-2);
  }
`;
