import { busy, type Meeting } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { texts } from './texts.js';

/** A question that is being written. */
export interface Sheet {
  readonly text: string;
  readonly named: boolean;
}

export const BLANK: Sheet = { text: '', named: true };
/** Characters before the end at which the count appears. */
const COUNT_FROM = 100;

/** What the form needs to know and what it does. */
export interface Pen {
  readonly meeting: Meeting;
  readonly sheet: Sheet;
  readonly error: string;
  readonly moderated: boolean;
  change(sheet: Sheet): void;
  ask(): Promise<void>;
}

export const longest = (meeting: Meeting): number => Number(meeting.setting('longestQuestion') ?? 500);
export const lengthOf = (text: string): number => [...text.trim()].length;

export function form(pen: Pen): TemplateResult {
  const { meeting, sheet } = pen;
  const language = meeting.language();
  const unfit = lengthOf(sheet.text) === 0 || lengthOf(sheet.text) > longest(meeting);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      void pen.ask();
    }
  };
  return html`<form class="asking" @submit=${(event: Event) => event.preventDefault()}>
    <label for="question">${texts(language, 'ask')}</label>
    <textarea
      id="question"
      dir="auto"
      rows="2"
      aria-describedby="readers keys"
      aria-invalid=${lengthOf(sheet.text) > longest(meeting)}
      .value=${live(sheet.text)}
      @input=${(event: InputEvent) => pen.change({ ...sheet, text: (event.target as HTMLTextAreaElement).value })}
      @keydown=${keys}
    ></textarea>
    <span id="keys" class="visually-hidden">${texts(language, 'keys')}</span>
    ${meeting.setting('unnamed') === 'false' ? nothing : unnamedSwitch(pen)}
    <p id="readers" class="small quiet">${texts(language, pen.moderated ? 'seen-later' : 'seen-at-once')}
      ${texts(language, sheet.named ? 'named-honest' : 'unnamed-honest')}</p>
    <div class="line">
      <span class="grow small quiet" role="status">${count(pen)}</span>
      <wa-button size="s" variant="brand" ?disabled=${unfit} @click=${busy(() => pen.ask())}>${texts(language, 'send')}</wa-button>
    </div>
    ${pen.error ? html`<p class="error small" role="alert">${pen.error}</p>` : nothing}
  </form>`;
}

function unnamedSwitch({ meeting, sheet, change }: Pen): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      aria-describedby="readers"
      .checked=${live(!sheet.named)}
      @change=${(event: Event) => change({ ...sheet, named: !(event.target as HTMLInputElement).checked })}
    />
    ${texts(meeting.language(), 'without-name')}
  </label>`;
}

function count({ meeting, sheet }: Pen): string {
  const left = longest(meeting) - lengthOf(sheet.text);
  if (left < 0) {
    return texts(meeting.language(), 'over', { count: -left });
  }
  return left <= COUNT_FROM ? texts(meeting.language(), 'left', { count: left }) : '';
}
