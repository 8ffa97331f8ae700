import { css } from 'lit';

export const slidesStyles = css`
  :host {
    height: 100%;
    min-height: 0;
  }

  .all {
    display: flex;
    flex-direction: column;
    gap: var(--plenum-space-2);
    height: 100%;
    padding: var(--plenum-space-2);
    container-type: inline-size;
  }

  .bar,
  .group,
  .where,
  .acts,
  .line,
  .manage,
  .lead {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-1) var(--plenum-space-2);
    align-items: center;
  }

  .group {
    gap: var(--plenum-space-1);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-2);
    align-items: flex-start;
  }

  .head:empty {
    display: none;
  }

  .bar {
    flex: 1 1 auto;
    gap: var(--plenum-space-1) var(--plenum-space-3);
  }

  .bar > #deck {
    flex: 0 1 18rem;
    min-width: 0;
    font-weight: 600;
    text-overflow: ellipsis;
  }

  .number input {
    width: 3.5rem;
    text-align: end;
  }

  .toggle {
    display: inline-grid;
    place-content: center;
    min-width: 32px;
    min-height: 32px;
    border: 1px solid transparent;
    border-radius: var(--plenum-radius);
    background: none;
    color: inherit;
    cursor: pointer;
  }

  .toggle[aria-pressed='true'] {
    border-color: var(--plenum-accent);
    background: var(--plenum-accent-quiet);
  }

  .where:empty {
    display: none;
  }

  .under-way {
    display: grid;
    gap: var(--plenum-space-1);
  }

  .under-way li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-1) var(--plenum-space-2);
    align-items: center;
    padding: var(--plenum-space-1) var(--plenum-space-2);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
  }

  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  progress {
    width: 8rem;
    accent-color: var(--plenum-accent);
  }

  .grow {
    flex: 1 1 12rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .manage {
    padding: var(--plenum-space-3);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
  }

  .manage button {
    min-height: 32px;
    padding: var(--plenum-space-1) var(--plenum-space-3);
    border: 1px solid var(--plenum-line-strong);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface);
    color: var(--plenum-text);
    font: inherit;
    cursor: pointer;
  }

  .manage button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .manage .danger {
    border-color: var(--plenum-danger);
    color: var(--plenum-danger);
  }

  .middle {
    display: flex;
    flex: 1 1 auto;
    gap: var(--plenum-space-2);
    min-height: 12rem;
  }

  .strip {
    display: flex;
    flex: 0 0 150px;
    flex-direction: column;
    gap: var(--plenum-space-1);
    min-height: 0;
  }

  .strip ol {
    flex: 1 1 auto;
    min-height: 0;
    overflow-y: auto;
  }

  .strip button {
    display: grid;
    gap: 2px;
    justify-items: center;
    width: 100%;
    padding: var(--plenum-space-1);
    border: 2px solid transparent;
    border-radius: var(--plenum-radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .strip button[aria-current] {
    border-color: var(--plenum-accent);
    background: var(--plenum-accent-quiet);
  }

  .strip img {
    max-width: 100%;
    height: auto;
    border: 1px solid var(--plenum-line);
    background: #fff;
  }

  .side {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    gap: var(--plenum-space-2);
    min-width: 0;
    min-height: 0;
  }

  .stage {
    position: relative;
    display: grid;
    flex: 1 1 auto;
    min-width: 0;
    min-height: 0;
    overflow: auto;
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-sunken);
    container-type: size;
  }

  .stage:focus-visible {
    outline-offset: -2px;
  }

  .paper {
    position: relative;
    margin: auto;
    background: #fff;
    box-shadow: 0 0 0 1px var(--plenum-line);
  }

  .fit-page .paper {
    width: min(100cqw, calc(100cqh * var(--ratio)));
  }

  .fit-width .paper {
    width: 100%;
    margin-block: 0;
  }

  .pointing {
    cursor: crosshair;
  }

  .paper > img {
    display: block;
    width: 100%;
    height: 100%;
  }

  .sharp {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }

  .sharp canvas {
    display: block;
    width: 100%;
    height: 100%;
  }

  /* The library places words over the picture; they are seen only when they are selected. */
  .words {
    position: absolute;
    inset: 0;
    overflow: clip;
    line-height: 1;
    text-align: initial;
    text-size-adjust: none;
    forced-color-adjust: none;
    transform-origin: 0 0;
    --min-font-size: 1;
    --text-scale-factor: calc(var(--total-scale-factor) * var(--min-font-size));
    --min-font-size-inv: calc(1 / var(--min-font-size));
  }

  .words :is(span, br) {
    position: absolute;
    color: transparent;
    white-space: pre;
    cursor: text;
    transform-origin: 0% 0%;
  }

  .words > :not(.markedContent),
  .words .markedContent span:not(.markedContent) {
    z-index: 1;
    --font-height: 0;
    font-size: calc(var(--text-scale-factor) * var(--font-height));
    --scale-x: 1;
    --rotate: 0deg;
    transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv));
  }

  .words .markedContent {
    display: contents;
  }

  .words ::selection {
    background: color-mix(in srgb, var(--plenum-accent) 35%, transparent);
  }

  .point {
    position: absolute;
    width: 16px;
    height: 16px;
    margin: -8px;
    border: 2px solid #fff;
    border-radius: 50%;
    background: #c40d2e;
    box-shadow: 0 0 0 1px #0008;
    pointer-events: none;
  }

  .point bdi {
    position: absolute;
    top: 100%;
    left: 100%;
    max-width: 10rem;
    padding: 0 var(--plenum-space-1);
    overflow: hidden;
    border-radius: var(--plenum-radius);
    background: #000c;
    color: #fff;
    font-size: var(--plenum-size-s);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* A name has no room at the right edge. */
  .point.leftwards bdi {
    right: 100%;
    left: auto;
  }

  .notes {
    flex: 0 1 auto;
    max-height: 30%;
    padding: var(--plenum-space-2) var(--plenum-space-3);
    overflow-y: auto;
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
  }

  .notes p {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .none {
    display: grid;
    flex: 1 1 auto;
    place-content: center;
    padding: var(--plenum-space-4);
    text-align: center;
    text-wrap: balance;
  }

  @container (max-width: 30rem) {
    .middle {
      flex-direction: column;
    }

    .strip {
      flex: none;
      order: 2;
    }

    .strip ol {
      display: flex;
      overflow-x: auto;
    }

    .strip li {
      flex: 0 0 110px;
    }
  }
`;
