import { css } from 'lit';

export const timeZoneStyles = css`
  :host {
    position: relative;
  }

  label {
    display: block;
    margin-block-end: 0.3em;
    font-weight: 600;
  }

  .box {
    position: relative;
  }

  input {
    width: 100%;
    height: var(--wa-form-control-height);
    padding: 0 2.25rem 0 var(--wa-form-control-padding-inline);
    border: 1px solid var(--plenum-line-strong);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
    color: inherit;
    font: inherit;
  }

  input:focus {
    outline: var(--plenum-focus);
    outline-offset: 2px;
  }

  .box wa-icon {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.75rem;
    margin-block: auto;
    font-size: var(--plenum-size-s);
    color: var(--plenum-text-quiet);
    pointer-events: none;
  }

  .hint {
    margin-block-start: 0.5em;
  }

  .list {
    position: absolute;
    z-index: 5;
    inset-inline: 0;
    margin-block-start: var(--plenum-space-1);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
    box-shadow: var(--plenum-shadow-raised);
  }

  ul {
    max-height: 17rem;
    overflow-y: auto;
  }

  li {
    display: flex;
    gap: var(--plenum-space-3);
    justify-content: space-between;
    padding: var(--plenum-space-2) var(--plenum-space-3);
    cursor: pointer;
    scroll-margin: var(--plenum-space-2);
  }

  li:hover,
  li.active {
    background: var(--plenum-accent-quiet);
  }

  li[aria-selected='true'] .city {
    font-weight: 600;
  }

  .offset {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .none {
    padding: var(--plenum-space-3);
  }
`;
