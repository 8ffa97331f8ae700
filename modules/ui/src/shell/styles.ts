import { css } from 'lit';
import { panelStyles } from '@plenum/panel';

/** For pages: on top of what panels share. */
export const pageStyles = [
  panelStyles,
  css`
    h1 {
      margin: 0;
      font-size: var(--plenum-size-xl);
      font-weight: 650;
      letter-spacing: -0.01em;
      line-height: 1.2;
    }

    h2 {
      font-size: var(--plenum-size-l);
    }

    a {
      color: var(--plenum-accent);
      text-underline-offset: 3px;
    }

    form,
    .stack {
      display: grid;
      gap: var(--plenum-space-4);
      justify-items: stretch;
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--plenum-space-2) var(--plenum-space-3);
      align-items: center;
    }

    .row.between {
      justify-content: space-between;
    }

    .grow {
      flex: 1;
      min-width: 0;
    }

    .narrow {
      width: min(100%, 26rem);
      margin-inline: auto;
    }

    .page {
      width: min(100%, 60rem);
      margin-inline: auto;
      padding: var(--plenum-space-6) var(--plenum-space-4);
      display: grid;
      gap: var(--plenum-space-5);
    }

    .card {
      padding: var(--plenum-space-5);
      border: 1px solid var(--plenum-line);
      border-radius: 10px;
      background: var(--plenum-surface-raised);
      box-shadow: var(--plenum-shadow);
    }

    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      gap: var(--plenum-space-4);
      align-items: start;
    }

    .ellipsis {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .empty {
      padding: var(--plenum-space-6) var(--plenum-space-4);
      border: 1px dashed var(--plenum-line-strong);
      border-radius: 10px;
      text-align: center;
      display: grid;
      gap: var(--plenum-space-3);
      justify-items: center;
    }

    .problem {
      color: var(--plenum-danger);
    }

    table {
      width: 100%;
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }

    th,
    td {
      padding: var(--plenum-space-2) var(--plenum-space-3);
      border-bottom: 1px solid var(--plenum-line);
      text-align: start;
      vertical-align: top;
    }

    th {
      color: var(--plenum-text-quiet);
      font-size: var(--plenum-size-s);
      font-weight: 600;
    }

    tr:last-child td {
      border-bottom: 0;
    }

    .scroll {
      overflow-x: auto;
    }

    code {
      font-family: ui-monospace, 'Liberation Mono', monospace;
      font-size: 0.95em;
      overflow-wrap: anywhere;
    }

    wa-dialog::part(title) {
      font-size: var(--plenum-size-l);
    }

    wa-callout {
      font-size: var(--plenum-size-m);
    }

    @media (max-width: 30rem) {
      wa-dialog > [slot='footer'] {
        flex: 1 1 auto;
      }

      /* Where the content scrolls it ends at a line, not among the buttons. */
      wa-dialog::part(footer) {
        padding-block-start: var(--plenum-space-4);
        border-block-start: 1px solid var(--plenum-line);
      }
    }

    @media (max-width: 40rem) {
      .page {
        padding-block: var(--plenum-space-4);
      }

      .card {
        padding: var(--plenum-space-4);
      }
    }
  `,
];
