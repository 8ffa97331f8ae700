import type { Meeting } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import type { Attaching } from './attaching.js';
import { attaching } from './attachments.js';
import { LONGEST, lengthOf, type Draft } from './draft.js';
import type { Log } from './log.js';
import { texts } from './texts.js';

/** What the composer needs to know and what it does. */
export interface Pen {
  readonly meeting: Meeting;
  readonly log: Log;
  readonly draft: Draft;
  readonly error: string;
  readonly attaching: Attaching;
  change(draft: Draft): void;
  send(): void;
  cancel(): void;
  editLast(): void;
  /** Files that are pasted into the text. */
  paste(files: readonly File[]): void;
  detach(file: string): Promise<unknown>;
  /** The person has read what staff is told. */
  forget(): void;
}

/** Characters before the end at which the count appears. */
const COUNT_FROM = LONGEST - 500;

export function composer(pen: Pen): TemplateResult {
  const { meeting, draft } = pen;
  const language = meeting.language();
  const long = lengthOf(draft.text) > LONGEST;
  const keys = (event: KeyboardEvent) => keydown(pen, event);
  return html`<form
    class=${classMap({ composer: true, private: draft.to !== 'everyone' })}
    @submit=${(event: Event) => event.preventDefault()}
  >
    ${context(pen)} ${draft.editing ? nothing : recipient(pen)}
    <label class="visually-hidden" for="text">${texts(language, 'write')}</label>
    <textarea
      id="text"
      dir="auto"
      rows="2"
      placeholder=${texts(language, 'write')}
      aria-describedby="keys"
      aria-invalid=${long}
      .value=${live(draft.text)}
      @input=${(event: InputEvent) => pen.change({ ...draft, text: (event.target as HTMLTextAreaElement).value })}
      @keydown=${keys}
      @paste=${(event: ClipboardEvent) => pasted(pen, event)}
    ></textarea>
    <span id="keys" class="visually-hidden">${texts(language, 'keys')}</span>
    ${draft.editing || !meeting.can('chat:attach') ? nothing : attaching(meeting, pen.attaching, (file) => pen.detach(file), () => pen.forget())}
    <div class="line">
      <span class="grow small quiet" role="status">${count(pen)}</span>
      <wa-button size="s" variant="brand" ?disabled=${long || !isSendable(pen)} @click=${() => pen.send()}>
        ${texts(language, draft.editing ? 'save' : 'send')}
      </wa-button>
    </div>
    ${pen.error ? html`<p class="error small" role="alert">${pen.error}</p>` : nothing}
  </form>`;
}

/** A file needs no words. */
export function isSendable({ draft, attaching: files }: Pick<Pen, 'draft' | 'attaching'>): boolean {
  return lengthOf(draft.text) > 0 || (!draft.editing && files.ready.length > 0);
}

/** Pictures and files go with the message; what has text as well, such as a table, is pasted as text. */
function pasted(pen: Pen, event: ClipboardEvent): void {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length && !event.clipboardData?.types.includes('text/plain') && !pen.draft.editing && pen.meeting.can('chat:attach')) {
    event.preventDefault();
    pen.paste(files);
  }
}

function keydown(pen: Pen, event: KeyboardEvent): void {
  if (event.isComposing) {
    return;
  }
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    pen.send();
  } else if (event.key === 'Escape' && (pen.draft.editing || pen.draft.replyTo)) {
    event.stopPropagation();
    pen.cancel();
  } else if (event.key === 'ArrowUp' && pen.draft.text === '' && !pen.draft.editing) {
    event.preventDefault();
    pen.editLast();
  }
}

/** Says what is answered or edited. */
function context(pen: Pen): TemplateResult | typeof nothing {
  const { meeting, draft } = pen;
  const language = meeting.language();
  const answered = draft.replyTo ? pen.log.find(draft.replyTo) : undefined;
  if (!draft.editing && !answered) {
    return nothing;
  }
  const text = answered
    ? texts(language, 'reply-to', { name: meeting.person(answered.from).name, text: answered.text.slice(0, 100) })
    : texts(language, 'editing');
  return html`<div class="line">
    <span class="grow small quiet">${text}</span>
    <button type="button" class="small" @click=${() => pen.cancel()}>${texts(language, 'cancel')}</button>
  </div>`;
}

function recipient(pen: Pen): TemplateResult {
  const { meeting, draft } = pen;
  const language = meeting.language();
  const you = meeting.you().participant;
  const people = meeting.can('chat:send-private') ? meeting.people().filter((person) => person.participant !== you) : [];
  const gone = !['everyone', 'staff'].includes(draft.to) && !people.some((person) => person.participant === draft.to);
  const option = (value: string, text: string) => html`<option value=${value} ?selected=${draft.to === value}>${text}</option>`;
  return html`<div class="line">
    <label for="to" class="small">${texts(language, 'write-to')}</label>
    <select
      id="to"
      .value=${live(draft.to)}
      @change=${(event: Event) => pen.change({ ...draft, to: (event.target as HTMLSelectElement).value })}
    >
      ${option('everyone', texts(language, 'everyone'))} ${option('staff', texts(language, 'staff'))}
      ${people.length > 0 || gone
        ? html`<optgroup label=${texts(language, 'one-person')}>
            ${gone ? option(draft.to, meeting.person(draft.to).name) : nothing}
            ${people.map((person) => option(person.participant, person.name))}
          </optgroup>`
        : nothing}
    </select>
  </div>`;
}

function count(pen: Pen): string {
  const language = pen.meeting.language();
  const length = lengthOf(pen.draft.text);
  if (length > LONGEST) {
    return texts(language, 'over', { count: length - LONGEST });
  }
  return length > COUNT_FROM ? texts(language, 'left', { count: LONGEST - length }) : '';
}
