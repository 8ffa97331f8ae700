import { css } from 'lit';

export const shellStyles = css`
  :host {
    display: block;
    min-height: 100dvh;
  }

  .frame {
    min-height: 100dvh;
    display: grid;
    grid-template-rows: auto 1fr;
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

  header {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-3);
    padding: 0 var(--plenum-space-4);
    min-height: 3.25rem;
    border-bottom: 1px solid var(--plenum-line);
    background: var(--plenum-surface-raised);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
    color: inherit;
    font-weight: 650;
    text-decoration: none;
  }

  nav {
    display: flex;
    gap: var(--plenum-space-1);
    align-self: stretch;
    margin-inline: var(--plenum-space-3) auto;
    overflow-x: auto;
  }

  nav a {
    display: flex;
    align-items: center;
    padding: 0 var(--plenum-space-3);
    border-bottom: 2px solid transparent;
    border-top: 2px solid transparent;
    color: var(--plenum-text-quiet);
    text-decoration: none;
    white-space: nowrap;
  }

  nav a:hover {
    color: var(--plenum-text);
  }

  nav a:focus-visible {
    outline-offset: -2px;
  }

  nav a[aria-current] {
    border-bottom-color: var(--plenum-accent);
    color: var(--plenum-text);
    font-weight: 600;
  }

  main:focus {
    outline: none;
  }

  .wait {
    display: grid;
    place-items: center;
    min-height: 60dvh;
    gap: var(--plenum-space-4);
    align-content: center;
  }

  @media (max-width: 40rem) {
    /* Also in the menu of the person. */
    nav a.preferences {
      display: none;
    }
  }

  @media (max-width: 30rem) {
    .brand span {
      position: absolute;
      clip-path: inset(50%);
    }

    nav {
      margin-inline-start: 0;
    }

    nav a {
      padding-inline: var(--plenum-space-2);
    }
  }
`;
