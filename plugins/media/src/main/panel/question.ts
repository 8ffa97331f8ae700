import { html, nothing, type TemplateResult } from 'lit';
import type { Picked } from './local.js';
import { warning } from './sharing.js';
import type { Desk } from './desk.js';
import { streamOf } from './tile-view.js';

/** What the person has to agree to first: being noticed although hidden, or that all see what was chosen to be shared. */
export type Question = { readonly about: 'notice' } | { readonly about: 'share'; readonly picked: Picked };

export function questionDialog({ t }: Pick<Desk, 't'>, question: Question, decided: (yes: boolean) => void): TemplateResult {
  const text = question.about === 'share' ? warning(question.picked, t) : t('notice-text');
  return html`<dialog class="question" aria-labelledby="question" aria-describedby="explained" @cancel=${() => decided(false)}>
    <h2 id="question">${t(`${question.about}-title`)}</h2>
    <p id="explained">${text}</p>
    ${question.about === 'share'
      ? html`<video .srcObject=${streamOf(question.picked.picture)} .muted=${true} muted autoplay playsinline aria-label=${t('sharing-preview')}></video>`
      : nothing}
    <div class="ends">
      <wa-button class="no" size="s" appearance="outlined" @click=${() => decided(false)}>${t('cancel')}</wa-button>
      <wa-button class="yes" size="s" variant="brand" @click=${() => decided(true)}>${t(`${question.about}-yes`)}</wa-button>
    </div>
  </dialog>`;
}
