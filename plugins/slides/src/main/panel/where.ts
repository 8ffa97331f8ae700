import { busy, offSince } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.js';

/** Who shows which page, and the way back there; for who may show, whether they turn pages for all. Beside it the tools of other plugins for the page. */
export function where(desk: Desk): TemplateResult | typeof nothing {
  const { current, page, presented, shown, alone, meeting, t, may } = desk;
  if (!current) {
    return nothing;
  }
  const away = page !== presented;
  const why = meeting.refused('slides:review');
  return html`
    <div class="where small">
      ${away ? html`${presenter(desk)} <wa-button id="back" size="s" appearance="outlined" @click=${desk.back}>${t('back')}</wa-button>` : nothing}
      ${may.review ? nothing : html`<span class="quiet">${t('stay')} ${why ? offSince(why, meeting.language()) : nothing}</span>`}
      ${may.show && shown
        ? html`<label class="lead">
            <input type="checkbox" id="lead" .checked=${!alone} @change=${(event: Event) => desk.set({ alone: !(event.target as HTMLInputElement).checked })} />
            ${t('lead')}
          </label>`
        : nothing}
      ${meeting.mayShow() && shown && away && alone
        ? html`<wa-button id="show" size="s" appearance="outlined" @click=${busy(() => desk.showToAll())}>${t('show')}</wa-button>`
        : nothing}
    </div>
    <div id="tools"></div>`;
}

function presenter({ current, presented, meeting, t }: Desk): TemplateResult | typeof nothing {
  const [by] = current?.front.by ?? [];
  if (!by) {
    return nothing;
  }
  const text = t(by === meeting.you().participant ? 'you-show' : 'shows', { page: presented, name: meeting.person(by).name });
  return html`<span role="status"><bdi>${text}</bdi></span>`;
}
