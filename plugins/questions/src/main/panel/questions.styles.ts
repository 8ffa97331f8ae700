import { css } from 'lit';

export const questionsStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }

  [role='tablist'] {
    display: flex;
    gap: var(--plenum-space-1);
    padding: var(--plenum-space-2) var(--plenum-space-3) 0;
    border-bottom: 1px solid var(--plenum-line);
  }

  [role='tab'] {
    padding: var(--plenum-space-2) var(--plenum-space-3);
    border: 0;
    border-bottom: 3px solid transparent;
    background: none;
    color: var(--plenum-text);
    font: inherit;
    cursor: pointer;
  }

  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--plenum-accent);
    font-weight: 600;
  }

  .view {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-height: 0;
  }

  .list {
    flex: 1 1 auto;
    min-height: 6rem;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: var(--plenum-space-2) var(--plenum-space-3);
  }

  .empty {
    margin-block: var(--plenum-space-6);
    text-align: center;
  }

  article {
    margin-bottom: var(--plenum-space-2);
    padding: var(--plenum-space-2) var(--plenum-space-3);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--plenum-space-2);
  }

  .author {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }

  .gone {
    color: var(--plenum-text-quiet);
    font-style: italic;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--plenum-space-3);
    margin-top: var(--plenum-space-1);
    color: var(--plenum-text-quiet);
  }

  .marks:not(:has(.mark)) {
    display: none;
  }

  .mark.new {
    color: var(--plenum-accent);
    font-weight: 600;
  }

  .mark.claimed {
    color: var(--plenum-warning);
    font-weight: 600;
  }

  .mark.answered {
    color: var(--plenum-success);
    font-weight: 600;
  }

  .answer {
    margin-top: var(--plenum-space-2);
    padding-inline-start: var(--plenum-space-3);
    border-inline-start: 3px solid var(--plenum-success);
  }

  .actions,
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--plenum-space-1) var(--plenum-space-2);
  }

  .actions {
    margin-top: var(--plenum-space-2);
  }

  .bar {
    padding: var(--plenum-space-2) var(--plenum-space-3);
    border-bottom: 1px solid var(--plenum-line);
  }

  button.small {
    min-height: 28px;
    padding: 2px var(--plenum-space-2);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface);
    color: var(--plenum-text);
    font: inherit;
    font-size: var(--plenum-size-s);
    cursor: pointer;
  }

  button.small:hover {
    background: var(--plenum-surface-sunken);
  }

  button.small[aria-pressed='true'] {
    border-color: var(--plenum-accent);
    background: var(--plenum-accent-quiet);
    font-weight: 600;
  }

  .asking,
  .answering {
    display: grid;
    gap: var(--plenum-space-2);
  }

  .asking {
    padding: var(--plenum-space-2) var(--plenum-space-3) var(--plenum-space-3);
    border-top: 1px solid var(--plenum-line);
  }

  .answering {
    margin-top: var(--plenum-space-2);
  }

  .choice,
  .line {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
  }

  .line > .grow {
    flex: 1;
  }

  textarea {
    width: 100%;
    min-height: 2.6em;
    max-height: 12em;
  }

  .closed {
    padding: var(--plenum-space-3);
    border-top: 1px solid var(--plenum-line);
  }

  dialog {
    max-width: 26rem;
  }

  dialog .line {
    justify-content: flex-end;
    margin-top: var(--plenum-space-4);
  }
`;
