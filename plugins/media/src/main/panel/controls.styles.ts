import { css } from 'lit';

/** The controls and what is told over them. */
export const controlStyles = css`
  .bottom {
    order: 1;
    flex: none;
    container-type: inline-size;
    min-width: 0;
    border-top: 1px solid var(--plenum-line);
    background: var(--plenum-surface-raised);
    color: var(--plenum-text);
    font: var(--plenum-font);
  }

  .controls {
    display: flex;
    gap: var(--plenum-space-2);
    align-items: center;
    justify-content: center;
    min-height: 3.25rem;
    padding: var(--plenum-space-1) var(--plenum-space-3);
  }

  .control {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 2px;
    min-width: 4.5rem;
    min-height: 2.9rem;
    padding: 2px var(--plenum-space-2);
    border: 1px solid transparent;
    border-radius: 8px;
    background: none;
    color: var(--plenum-text);
    font: inherit;
    cursor: pointer;
  }

  .control > wa-icon {
    font-size: 1.15rem;
  }

  .control .word {
    font-size: 0.75rem;
    line-height: 1.2;
    white-space: nowrap;
  }

  .control:hover {
    background: var(--plenum-accent-quiet);
  }

  .control.on {
    border-color: var(--plenum-accent);
    background: var(--plenum-accent-quiet);
    color: var(--plenum-accent);
  }

  .control.off > wa-icon {
    color: var(--plenum-danger);
  }

  .control.coming {
    opacity: 0.6;
    cursor: progress;
  }

  .control[aria-disabled='true'],
  .control[aria-disabled='true'] > wa-icon {
    color: var(--plenum-text-quiet);
    cursor: not-allowed;
  }

  .control.leave {
    background: var(--wa-color-danger-fill-loud, var(--plenum-danger));
    color: var(--wa-color-danger-on-loud, var(--plenum-surface-raised));
  }

  .control.leave:hover {
    filter: brightness(1.1);
  }

  wa-dropdown-item {
    max-width: min(24rem, calc(100vw - 2rem));
  }

  wa-dropdown-item::part(label) {
    white-space: normal;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-2) var(--plenum-space-3);
    align-items: center;
    padding: var(--plenum-space-2) var(--plenum-space-4);
    border-bottom: 1px solid var(--plenum-line);
  }

  .bar > span,
  .bar > strong {
    flex: 1 1 12rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .bar > wa-icon {
    flex: none;
  }

  .bar.warning {
    background: var(--plenum-warning-quiet);
    color: var(--plenum-warning);
  }

  .bar.sharing video {
    flex: none;
    width: 7rem;
    max-height: 4.5rem;
    border: 3px solid var(--plenum-warning);
    border-radius: 6px;
    background: #000000;
    object-fit: contain;
  }

  dialog.question {
    width: min(30rem, calc(100vw - 1.5rem));
    box-shadow: var(--plenum-shadow-raised);
  }

  dialog.question > * + * {
    margin-top: var(--plenum-space-3);
  }

  dialog.question video {
    display: block;
    width: 100%;
    max-height: 40dvh;
    border: 3px solid var(--plenum-warning);
    border-radius: 6px;
    background: #000000;
    object-fit: contain;
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-2);
    justify-content: flex-end;
  }

  /* Where there is little room, as on a telephone or between wide sides. */
  @container (max-width: 32rem) {
    .controls {
      gap: 2px;
      justify-content: space-evenly;
      padding-inline: var(--plenum-space-1);
    }

    .control {
      min-width: 2.75rem;
      padding-inline: 2px;
    }

    .control .word {
      max-width: 4.25rem;
      font-size: 0.6875rem;
      line-height: 1.1;
      white-space: normal;
    }

    .hint {
      display: none;
    }
  }

  @container (max-width: 23.5rem) {
    .control .word {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
