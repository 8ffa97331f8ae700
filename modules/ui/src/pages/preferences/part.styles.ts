import { css } from 'lit';

export const partStyles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 17rem) minmax(0, 1fr);
    gap: var(--plenum-space-3) var(--plenum-space-6);
    padding: var(--plenum-space-5);
  }

  .about {
    display: grid;
    gap: var(--plenum-space-1);
    align-content: start;
  }

  h2 {
    font-size: var(--plenum-size-m);
  }

  h2:focus {
    outline: none;
  }

  .body {
    display: grid;
    gap: var(--plenum-space-4);
    align-content: start;
    justify-items: start;
    max-width: 30rem;
  }

  .body.wide {
    max-width: none;
  }

  .body > *,
  form {
    width: 100%;
    min-width: 0;
  }

  .mail {
    overflow-wrap: anywhere;
  }

  .problem {
    color: var(--plenum-danger);
  }

  @media (max-width: 48rem) {
    section {
      grid-template-columns: minmax(0, 1fr);
      padding: var(--plenum-space-4);
    }
  }
`;
