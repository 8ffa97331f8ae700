import { css } from 'lit';

/** The tiles. */
export const galleryStyles = css`
  :host {
    display: contents;
  }

  .gallery {
    order: -1;
    display: flex;
    gap: 8px;
    min-width: 0;
    min-height: 0;
    padding: 8px;
    background: var(--plenum-surface-sunken);
    color: var(--plenum-text);
    font: var(--plenum-font);
  }

  .gallery.grid,
  .gallery.speaker {
    flex: 1;
    flex-direction: column;
  }

  .gallery.presentation {
    flex: none;
    height: clamp(5.5rem, 14vh, 7.5rem);
    border-bottom: 1px solid var(--plenum-line);
  }

  .rest {
    flex: 1;
    display: flex;
    gap: 4px;
    min-width: 0;
    min-height: 0;
  }

  .tiles {
    flex: 1;
    display: flex;
    gap: 8px;
    min-width: 0;
    min-height: 0;
  }

  .grid .tiles {
    flex-wrap: wrap;
    align-content: center;
    justify-content: center;
  }

  .grid .tiles > li {
    width: var(--tile-width, 20rem);
    height: var(--tile-height, 11.25rem);
    aspect-ratio: auto;
  }

  .presentation .tiles {
    overflow-x: auto;
    scrollbar-width: thin;
  }

  .presentation .tiles > li {
    flex: none;
    height: 100%;
  }

  .tile {
    position: relative;
    aspect-ratio: 16 / 9;
    display: grid;
    place-items: center;
    min-width: 0;
    min-height: 0;
    border-radius: 8px;
    background: var(--plenum-surface-raised);
    overflow: clip;
  }

  .tile::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    box-shadow: inset 0 0 0 1px var(--plenum-line);
    pointer-events: none;
  }

  .others {
    flex: none;
    align-self: center;
    color: var(--plenum-text-quiet);
    text-align: center;
  }

  .presentation .others {
    max-width: 6.5rem;
  }

  .tile video {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .tile.own video {
    transform: scaleX(-1);
  }

  .tile.screen {
    background: #000000;
    color: #ffffff;
  }

  .tile.screen video {
    object-fit: contain;
  }

  /* What is shared has a frame of its own colour, for who shares and for who looks. */
  .tile.screen::after,
  .tile.sharing::after {
    box-shadow: inset 0 0 0 3px var(--plenum-warning);
  }

  .tile.speaking::after {
    box-shadow:
      inset 0 0 0 3px var(--plenum-accent),
      inset 0 0 0 4px var(--plenum-accent-text);
  }

  .face {
    display: grid;
    place-items: center;
    width: min(40%, 6rem);
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--plenum-accent-quiet);
    color: var(--plenum-accent);
    container-type: inline-size;
    font-weight: 600;
  }

  .tile.screen .face {
    background: none;
    color: inherit;
  }

  .face > span {
    font-size: 38cqw;
    line-height: 1;
  }

  .face > wa-icon {
    font-size: 45cqw;
  }

  .waits {
    position: absolute;
    inset-block-end: 20%;
  }

  .label {
    position: absolute;
    inset: auto auto 6px 6px;
    display: flex;
    gap: 6px;
    align-items: center;
    max-width: calc(100% - 12px);
    min-height: 22px;
    padding: 1px 8px;
    border-radius: 11px;
    background: rgb(10 18 20 / 78%);
    color: #ffffff;
    font-size: 0.75rem;
    line-height: 1.3;
  }

  .label bdi {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .label wa-icon {
    flex: none;
  }

  .speaking .label bdi {
    font-weight: 700;
  }

  .label .muted,
  .label .poor,
  .label .none {
    color: #ffb4b4;
  }

  .label .fair {
    color: #f7cf80;
  }

  .label .good {
    color: #9ddfb2;
  }

  .label.loudness {
    z-index: 2;
    inset-inline-end: 6px;
    border-radius: 8px;
  }

  .label.loudness input {
    flex: 1;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    accent-color: #9fd8df;
  }

  .label .plain {
    display: grid;
    place-items: center;
    min-width: 24px;
    min-height: 24px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    cursor: pointer;
  }

  .label :focus-visible {
    outline-color: #ffffff;
  }

  .tile > .more {
    position: absolute;
    z-index: 1;
    inset: 4px 4px auto auto;
  }

  .tool {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .tile .tool {
    background: rgb(10 18 20 / 70%);
    color: #ffffff;
  }

  .tool:hover {
    background: var(--plenum-accent);
    color: var(--plenum-accent-text);
  }

  @media (hover: hover) {
    .tile:not(:hover, :focus-within) > .more {
      opacity: 0;
    }
  }

  .turner {
    flex: none;
    display: grid;
    place-content: center;
    justify-items: center;
    width: 3.5rem;
    padding: 0;
    border: 1px solid var(--plenum-line);
    border-radius: 8px;
    background: var(--plenum-surface-raised);
    color: var(--plenum-text);
    font: inherit;
    line-height: 1.2;
    cursor: pointer;
  }

  .turner:hover {
    background: var(--plenum-accent-quiet);
  }

  .large {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-width: 0;
    min-height: 0;
  }

  .stage {
    flex: 1;
    display: grid;
    min-height: 0;
  }

  .stage > .tile {
    aspect-ratio: auto;
  }

  .screens {
    display: flex;
    gap: var(--plenum-space-2);
    overflow-x: auto;
  }

  .screens button {
    flex: none;
    display: inline-flex;
    gap: var(--plenum-space-2);
    align-items: center;
    min-height: 2rem;
    padding: 0 var(--plenum-space-3);
    border: 1px solid var(--plenum-line-strong);
    border-radius: 1rem;
    background: var(--plenum-surface-raised);
    color: var(--plenum-text);
    font: inherit;
    font-size: var(--plenum-size-s);
    cursor: pointer;
  }

  .screens [aria-pressed='true'] {
    border-color: var(--plenum-accent);
    background: var(--plenum-accent);
    color: var(--plenum-accent-text);
  }

  .speaker .rest {
    flex: none;
    height: 6.5rem;
  }

  .speaker .tiles {
    overflow-x: auto;
    scrollbar-width: thin;
  }

  .speaker .tiles > li {
    flex: none;
    height: 100%;
  }

  @media (max-width: 40rem) {
    .gallery {
      padding: 6px;
    }

    .gallery.presentation {
      height: 5.25rem;
    }

    .presentation .others {
      display: none;
    }

    .speaker .rest {
      height: 5rem;
    }

    .label {
      max-width: calc(100% - 8px);
      inset: auto auto 4px 4px;
      padding: 0 6px;
      font-size: 0.6875rem;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .tiles {
      scroll-behavior: smooth;
    }

    .tile::after,
    .tile > .more {
      transition:
        box-shadow 0.15s,
        opacity 0.15s;
    }
  }
`;
