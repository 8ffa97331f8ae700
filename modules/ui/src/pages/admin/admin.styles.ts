import { css } from 'lit';
import { pageStyles } from '../../shell/styles.js';

/** The frame around the parts. */
const frame = css`
  .area {
    width: min(100%, 76rem);
    margin-inline: auto;
    padding: var(--plenum-space-5) var(--plenum-space-4) var(--plenum-space-6);
    display: grid;
    grid-template-columns: 13rem minmax(0, 1fr);
    gap: var(--plenum-space-6);
    align-items: start;
  }

  nav {
    position: sticky;
    top: var(--plenum-space-5);
    display: grid;
    gap: var(--plenum-space-1);
  }

  nav a {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-3);
    padding: var(--plenum-space-2) var(--plenum-space-3);
    border-radius: var(--plenum-radius);
    color: var(--plenum-text);
    text-decoration: none;
  }

  nav a:hover {
    background: var(--plenum-surface-sunken);
  }

  nav a:not([aria-current='false']) {
    background: var(--plenum-accent-quiet);
    color: var(--plenum-accent);
    font-weight: 600;
  }

  @media (max-width: 52rem) {
    .area {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--plenum-space-4);
      padding-block: var(--plenum-space-3) var(--plenum-space-5);
    }

    nav {
      position: static;
      grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
    }

    nav a {
      border: 1px solid var(--plenum-line);
      background: var(--plenum-surface-raised);
      gap: var(--plenum-space-2);
      padding-block: 0.6rem;
    }
  }
`;

export const adminStyles = [...pageStyles, frame];

/** What the parts share: sections, tables that become lists on a phone. */
export const partStyles = [
  ...pageStyles,
  css`
    :host {
      display: grid;
      gap: var(--plenum-space-5);
      min-width: 0;
    }

    .head {
      display: grid;
      gap: var(--plenum-space-2);
    }

    .wait {
      display: grid;
      place-items: center;
      align-content: center;
      gap: var(--plenum-space-3);
      min-height: 16rem;
    }

    .busy {
      opacity: 0.6;
    }

    .card {
      display: grid;
      gap: var(--plenum-space-4);
      min-width: 0;
    }

    /** How it stands with each of several things: a sign, and words. */
    ul.checks {
      display: grid;
      gap: var(--plenum-space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .checks li {
      display: grid;
      grid-template-columns: 1.5rem minmax(0, 1fr);
      gap: 0 var(--plenum-space-2);
      overflow-wrap: anywhere;
    }

    .checks li p {
      grid-column: 2;
      margin: 0;
    }

    .checks .up {
      color: var(--plenum-success);
    }

    .checks .degraded {
      color: var(--plenum-warning);
    }

    .checks .down {
      color: var(--plenum-danger);
    }

    .table {
      border: 1px solid var(--plenum-line);
      border-radius: 10px;
      background: var(--plenum-surface-raised);
      box-shadow: var(--plenum-shadow);
      overflow: hidden;
    }

    td {
      overflow-wrap: anywhere;
    }

    tbody tr:last-child th {
      border-bottom: 0;
    }

    tbody th {
      color: inherit;
      font-size: inherit;
    }

    td.act {
      text-align: end;
      white-space: nowrap;
    }

    fieldset {
      display: grid;
      gap: var(--plenum-space-2);
      margin: 0;
      padding: 0;
      border: 0;
      min-width: 0;
    }

    legend {
      padding: 0 0 var(--plenum-space-2);
      font-weight: 600;
    }

    .saving {
      min-height: 2.5rem;
    }

    .facts {
      display: grid;
      gap: var(--plenum-space-1) var(--plenum-space-4);
      grid-template-columns: max-content minmax(0, 1fr);
      margin: 0;
    }

    .facts dt {
      color: var(--plenum-text-quiet);
    }

    .facts dd {
      margin: 0;
    }

    @media (max-width: 52rem) {
      .card {
        padding: var(--plenum-space-4);
      }

      table.folds,
      .folds tbody,
      .folds tr,
      .folds td,
      .folds tbody th {
        display: block;
      }

      .folds thead {
        position: absolute;
        clip-path: inset(50%);
      }

      .folds tr {
        display: grid;
        gap: var(--plenum-space-1);
        padding: var(--plenum-space-3) var(--plenum-space-4);
        border-bottom: 1px solid var(--plenum-line);
      }

      .folds tbody tr:last-child {
        border-bottom: 0;
      }

      .folds td,
      .folds tbody th {
        padding: 0;
        border: 0;
        min-width: 0;
      }

      .folds td[data-name]::before {
        content: attr(data-name) ': ';
        color: var(--plenum-text-quiet);
        font-size: var(--plenum-size-s);
      }

      .folds td.act {
        text-align: start;
        padding-top: var(--plenum-space-1);
        white-space: normal;
      }
    }
  `,
];
