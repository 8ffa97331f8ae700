import { css } from 'lit';

export const timerAgendaStyles = css`
  .small-text {
    font-size: var(--plenum-size-s);
  }

  .strong {
    font-weight: 600;
  }

  .accent {
    color: var(--plenum-accent);
  }

  .late {
    color: var(--plenum-danger);
  }

  .digits,
  .countdown {
    font-variant-numeric: tabular-nums;
  }

  .countdown {
    font-size: 2.5rem;
    font-weight: 600;
    line-height: 1.1;
  }

  .countdown .mark {
    font-size: var(--plenum-size-s);
    vertical-align: middle;
  }

  .countdown.over {
    color: var(--plenum-danger);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--plenum-space-3);
  }

  .mark {
    padding-inline: var(--plenum-space-1);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-sunken);
    font-size: var(--plenum-size-s);
    font-weight: 600;
  }

  .now,
  .speaker {
    display: grid;
    justify-items: start;
    gap: var(--plenum-space-1);
    padding: var(--plenum-space-2) var(--plenum-space-3);
    border-inline-start: 3px solid var(--plenum-accent);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface);
    overflow-wrap: anywhere;
  }

  .rows {
    display: grid;
    gap: 0;
  }

  .row {
    display: flex;
    align-items: baseline;
    gap: var(--plenum-space-2);
    min-width: 0;
    padding-block: var(--plenum-space-2);
    border-top: 1px solid var(--plenum-line);
  }

  .row > .digits {
    min-width: 1.5em;
    text-align: end;
  }

  .row > form {
    flex: 1;
  }

  .grow {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .row.done .title {
    color: var(--plenum-text-quiet);
  }

  .row.is-now .title {
    font-weight: 600;
  }

  .row .line {
    margin-top: var(--plenum-space-1);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--plenum-space-2);
    min-width: 0;
  }

  .end-aligned {
    align-items: end;
  }

  .controls {
    display: grid;
    gap: var(--plenum-space-3);
    padding-top: var(--plenum-space-3);
    border-top: 1px solid var(--plenum-line);
  }

  .editor {
    display: grid;
    gap: var(--plenum-space-2);
    min-width: 0;
  }

  label {
    display: grid;
    gap: 2px;
    min-width: 0;
    font-size: var(--plenum-size-s);
  }

  label.line {
    display: flex;
  }

  input,
  select,
  textarea {
    font-size: var(--plenum-size-m);
  }

  .editor > label > input:not([type='number']),
  .grow > input,
  .grow > select,
  textarea {
    width: 100%;
  }

  input[type='number'] {
    width: 5.5rem;
  }

  textarea {
    max-height: 16em;
  }

  button.small {
    min-height: 32px;
    max-width: 100%;
    padding: 1px var(--plenum-space-2);
    border: 1px solid var(--plenum-line-strong);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface);
    color: var(--plenum-text);
    font: inherit;
    font-size: var(--plenum-size-s);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  button.small:hover:not(:disabled) {
    background: var(--plenum-surface-sunken);
  }

  button.small.icon {
    min-width: 32px;
    text-align: center;
  }

  button.small.main {
    border-color: var(--plenum-accent);
    background: var(--plenum-accent);
    color: var(--plenum-accent-text);
    font-weight: 600;
  }

  button.small.main:hover:not(:disabled) {
    background: var(--plenum-accent);
    filter: brightness(1.08);
  }

  button.small:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .bar {
    display: block;
  }

  .whole {
    fill: var(--plenum-line);
  }

  .part {
    fill: var(--plenum-accent);
  }

  .bar.over .part {
    fill: var(--plenum-danger);
  }

  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
`;
