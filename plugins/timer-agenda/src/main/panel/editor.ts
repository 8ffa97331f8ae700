import type { Meeting } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Item } from './agenda.js';
import type { AgendaDesk } from './agenda-part.js';
import { speakerOf } from './agenda-part.js';
import { sayer } from './desk.js';
import { linesOf } from './lines.js';

/** What is being written. */
export interface Editing {
  readonly open: boolean;
  /** Many lines instead of one item. */
  readonly several: boolean;
  /** The item that is changed; empty if none is. */
  readonly item: string;
  readonly lines: string;
  /** For lines that say none. */
  readonly minutes: number;
}

export const CLOSED: Editing = { open: false, several: false, item: '', lines: '', minutes: 10 };

const LONGEST_TITLE = 200;
const LONGEST_MINUTES = 1440;

/** A line as the server wants it. A name that one person alone has is that person. */
export function lineFor(meeting: Meeting, title: string, minutes: number, name: string): object {
  const people = meeting.people().filter((person) => person.name === name.trim());
  const [person] = people;
  return person && people.length === 1
    ? { title, minutes, speaker: [person.participant], speakerName: '' }
    : { title, minutes, speaker: [], speakerName: name.trim() };
}

/** For a new item, or for one that is changed. */
export function form(desk: AgendaDesk, editing: Editing, item?: Item): TemplateResult {
  const t = sayer(desk);
  const key = item?.id ?? 'new';
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const written = event.target as HTMLFormElement;
    const fields = new FormData(written);
    const line = lineFor(desk.meeting, String(fields.get('title')), Number(fields.get('minutes')), String(fields.get('speaker')));
    const kept = await (item ? desk.ask('change-item', { item: item.id, line }) : desk.ask('add-items', { items: [line] }));
    if (kept && item) {
      desk.edit({ ...editing, item: '' }, `change ${item.id}`);
    } else if (kept) {
      written.reset();
      written.querySelector<HTMLInputElement>('input')?.focus();
    }
  };
  const pasted = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!item && /[\r\n]/.test(text.trim())) {
      event.preventDefault();
      desk.edit({ ...editing, several: true, lines: text }, 'lines');
    }
  };
  return html`<form class="editor" @submit=${submit}>
    <label>${t('title')} <input name="title" data-act="title ${key}" dir="auto" required maxlength=${LONGEST_TITLE} value=${item?.title ?? ''} @paste=${pasted} /></label>
    <div class="line end-aligned">
      <label>${t('minutes')} <input name="minutes" type="number" required min="1" max=${LONGEST_MINUTES} value=${item?.minutes ?? editing.minutes} /></label>
      <label class="grow">${t('speaker')} <input name="speaker" dir="auto" maxlength="100" list="people-${key}" autocomplete="off" value=${item ? speakerOf(desk, item) : ''} /></label>
    </div>
    <datalist id="people-${key}">${desk.meeting.people().map(({ name }) => html`<option value=${name}></option>`)}</datalist>
    <div class="line">
      <button class="small main">${t(item ? 'save' : 'add')}</button>
      ${item ? html`<button type="button" class="small" @click=${() => desk.edit({ ...editing, item: '' }, `change ${item.id}`)}>${t('cancel')}</button>` : nothing}
    </div>
  </form>`;
}

/** Many lines at once. */
export function several(desk: AgendaDesk, editing: Editing): TemplateResult {
  const t = sayer(desk);
  const lines = linesOf(editing.lines, editing.minutes);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const items = lines.map(({ title, minutes, speakerName }) => lineFor(desk.meeting, title, minutes, speakerName));
    if (lines.length > 0 && (await desk.ask('add-items', { items }))) {
      desk.edit({ ...editing, several: false, lines: '' }, 'title new');
    }
  };
  return html`<form class="editor" @submit=${submit}>
    <label>${t('lines')}
      <textarea
        dir="auto"
        rows="5"
        data-act="lines"
        aria-describedby="lines-hint"
        .value=${live(editing.lines)}
        @input=${(event: Event) => desk.edit({ ...editing, lines: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </label>
    <p id="lines-hint" class="small-text quiet">${t('lines-hint')}</p>
    <label>${t('minutes-otherwise')}
      <input
        type="number"
        required
        min="1"
        max=${LONGEST_MINUTES}
        .value=${live(String(editing.minutes))}
        @change=${(event: Event) => desk.edit({ ...editing, minutes: Math.max(1, Math.trunc(Number((event.target as HTMLInputElement).value)) || editing.minutes) })}
      />
    </label>
    <div class="line">
      <button class="small main" ?disabled=${lines.length === 0}>${t('add')}</button>
      <span class="small-text" role="status">${lines.length > 0 ? t('lines-sum', { count: lines.length, minutes: lines.reduce((sum, line) => sum + line.minutes, 0) }) : nothing}</span>
    </div>
  </form>`;
}
