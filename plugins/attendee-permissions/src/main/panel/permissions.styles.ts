import { css } from 'lit';

const buttons = css`
  button {
    padding: 2px var(--plenum-space-2);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: var(--plenum-size-s);
    white-space: nowrap;
    cursor: pointer;
  }
`;

export const permissionStyles = css`
  ${buttons}

  dialog {
    width: min(36rem, 94vw);
    max-height: 90vh;
    padding: 0 var(--plenum-space-4) var(--plenum-space-4);
    overflow-y: auto;
    overscroll-behavior: contain;
    font: var(--plenum-font);
    text-align: start;
    white-space: normal;
  }

  header {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--plenum-space-2);
    padding: var(--plenum-space-3) 0;
    background: var(--plenum-surface-raised);
  }

  header h2 {
    margin: 0;
    font-size: var(--plenum-size-l);
  }

  section,
  fieldset,
  .whom {
    display: grid;
    gap: var(--plenum-space-2);
    max-width: 46rem;
    margin: 0 0 var(--plenum-space-4);
    padding: 0;
    border: 0;
    min-width: 0;
  }

  section wa-button {
    justify-self: start;
  }

  .whom {
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
  }

  legend,
  h3 {
    margin-bottom: var(--plenum-space-2);
    padding: 0;
    font-size: var(--plenum-size-m);
    overflow-wrap: anywhere;
    font-weight: 600;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--plenum-space-2);
  }

  .row p {
    flex-basis: 100%;
    margin-inline-start: calc(18px + var(--plenum-space-2));
  }

  .parts {
    margin-inline-start: calc(18px + var(--plenum-space-2));
  }

  label {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
    min-height: 28px;
    cursor: pointer;
  }

  label span {
    overflow-wrap: anywhere;
  }

  .differs {
    color: var(--plenum-warning);
    font-weight: 600;
  }

  ul {
    margin: 0;
    padding-inline-start: var(--plenum-space-4);
  }

  li + li {
    margin-top: var(--plenum-space-2);
  }

  .absent li + li {
    margin-top: 0;
  }
`;

export const exceptionStyles = css`
  ${buttons}

  button[popovertarget] {
    border-color: var(--plenum-warning);
    background: var(--plenum-warning-quiet);
    color: var(--plenum-warning);
  }

  [popover] {
    max-width: min(26rem, 90vw);
  }

  ul {
    margin: var(--plenum-space-2) 0;
    padding-inline-start: var(--plenum-space-4);
  }
`;
