import { css } from 'lit';

export const uploadStyles = css`
  :host {
    display: grid;
    gap: var(--plenum-space-2);
    min-width: 0;
  }

  .zone {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--plenum-space-2);
    min-width: 0;
  }

  :host(:not([compact])) .zone {
    padding: var(--plenum-space-3);
    border: 1px dashed var(--plenum-line-strong);
    border-radius: var(--plenum-radius);
  }

  :host([data-drop]) .zone {
    border-color: var(--plenum-accent);
    background: var(--plenum-accent-quiet);
  }

  .notes {
    display: grid;
    gap: var(--plenum-space-1);
    flex: 1 0 100%;
  }

  .metadata {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
    min-height: 24px;
    cursor: pointer;
  }

  .warning {
    color: var(--plenum-warning);
  }

  ul {
    display: grid;
    gap: var(--plenum-space-2);
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--plenum-space-2);
    min-width: 0;
    padding: var(--plenum-space-2);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
  }

  .name {
    overflow-wrap: anywhere;
    font-weight: 600;
  }

  .acts {
    display: flex;
    grid-row: span 2;
  }

  progress {
    width: 100%;
    height: 8px;
    accent-color: var(--plenum-accent);
  }

  li > .small {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  @media (pointer: coarse) {
    .drop {
      display: none;
    }
  }
`;
