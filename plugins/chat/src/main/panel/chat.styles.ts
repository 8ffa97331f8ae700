import { css } from 'lit';

export const chatStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
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

  .earlier {
    display: block;
    margin: 0 auto var(--plenum-space-2);
  }

  .day {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
    margin-block: var(--plenum-space-3) var(--plenum-space-2);
    color: var(--plenum-text-quiet);
    font-size: var(--plenum-size-s);
  }

  .day::before,
  .day::after {
    content: '';
    flex: 1;
    border-top: 1px solid var(--plenum-line);
  }

  .message {
    position: relative;
    padding: 2px var(--plenum-space-2);
    border-inline-start: 3px solid transparent;
    border-radius: var(--plenum-radius);
  }

  .message.with-author {
    margin-top: var(--plenum-space-2);
  }

  .message:hover,
  .message:focus-within {
    background: var(--plenum-surface-sunken);
  }

  .message.own {
    border-inline-start-color: var(--plenum-line);
  }

  .message.person {
    border-inline-start-color: var(--plenum-accent);
    background: var(--plenum-accent-quiet);
  }

  .message.staff {
    border-inline-start-color: var(--plenum-warning);
    background: var(--plenum-warning-quiet);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--plenum-space-2);
  }

  .author {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .mark {
    font-size: var(--plenum-size-s);
    font-weight: 600;
  }

  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }

  .text.long {
    max-height: 20rem;
    overflow-y: auto;
  }

  .gone {
    color: var(--plenum-text-quiet);
    font-style: italic;
  }

  .text a {
    color: var(--plenum-accent);
  }

  .quote {
    display: block;
    width: 100%;
    padding: 0 var(--plenum-space-2);
    border: 0;
    border-inline-start: 2px solid var(--plenum-line);
    background: none;
    color: var(--plenum-text-quiet);
    font: inherit;
    font-size: var(--plenum-size-s);
    text-align: start;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }

  .reactions,
  .actions,
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-1);
  }

  /* Invisible, not only transparent: a new message is read out without them. */
  .actions {
    position: absolute;
    inset-block-end: calc(100% - 8px);
    inset-inline-end: var(--plenum-space-2);
    z-index: 1;
    padding: 2px;
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
    visibility: hidden;
  }

  .seen {
    align-self: center;
    padding-inline: var(--plenum-space-2);
  }

  .message:hover .actions,
  .message:focus-within .actions {
    visibility: visible;
  }

  .list > .message:first-of-type .actions {
    inset-block: 100% auto;
  }

  @media (hover: none) {
    .actions {
      position: static;
      display: none;
      width: fit-content;
    }

    .message:focus-within .actions {
      display: flex;
    }
  }

  button.small,
  .choices input {
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

  button.small:hover {
    background: var(--plenum-surface-sunken);
  }

  button.small[aria-pressed='true'] {
    border-color: var(--plenum-accent);
    background: var(--plenum-accent-quiet);
  }

  .choices {
    margin-block: var(--plenum-space-1);
  }

  .choices input {
    width: 7rem;
    cursor: text;
  }

  .newest {
    align-self: center;
    margin-top: calc(-1 * var(--plenum-space-6));
    z-index: 2;
  }

  .typing {
    min-height: 1.4em;
    padding-inline: var(--plenum-space-3);
    color: var(--plenum-text-quiet);
    font-size: var(--plenum-size-s);
  }

  .composer {
    display: grid;
    gap: var(--plenum-space-2);
    padding: var(--plenum-space-2) var(--plenum-space-3) var(--plenum-space-3);
    border-top: 1px solid var(--plenum-line);
  }

  .composer.private {
    background: var(--plenum-accent-quiet);
  }

  .line {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
    min-width: 0;
  }

  .line > .grow {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  select,
  textarea {
    width: 100%;
  }

  textarea {
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

  .files,
  .pending {
    display: grid;
    gap: var(--plenum-space-1);
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .files a:not(.picture) {
    display: inline-flex;
    align-items: center;
    gap: var(--plenum-space-1);
    color: var(--plenum-accent);
  }

  .composer > button {
    justify-self: start;
  }

  .picture {
    display: inline-block;
  }

  .picture img {
    display: block;
    min-width: 2rem;
    min-height: 2rem;
    max-width: min(100%, 16rem);
    max-height: 12rem;
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    object-fit: contain;
  }

  .pending li {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
  }

  .pending li > .grow {
    flex: 1;
    min-width: 0;
  }

  :host([data-drop]) .composer {
    outline: var(--plenum-focus);
  }
`;
