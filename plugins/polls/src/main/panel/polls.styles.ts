import { css } from 'lit';

export const pollsStyles = css`
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
    width: 100%;
    max-width: 46rem;
  }

  .all:focus-visible {
    outline-offset: -2px;
  }

  .new {
    align-self: flex-start;
    flex: none;
    width: auto;
  }

  .empty {
    margin-block: var(--plenum-space-5);
    text-align: center;
  }

  .card {
    display: grid;
    flex: none;
    gap: var(--plenum-space-2);
    padding: var(--plenum-space-3);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
    min-width: 0;
  }

  .card.open {
    border-color: var(--plenum-accent);
  }

  .card.draft {
    border-style: dashed;
    border-color: var(--plenum-line-strong);
  }

  .card > button,
  .add {
    justify-self: start;
  }

  h2,
  .answers li,
  td,
  th,
  label span {
    overflow-wrap: anywhere;
  }

  h2 {
    white-space: pre-wrap;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--plenum-space-2);
  }

  .stage,
  .secrecy,
  .mark {
    font-weight: 600;
  }

  .stage.open {
    color: var(--plenum-accent);
  }

  form {
    display: grid;
    gap: var(--plenum-space-2);
    min-width: 0;
  }

  fieldset {
    display: grid;
    gap: var(--plenum-space-1);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-bottom: var(--plenum-space-1);
    font-weight: 600;
  }

  .editor > label:not(.number) {
    min-height: 0;
    margin-bottom: calc(-1 * var(--plenum-space-1));
    font-weight: 600;
  }

  .terms {
    display: grid;
    gap: var(--plenum-space-1);
    padding: var(--plenum-space-2) var(--plenum-space-3);
    border-inline-start: 3px solid var(--plenum-accent);
    border-radius: var(--plenum-radius);
    background: var(--plenum-accent-quiet);
    font-size: var(--plenum-size-s);
  }

  .terms.secret {
    border-inline-start-color: var(--plenum-success);
    background: var(--plenum-success-quiet);
  }

  .terms li:first-child {
    font-weight: 600;
  }

  label {
    display: flex;
    align-items: center;
    gap: var(--plenum-space-2);
    min-height: 28px;
  }

  fieldset label {
    cursor: pointer;
  }

  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-1) var(--plenum-space-3);
  }

  .tick {
    flex: none;
    font-size: var(--plenum-size-s);
  }

  select,
  textarea,
  input[type='text'],
  input[type='number'] {
    width: 100%;
  }

  .number input[type='number'] {
    width: 5rem;
  }

  textarea {
    min-height: 2.6em;
    max-height: 12em;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--plenum-space-2);
    min-width: 0;
  }

  fieldset > .line {
    flex-wrap: nowrap;
  }

  .line.end {
    justify-content: flex-end;
  }

  .controls {
    padding-top: var(--plenum-space-2);
    border-top: 1px solid var(--plenum-line);
  }

  button.small {
    min-height: 28px;
    padding: 1px var(--plenum-space-2);
    border: 1px solid var(--plenum-line-strong);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface);
    color: var(--plenum-text);
    font: inherit;
    font-size: var(--plenum-size-s);
    cursor: pointer;
  }

  button.small:hover:not(:disabled) {
    background: var(--plenum-surface-sunken);
  }

  button.small:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .done {
    font-weight: 600;
  }

  .own {
    display: block;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  .preview {
    display: grid;
    gap: var(--plenum-space-1);
    padding-inline-start: var(--plenum-space-4);
    list-style: decimal;
  }

  .answers {
    display: grid;
    gap: var(--plenum-space-1);
    max-height: 20rem;
    overflow-y: auto;
  }

  .answers li {
    padding: var(--plenum-space-1) var(--plenum-space-2);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-sunken);
    white-space: pre-wrap;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  caption {
    padding-bottom: var(--plenum-space-1);
    font-size: var(--plenum-size-s);
    text-align: start;
  }

  th,
  td {
    padding: var(--plenum-space-1) 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  td {
    padding-inline-start: var(--plenum-space-3);
    font-variant-numeric: tabular-nums;
  }

  table:not(.report) td {
    text-align: end;
    white-space: nowrap;
  }

  td .small {
    display: block;
  }

  .report th,
  .report td {
    padding-inline: 0 var(--plenum-space-3);
    border-top: 1px solid var(--plenum-line);
  }

  .report thead th {
    font-weight: 600;
  }

  .mark {
    margin-inline-start: var(--plenum-space-1);
    padding-inline: var(--plenum-space-1);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-sunken);
    font-size: var(--plenum-size-s);
  }

  .bar {
    display: block;
    margin-top: var(--plenum-space-1);
  }

  .bar:dir(rtl) {
    transform: scaleX(-1);
  }

  .whole {
    fill: var(--plenum-surface-sunken);
    stroke: var(--plenum-line);
  }

  .part {
    fill: var(--plenum-accent);
  }

  .right .part {
    fill: var(--plenum-success);
  }

  dialog {
    max-width: 26rem;
  }

  dialog .line {
    margin-top: var(--plenum-space-4);
  }
`;
