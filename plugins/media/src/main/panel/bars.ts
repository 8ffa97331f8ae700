import { busy } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Desk } from './desk.js';
import { subject, type Notice } from './notices.js';
import { surfaceOf } from './sharing.js';
import { refusal, texts, type Key } from './texts.js';
import { streamOf } from './tile-view.js';
import { SOMEONE } from './wire.js';

/** What the person has to know now, over the controls: how the call stands, what they share, and what happened. */
export function bars(desk: Desk): TemplateResult {
  const { call, phase, t, sound } = desk;
  return html`<div class="bars">
    <div role="status">
      ${phase === 'interrupted' ? html`<p class="bar warning"><wa-icon name="signal-off"></wa-icon><span>${t('interrupted')}</span></p>` : nothing}
      ${phase === 'in' && (call.state === 'interrupted' || call.state === 'failed')
        ? html`<p class="bar warning"><wa-icon name="signal-off"></wa-icon><span>${t('reconnecting')}</span></p>`
        : nothing}
    </div>
    ${sound.blocked
      ? html`<div class="bar" role="group" aria-label=${t('sound-blocked')}>
          <wa-icon name="volume-off"></wa-icon><span>${t('sound-blocked')}</span>
          <wa-button id="start-sound" size="s" variant="brand" @click=${busy(() => sound.start())}>${t('turn-on-sound')}</wa-button>
        </div>`
      : nothing}
    ${repeat(desk.notices, subject, (notice) => noticeBar(desk, notice))} ${sharing(desk)}
  </div>`;
}

/** What is told, in words. */
export function words({ t, meeting, language, whyNot }: Pick<Desk, 't' | 'meeting' | 'language' | 'whyNot'>, notice: Notice): string {
  switch (notice.what) {
    case 'stopped':
    case 'asked': {
      const key = `${notice.what}-${notice.kind}`;
      const name = notice.by === SOMEONE || !notice.by ? t('staff') : meeting.person(notice.by).name;
      return texts.has(key) ? t(key, { name }) : '';
    }
    case 'replaced':
      return t(`replaced-${notice.source}`, { name: notice.name });
    case 'lost':
      return t(`lost-${notice.source}`);
    case 'fault':
      return t(`${notice.fault.source}-${notice.fault.trouble}`);
    case 'refused':
      return refusal(notice.fault, language);
    case 'forbidden':
      return whyNot(notice.kind);
    case 'allowed':
      return t(`again-${notice.kind}`);
    case 'kept':
      return t('kept');
    case 'muted-entry':
      return t('muted-entry');
  }
}

function noticeBar(desk: Desk, notice: Notice): TemplateResult {
  const { t } = desk;
  const text = words(desk, notice);
  const accept = `yes-${notice.what === 'asked' ? notice.kind : ''}`;
  // Who thinks better of sharing a screen has no trouble.
  const isFault = notice.what === 'fault' && !(notice.fault.source === 'screen' && notice.fault.trouble === 'denied');
  const bad = isFault || notice.what === 'refused' || notice.what === 'lost' || notice.what === 'forbidden';
  return html`<div class="bar notice ${bad ? 'warning' : ''}" role="group" aria-label=${text}>
    <wa-icon name=${bad ? 'warning' : 'info'}></wa-icon><span>${text}</span>
    ${notice.what === 'asked' && texts.has(accept)
      ? html`<wa-button class="yes" size="s" variant="brand" @click=${busy(() => desk.accept(notice))}>${t(accept as Key)}</wa-button>
          <wa-button class="no" size="s" appearance="outlined" @click=${() => desk.dismiss(notice)}>${t('not-now')}</wa-button>`
      : html`<button type="button" class="tool" title=${t('close')} @click=${() => desk.dismiss(notice)}><wa-icon name="close" label=${t('close')}></wa-icon></button>`}
  </div>`;
}

/** What one shares oneself, as others see it. */
function sharing(desk: Desk): TemplateResult | typeof nothing {
  const { call, local, t } = desk;
  const track = local.track('screen');
  if (!call.sending.has('screen') || !track) {
    return nothing;
  }
  return html`<div class="bar sharing" role="group" aria-label=${t(`sharing-${surfaceOf(track).kind}`)}>
    <video .srcObject=${streamOf(track)} .muted=${true} muted autoplay playsinline aria-label=${t('sharing-preview')} title=${t('sharing-preview')}></video>
    <strong>${t(`sharing-${surfaceOf(track).kind}`)}</strong>
    <wa-button id="stop-sharing" size="s" variant="danger" @click=${busy(() => call.sending.stopSharing())}>${t('screen-off')}</wa-button>
  </div>`;
}
