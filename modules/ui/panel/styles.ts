import { css } from 'lit';

/** The look all panels share; put it first in `static styles`. Colours and sizes are the tokens of docs in modules/ui/README.md. */
export const panelStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--plenum-text);
    font: var(--plenum-font);
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  :focus-visible {
    outline: var(--plenum-focus);
    outline-offset: 2px;
  }

  h2,
  h3 {
    margin: 0;
    font-size: var(--plenum-size-m);
    font-weight: 600;
    line-height: 1.3;
  }

  p {
    margin: 0;
  }

  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* An answer that comes at once is not seen to be waited for. */
  [data-busy] {
    opacity: 0.6;
    cursor: progress;
    transition: opacity 0s 0.2s;
  }

  .quiet {
    color: var(--plenum-text-quiet);
  }

  .small {
    font-size: var(--plenum-size-s);
  }

  .error {
    color: var(--plenum-danger);
  }

  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--plenum-accent);
  }

  select,
  textarea,
  input:where(:not([type='checkbox'], [type='radio'])) {
    min-width: 0;
    max-width: 100%;
    min-height: 32px;
    padding: var(--plenum-space-1) var(--plenum-space-2);
    border: 1px solid var(--plenum-line-strong);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface);
    color: var(--plenum-text);
    font: inherit;
  }

  textarea {
    resize: vertical;
    field-sizing: content;
  }

  dialog,
  [popover] {
    padding: var(--plenum-space-4);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
    color: var(--plenum-text);
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** A panel of cards under each other in an element of the class `all`, which scrolls. */
export const cardStyles = css`
  :host {
    height: 100%;
    min-height: 0;
  }

  .all {
    display: flex;
    flex-direction: column;
    gap: var(--plenum-space-3);
    height: 100%;
    padding: var(--plenum-space-3);
    overflow-y: auto;
  }

  .all > * {
    flex: none;
    width: 100%;
    max-width: 46rem;
  }

  .all > dialog {
    width: auto;
    max-width: 26rem;
  }

  .all:focus-visible {
    outline-offset: -2px;
  }

  .card {
    display: grid;
    gap: var(--plenum-space-2);
    min-width: 0;
    padding: var(--plenum-space-3);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
  }
`;
