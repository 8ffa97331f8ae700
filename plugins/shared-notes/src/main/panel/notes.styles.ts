import { css } from 'lit';

export const notesStyles = css`
  .named {
    display: flex;
    flex-wrap: wrap;
    gap: var(--plenum-space-1) var(--plenum-space-3);
    max-height: 8rem;
    margin: 0;
    padding: var(--plenum-space-2) var(--plenum-space-3);
    border: 1px solid var(--plenum-line);
    border-radius: var(--plenum-radius);
    overflow-y: auto;
  }
`;
