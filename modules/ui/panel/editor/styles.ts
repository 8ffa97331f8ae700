import { css } from 'lit';

/** The look of a panel around an editor, filling what room it has; after `panelStyles`. */
export const editorStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--plenum-space-2);
    height: 100%;
    min-height: 0;
    padding: var(--plenum-space-3);
  }

  .readers {
    display: flex;
    gap: var(--plenum-space-2);
    align-items: baseline;
    padding: var(--plenum-space-2) var(--plenum-space-3);
    border-radius: var(--plenum-radius);
    background: var(--plenum-accent-quiet);
  }

  .editor {
    flex: 1 1 auto;
    min-height: 8rem;
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    overflow: hidden;
  }

  .pictures ul {
    display: grid;
    gap: var(--plenum-space-1);
    max-height: 8rem;
    margin: 0 0 var(--plenum-space-2);
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }

  .pictures li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-1) var(--plenum-space-2);
    align-items: center;
  }

  .pictures button.small {
    min-height: 24px;
    padding: 1px var(--plenum-space-2);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface);
    color: var(--plenum-text);
    font: inherit;
    font-size: var(--plenum-size-s);
    cursor: pointer;
  }

  .pictures button.small:hover {
    background: var(--plenum-surface-sunken);
  }

  .pictures .grow {
    flex: 1 1 8rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-2) var(--plenum-space-3);
    align-items: center;
    justify-content: space-between;
  }

  .save {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-2);
    align-items: center;
  }

  .lost {
    padding: var(--plenum-space-3);
    border: 1px solid var(--plenum-danger);
    border-radius: var(--plenum-radius);
  }

  .lost textarea {
    width: 100%;
    max-height: 8rem;
  }

  label {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-1) var(--plenum-space-2);
    align-items: center;
  }
`;
