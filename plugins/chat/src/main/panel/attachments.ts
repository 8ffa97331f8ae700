import { busy, bytes, standingText, type Meeting } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import type { Attached, Attaching } from './attaching.js';
import type { Attachment, Message } from './log.js';
import { texts } from './texts.js';

/** What browsers show and what cannot act. */
const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** The files of a message: pictures small, others as links; what is not there any more says why. */
export function attachments(meeting: Meeting, message: Message, tab: number): TemplateResult | typeof nothing {
  return message.files.length === 0
    ? nothing
    : html`<ul class="files">
        ${message.files.map((file) => html`<li>${attachment(meeting, message, file, tab)}</li>`)}
      </ul>`;
}

function attachment(meeting: Meeting, message: Message, file: Attachment, tab: number): TemplateResult {
  const language = meeting.language();
  const removed = message.removed.find((one) => one.file === file.file);
  if (removed) {
    const why = removed.reason === 'deleted' ? texts(language, 'file-deleted') : standingText({ ...removed, state: 'withdrawn' }, language);
    return html`<span class="gone"><bdi>${file.name}</bdi> – ${why}</span>`;
  }
  const address = meeting.fileAddress(file.file);
  return PICTURES.includes(file.type)
    ? html`<a class="picture" href=${address} download=${file.name} tabindex=${tab}><img src=${address} alt=${texts(language, 'picture', { name: file.name })} loading="lazy" /></a>`
    : html`<a href=${address} download=${file.name} tabindex=${tab}><wa-icon name="attach"></wa-icon> <bdi>${file.name}</bdi></a>
        <span class="small quiet">${bytes(file.length, language)}</span>`;
}

/** What goes with the next message, and a button for more. */
export function attaching(meeting: Meeting, files: Attaching, discard: (file: string) => Promise<unknown>, forget: () => void): TemplateResult {
  const language = meeting.language();
  return html`
    ${files.notices.map((notice) => html`<p class="small error">${notice}</p>`)}
    ${files.notices.length
      ? html`<button type="button" class="small" @click=${forget}>${texts(language, 'notice-read')}</button>`
      : nothing}
    ${files.all.length
      ? html`<ul class="pending" aria-label=${texts(language, 'attached')}>${files.all.map((one) => pending(meeting, one, discard))}</ul>`
      : nothing}
    <plenum-uploads compact handover .label=${texts(language, 'attach')} .most=${files.room} .standings=${files.standings}></plenum-uploads>
  `;
}

function pending(meeting: Meeting, { file, ...standing }: Attached, discard: (file: string) => Promise<unknown>): TemplateResult {
  const language = meeting.language();
  const isBad = standing.state === 'refused';
  return html`<li>
    <span class="grow"><bdi>${file.name}</bdi> <span class="small ${isBad ? 'error' : 'quiet'}">${standingText(standing, language)}</span></span>
    <button type="button" class="small" aria-label=${texts(language, 'detach-named', { name: file.name })} @click=${busy(() => discard(file.file))}>
      ${texts(language, 'detach')}
    </button>
  </li>`;
}
