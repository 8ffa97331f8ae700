import type { Language } from '@plenum/panel';
import { html, type TemplateResult } from 'lit';
import { texts } from './texts.js';

/** What the person has to agree to first: being noticed although hidden, or deleting a message. */
export type Question = 'notice' | 'delete';

export function questionDialog(question: Question, language: Language, decided: (yes: boolean) => void, cancelled: () => void): TemplateResult {
  return html`<dialog aria-labelledby="question" aria-describedby="explained" @cancel=${cancelled}>
    <h2 id="question">${texts(language, `${question}-title`)}</h2>
    <p id="explained">${texts(language, `${question}-text`)}</p>
    <div class="line">
      <button type="button" class="small" @click=${() => decided(false)}>${texts(language, 'cancel')}</button>
      <wa-button size="s" variant=${question === 'delete' ? 'danger' : 'brand'} @click=${() => decided(true)}>
        ${texts(language, `${question}-yes`)}
      </wa-button>
    </div>
  </dialog>`;
}
