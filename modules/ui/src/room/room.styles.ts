import { css } from 'lit';

export const roomStyles = css`
  :host {
    height: 100dvh;
    display: grid;
    grid-template-rows: auto auto 1fr auto;
    grid-template-columns: minmax(0, 1fr);
    overflow: hidden;
  }

  .top {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-3);
    min-height: 3.25rem;
    padding: 0 var(--plenum-space-3) 0 var(--plenum-space-4);
    border-bottom: 1px solid var(--plenum-line);
    background: var(--plenum-surface-raised);
  }

  .top h1 {
    flex: 0 1 auto;
    min-width: 0;
    font-size: var(--plenum-size-l);
    font-weight: 650;
  }

  .top .acts {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
    margin-inline-start: auto;
    flex: none;
  }

  .lost {
    padding: var(--plenum-space-2) var(--plenum-space-4);
    background: var(--plenum-warning-quiet);
    color: var(--plenum-warning);
    font-weight: 600;
    text-align: center;
  }

  .body {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    min-height: 0;
  }

  .body.narrow {
    width: 100%;
    grid-template-columns: minmax(0, 1fr);
  }

  .dock {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
  }

  .dock:focus {
    outline: 0;
  }

  .dock.right,
  .dock.left {
    background: var(--plenum-surface-raised);
  }

  .dock.collapsed {
    justify-items: center;
    align-content: start;
    padding-block: var(--plenum-space-1);
    border-inline: 1px solid var(--plenum-line);
  }

  .splitter {
    position: relative;
    border-inline: 1px solid var(--plenum-line);
    background: var(--plenum-surface-sunken);
    cursor: col-resize;
    touch-action: none;
  }

  .splitter::after {
    content: '';
    position: absolute;
    inset: calc(50% - 1.25rem) 0 auto;
    width: 2px;
    height: 2.5rem;
    margin-inline: auto;
    border-radius: 1px;
    background: var(--plenum-line-strong);
  }

  /* Wide enough for a finger. */
  @media (pointer: coarse) {
    .splitter::before {
      content: '';
      position: absolute;
      inset: 0 -0.6rem;
      z-index: 1;
    }
  }

  .splitter:hover,
  .splitter:focus-visible {
    background: var(--plenum-accent);
  }

  .strip {
    display: flex;
    align-items: center;
    min-width: 0;
    border-bottom: 1px solid var(--plenum-line);
    background: var(--plenum-surface-raised);
  }

  .strip > wa-dropdown {
    flex: none;
  }

  .tool {
    position: relative;
    display: grid;
    place-items: center;
    width: 2.25rem;
    height: 2.25rem;
    border: 0;
    border-radius: var(--plenum-radius);
    background: none;
    color: var(--plenum-text-quiet);
    font: inherit;
    cursor: pointer;
  }

  .tool:hover {
    background: var(--plenum-accent-quiet);
    color: var(--plenum-text);
  }

  .tool .count {
    position: absolute;
    inset-block-start: 1px;
    inset-inline-end: 1px;
  }

  .tabs {
    /* Holds what is hidden in tabs that are out of sight, or the page would be as wide as they are. */
    position: relative;
    flex: 1 1 auto;
    display: flex;
    min-width: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .tabs button {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: var(--plenum-space-2);
    min-height: 2.6rem;
    padding: 0 var(--plenum-space-4);
    border: 0;
    border-bottom: 2px solid transparent;
    border-top: 2px solid transparent;
    background: none;
    color: var(--plenum-text-quiet);
    font: inherit;
    cursor: pointer;
  }

  .tabs button:hover {
    color: var(--plenum-text);
  }

  .tabs button:focus-visible {
    outline-offset: -3px;
  }

  .tabs [aria-selected='true'] {
    border-bottom-color: var(--plenum-accent);
    color: var(--plenum-text);
    font-weight: 600;
  }

  .count {
    min-width: 1.25rem;
    padding: 0 0.35rem;
    border-radius: 1rem;
    background: var(--plenum-accent);
    color: var(--plenum-accent-text);
    font-size: 0.75rem;
    font-weight: 700;
    line-height: 1.25rem;
    text-align: center;
  }

  [role='tabpanel'] {
    height: 100%;
    min-height: 0;
    overflow-y: auto;
  }

  .panels {
    min-width: 0;
    min-height: 0;
    position: relative;
  }

  .whole {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
  }

  .shown {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }

  .middle {
    flex: 1;
    display: flex;
    min-width: 0;
    min-height: 0;
  }

  .middle > .panels {
    flex: 1;
  }

  .call {
    display: contents;
  }

  .covered > .middle,
  .covered > .stage-bar {
    display: none;
  }

  .panels > [role='tabpanel'] {
    position: absolute;
    inset: 0;
  }

  .status {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2) var(--plenum-space-4);
    min-height: 2rem;
    padding: 2px var(--plenum-space-4);
    border-top: 1px solid var(--plenum-line);
    background: var(--plenum-surface-raised);
    color: var(--plenum-text-quiet);
    font-size: var(--plenum-size-s);
    flex-wrap: wrap;
  }

  .status > * {
    flex: none;
    max-width: 100%;
  }

  .status > :last-child {
    margin-inline-start: auto;
  }

  .link {
    display: inline-flex;
    align-items: center;
    gap: var(--plenum-space-1);
  }

  .link.open {
    color: var(--plenum-success);
  }

  .link.lost-mark {
    color: var(--plenum-warning);
  }

  .plain {
    padding: var(--plenum-space-1);
    border: 0;
    background: none;
    color: var(--plenum-accent);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }

  .skip {
    position: absolute;
    inset: var(--plenum-space-2) auto auto var(--plenum-space-2);
    padding: var(--plenum-space-2) var(--plenum-space-4);
    border-radius: var(--plenum-radius);
    background: var(--plenum-accent);
    color: var(--plenum-accent-text);
    z-index: 10;
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
  }

  @media (max-width: 40rem) {
    .top {
      gap: var(--plenum-space-2);
      padding-inline: var(--plenum-space-3);
    }

    .top .wide,
    .status .wide {
      display: none;
    }

    .narrow .dock {
      grid-template-rows: minmax(0, 1fr) auto;
    }

    .narrow .strip {
      grid-row: 2;
      border-top: 1px solid var(--plenum-line);
      border-bottom: 0;
    }

    .narrow .middle {
      flex-direction: column;
    }

    .narrow .tool {
      width: 3rem;
      height: 3rem;
    }

    .narrow .tabs button {
      flex: 1 0 auto;
      justify-content: center;
      min-height: 3rem;
      padding-inline: var(--plenum-space-3);
      border-bottom: 0;
    }

    .narrow .tabs [aria-selected='true'] {
      border-top-color: var(--plenum-accent);
    }
  }
`;
