import { css } from 'lit';

export const filesStyles = css`
  :host([data-drop]) .all {
    background: var(--plenum-accent-quiet);
  }

  .bar,
  .acts,
  .into,
  .head,
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--plenum-space-2);
    min-width: 0;
  }

  .bar,
  .head {
    justify-content: space-between;
  }

  .into > label,
  form > label {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
    min-width: 0;
    min-height: 32px;
  }

  .into select,
  form select {
    max-width: 14rem;
    text-overflow: ellipsis;
  }

  .grow {
    flex: 1 1 12rem;
  }

  .grow input {
    flex: 1 1 8rem;
  }

  #files {
    display: grid;
    gap: var(--plenum-space-4);
    min-width: 0;
  }

  section {
    display: grid;
    gap: var(--plenum-space-2);
    min-width: 0;
  }

  .head h2 {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .files {
    display: grid;
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
  }

  .files > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--plenum-space-1) var(--plenum-space-2);
    min-width: 0;
    padding: var(--plenum-space-2);
  }

  .files > li + li {
    border-top: 1px solid var(--plenum-line);
  }

  .what {
    display: grid;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .what a {
    color: var(--plenum-accent);
    font-weight: 600;
  }

  .what .name {
    font-weight: 600;
  }

  li > wa-icon {
    color: var(--plenum-text-quiet);
    font-size: 1.4em;
  }

  .edit {
    grid-column: 1 / -1;
    display: grid;
    gap: var(--plenum-space-2);
    padding: var(--plenum-space-3);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface);
    overflow-wrap: anywhere;
  }

  button,
  a.button {
    min-height: 32px;
    padding: var(--plenum-space-1) var(--plenum-space-3);
    border: 1px solid var(--plenum-line-strong);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface);
    color: var(--plenum-text);
    font: inherit;
    font-size: var(--plenum-size-s);
    text-decoration: none;
    cursor: pointer;
  }

  a.button {
    display: inline-flex;
    align-items: center;
    gap: var(--plenum-space-2);
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
