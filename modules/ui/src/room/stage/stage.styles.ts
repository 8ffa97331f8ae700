import { css } from 'lit';

/** The bar over the content, and the list of it. */
export const stageStyles = css`
  .stage-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--plenum-space-1) var(--plenum-space-3);
    min-height: 2.5rem;
    padding: var(--plenum-space-1) var(--plenum-space-3);
    border-bottom: 1px solid var(--plenum-line);
  }

  .stage-bar.away {
    background: var(--plenum-warning-quiet);
  }

  .stage-bar > .what {
    flex: 1 1 10rem;
    display: inline-flex;
    gap: var(--plenum-space-2);
    align-items: center;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .stage-bar .on {
    color: var(--plenum-success);
    font-weight: 600;
  }

  .contents {
    flex: none;
    width: 14rem;
    padding: var(--plenum-space-2);
    border-inline-end: 1px solid var(--plenum-line);
    background: var(--plenum-surface-raised);
    overflow-y: auto;
  }

  .contents ul {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .contents li {
    display: flex;
    align-items: center;
    border-radius: var(--plenum-radius);
  }

  .contents li.current {
    background: var(--plenum-accent-quiet);
  }

  .contents .item {
    flex: 1;
    display: flex;
    gap: var(--plenum-space-2);
    align-items: center;
    min-width: 0;
    min-height: 2.25rem;
    padding: var(--plenum-space-1) var(--plenum-space-2);
    border: 0;
    border-radius: var(--plenum-radius);
    background: none;
    color: var(--plenum-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .contents .item:hover {
    background: var(--plenum-accent-quiet);
  }

  .contents .item bdi {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .contents .current bdi {
    font-weight: 600;
  }

  .contents .item > wa-icon,
  .stage-bar .what > wa-icon {
    flex: none;
  }

  .contents .on {
    color: var(--plenum-success);
  }

  @media (max-width: 40rem) {
    .narrow .contents {
      width: 100%;
      max-height: 45%;
      border-inline-end: 0;
      border-bottom: 1px solid var(--plenum-line);
    }
  }
`;
