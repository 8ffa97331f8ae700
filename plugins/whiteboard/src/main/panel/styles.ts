import { css, unsafeCSS } from 'lit';
import { COLOURS } from './figures.js';
import { PALETTE } from './picture.js';

/** Inks that can be seen on any page: darker on light ones, lighter on dark ones, as its text is. */
export const inkStyles = css`
  ${unsafeCSS(
    COLOURS.map((colour) => `.${colour} { color: ${colour === 'black' ? 'var(--plenum-text)' : `color-mix(in srgb, ${PALETTE[colour]} 72%, var(--plenum-text))`}; }`).join('\n'),
  )}
`;

export const toolbarStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  .bar,
  .tools,
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    align-items: center;
  }

  .row {
    gap: var(--plenum-space-2);
  }

  .tools {
    padding: 2px;
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
  }

  .bar {
    gap: var(--plenum-space-2);
  }

  .tool,
  .annotate {
    display: inline-flex;
    gap: 2px;
    align-items: center;
    justify-content: center;
    min-width: 2.25rem;
    height: 2.25rem;
    padding: 0 var(--plenum-space-1);
    border: 1px solid transparent;
    border-radius: var(--plenum-radius);
    background: none;
    color: var(--plenum-text);
    font: inherit;
    cursor: pointer;
  }

  .annotate {
    gap: var(--plenum-space-2);
    padding: 0 var(--plenum-space-3);
    border-color: var(--plenum-line-strong);
    background: var(--plenum-surface-raised);
    font-size: var(--plenum-size-s);
  }

  .tool:hover,
  .annotate:hover {
    background: var(--plenum-accent-quiet);
  }

  .tool[aria-pressed='true'],
  .tool.on,
  .annotate[aria-pressed='true'] {
    border-color: var(--plenum-accent);
    background: var(--plenum-accent-quiet);
    color: var(--plenum-accent);
  }

  .tool[aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }

  .fold {
    font-size: 0.6rem;
  }

  .gap {
    width: 1px;
    height: 1.5rem;
    margin: 0 var(--plenum-space-1);
    background: var(--plenum-line);
  }

  .stroke {
    display: inline-block;
    width: 1.1rem;
    border-radius: 1rem;
    background: currentColor;
  }

  .stroke.thin {
    height: 2px;
  }

  .stroke.medium {
    height: 5px;
  }

  .stroke.thick {
    height: 10px;
  }

  dialog {
    width: min(32rem, 92vw);
    max-height: 80vh;
    overflow-y: auto;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  dialog ol {
    display: grid;
    gap: 2px;
    margin: var(--plenum-space-2) 0;
  }

  dialog li {
    display: flex;
    gap: var(--plenum-space-2);
    align-items: center;
    justify-content: space-between;
    min-height: 2.25rem;
    overflow-wrap: anywhere;
  }

  .end {
    display: flex;
    justify-content: flex-end;
  }

  @media (pointer: coarse) {
    .tool,
    .annotate {
      min-width: 2.6rem;
      height: 2.6rem;
    }
  }
`;

export const annotationStyles = css`
  :host {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .page {
    display: block;
    width: 100%;
    height: 100%;
    overflow: hidden;
    pointer-events: none;
    user-select: none;
    -webkit-user-select: none;
  }

  .page.drawing {
    pointer-events: auto;
    touch-action: none;
    cursor: crosshair;
  }

  .page.drawing[data-tool='select'] {
    cursor: default;
  }

  .page:focus {
    outline: none;
  }

  .page:focus-visible {
    outline: 2px solid var(--plenum-accent);
    outline-offset: -3px;
  }

  .selected {
    fill: none;
    stroke: var(--plenum-accent);
  }

  .cursor {
    fill: none;
    stroke: var(--plenum-accent);
  }

  .cursor.under {
    stroke: var(--plenum-surface);
  }

  .pointer circle {
    fill: currentColor;
    stroke: #fff;
    stroke-width: 2;
  }

  .pointer text {
    fill: currentColor;
    stroke: var(--plenum-surface-raised);
    stroke-width: 4;
    paint-order: stroke;
    font: 600 13px var(--wa-font-family-body, sans-serif);
  }

  .writing {
    position: absolute;
    display: grid;
    gap: var(--plenum-space-1);
    width: min(18rem, 90%);
    padding: var(--plenum-space-2);
    border: 1px solid var(--plenum-accent);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
    box-shadow: var(--plenum-shadow);
    pointer-events: auto;
  }

  .writing textarea {
    width: 100%;
    max-height: 10rem;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-2);
  }

  .unread {
    position: sticky;
    top: var(--plenum-space-2);
    margin: var(--plenum-space-2);
    padding: var(--plenum-space-2);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
    pointer-events: auto;
  }
`;

export const boardsStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--plenum-space-2);
    height: 100%;
    min-height: 0;
    padding: var(--plenum-space-3);
  }

  .head,
  .chooser,
  .acts,
  .line,
  .foot,
  .zoom,
  .manage {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-2);
    align-items: center;
  }

  .head,
  .foot {
    justify-content: space-between;
  }

  .chooser {
    flex: 1 1 14rem;
    min-width: 0;
  }

  .chooser select {
    flex: 0 1 auto;
    max-width: min(24rem, calc(100% - 5.5rem));
    font-weight: 600;
    text-overflow: ellipsis;
  }

  .manage {
    gap: var(--plenum-space-2) var(--plenum-space-4);
    padding: var(--plenum-space-3);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-raised);
  }

  .grow {
    flex: 1 1 14rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  label {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-1) var(--plenum-space-2);
    align-items: center;
  }

  .grow input {
    flex: 1 1 10rem;
  }

  .scroller {
    flex: 1 1 auto;
    display: flex;
    min-height: 8rem;
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    background: var(--plenum-surface-sunken);
    overflow: auto;
  }

  /* A board has its own paper, whatever the room looks like. */
  .paper {
    --plenum-text: #1b2528;
    --plenum-surface: #ffffff;
    --plenum-surface-raised: #ffffff;
    --plenum-accent: #126370;
    --plenum-text-quiet: #566469;
    --plenum-line-strong: #84929a;
    --plenum-focus: 2px solid #126370;

    position: relative;
    flex: none;
    aspect-ratio: 1600 / 1000;
    margin: auto;
    background: #ffffff;
    color: #1b2528;
    box-shadow: var(--plenum-shadow);
  }

  .none {
    display: grid;
    flex: 1 1 auto;
    place-content: center;
    padding: var(--plenum-space-4);
    text-align: center;
    text-wrap: balance;
  }
`;
