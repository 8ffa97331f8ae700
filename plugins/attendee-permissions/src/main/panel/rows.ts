import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { busy, chosen, type Language } from '@plenum/panel';
import { allowed, exception, taken, type ForAll, type Shown } from './decided.js';
import { LIST, NAMED, type Row } from './functions.js';
import { texts } from './texts.js';

/** What the switches show and do. */
export interface Switchboard {
  readonly decided: Shown;
  readonly language: Language;
  /** Whose switches these are; empty for all attendees. */
  readonly person: string;
  name(right: string): string;
  why(taken: ForAll): string;
  /** Gives whether that was agreed to. */
  set(functions: readonly string[], allowed: boolean): Promise<boolean>;
  asAll(functions: readonly string[]): Promise<boolean>;
}

/** One switch for each row, and one for each right where a row has several. */
export function rows(board: Switchboard, all: readonly Row[]): TemplateResult {
  return html`${repeat(
    all,
    (row) => row.key,
    (row) => html`
      ${toggle(board, row.rights, title(board, row))}
      ${row.rights.length > 1
        ? html`<div class="parts">${row.rights.map((right) => toggle(board, [right], board.name(right)))}</div>`
        : nothing}
      ${row.key === LIST ? html`<p class="small quiet">${texts(board.language, 'list-means')}</p>` : nothing}
    `,
  )}`;
}

function title(board: Switchboard, row: Row): string {
  const known = NAMED.find((one) => one.key === row.key);
  return known ? texts(board.language, known.key) : board.name(row.key);
}

function toggle(board: Switchboard, rights: readonly string[], text: string): TemplateResult {
  const { decided, person } = board;
  const on = rights.filter((right) => allowed(decided, person, right));
  const some = on.length > 0 && on.length < rights.length;
  const own = person ? rights.filter((right) => exception(decided, person, right)) : [];
  const off = rights.map((right) => exception(decided, person, right) ?? taken(decided, right)).find((one) => one !== undefined);
  return html`<div class="row">
    <label>
      <input
        type="checkbox"
        ${chosen(on.length === rights.length, () => board.set(rights, on.length < rights.length), some)}
      />
      <span>${text}</span>
    </label>
    ${own.length > 0
      ? html`<span class="differs small">${texts(board.language, 'differs')}</span>
          <button type="button" class="small" aria-label="${texts(board.language, 'as-all')}: ${text}" @click=${busy(() => board.asAll(own))}>
            ${texts(board.language, 'as-all')}
          </button>`
      : nothing}
    ${off && on.length < rights.length && rights.length === 1 ? html`<p class="small quiet">${board.why(off)}</p>` : nothing}
  </div>`;
}
