import type { Meeting } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { editorTexts } from './texts.js';

/** What somebody wrote and the server did not take. */
export interface Loss {
  /** Where it was written; empty if there is one text only. */
  readonly title: string;
  readonly text: string;
  /** In words. */
  readonly why: string;
}

/** Stands over every text that all read, always. */
export function readersLine(meeting: Meeting): TemplateResult {
  const language = meeting.language();
  return html`<p class="readers"><wa-icon name="people"></wa-icon><span>${editorTexts(language, 'readers')}
    ${meeting.has('chat') ? html`<span class="quiet">${editorTexts(language, 'one-person')}</span>` : nothing}</span></p>`;
}

/** Tells a hidden person what others notice, before they edit. @param words other words for the button: no two in a room may be called the same */
export function hiddenHint(meeting: Meeting, agree: () => void, words = editorTexts(meeting.language(), 'hidden-edit')): TemplateResult {
  const language = meeting.language();
  return html`<p class="small">${editorTexts(language, 'hidden')}</p>
    <wa-button size="s" appearance="outlined" @click=${agree}>${words}</wa-button>`;
}

/** What was lost, to copy; it stays until it is closed. */
export function lossBox(meeting: Meeting, loss: Loss, close: () => void): TemplateResult {
  const language = meeting.language();
  const copy = () =>
    navigator.clipboard.writeText(loss.text).then(
      () => meeting.say(editorTexts(language, 'copied')),
      () => undefined,
    );
  return html`<div class="lost" role="alert">
    <p class="error">${editorTexts(language, loss.title ? 'lost-on' : 'lost', { why: loss.why, title: loss.title })}</p>
    ${loss.text
      ? html`<textarea readonly dir="auto" aria-label=${editorTexts(language, 'lost-text')} .value=${loss.text}></textarea>
          <wa-button size="s" @click=${copy}>${editorTexts(language, 'copy')}</wa-button>`
      : nothing}
    <wa-button size="s" appearance="outlined" @click=${close}>${editorTexts(language, 'close')}</wa-button>
  </div>`;
}

export type TakeawayKey = 'save-text' | 'save-markdown' | 'print';

/** How a text can be taken along. */
export interface Takeaway {
  save(ending: 'txt' | 'md', type: string): unknown;
  print(): unknown;
}

/** @param say other words for the buttons: no two in a room may be called the same */
export function takeawayButtons(
  meeting: Meeting,
  takeaway: Takeaway,
  say: (key: TakeawayKey) => string = (key) => editorTexts(meeting.language(), key),
): TemplateResult {
  const button = (key: TakeawayKey, act: () => unknown) => html`<wa-button size="s" appearance="outlined" @click=${act}>${say(key)}</wa-button>`;
  return html`<span class="save">
    ${button('save-text', () => takeaway.save('txt', 'text/plain'))} ${button('save-markdown', () => takeaway.save('md', 'text/markdown'))}
    ${button('print', () => takeaway.print())}
  </span>`;
}

/** Has the browser save a text in UTF-8. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
