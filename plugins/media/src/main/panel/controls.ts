import { busy } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Desk } from './desk.js';
import type { Layout } from './scene.js';

const LAYOUTS: readonly (readonly [Layout, string])[] = [['grid', 'grid'], ['speaker', 'speaker'], ['presentation', 'slides']];

/** What the person does in the call, always in the same place. */
export function controls(desk: Desk): TemplateResult {
  const { phase, t } = desk;
  switch (phase) {
    case 'out':
    case 'joining':
      return outside(desk);
    case 'elsewhere':
      return html`<div class="controls" role="group" aria-label=${t('controls')}>
        <span>${t('elsewhere')}</span><wa-button id="join" size="s" variant="brand" @click=${() => desk.join()}>${t('use-here')}</wa-button>
      </div>`;
    case 'in':
    case 'interrupted':
      return inside(desk);
  }
}

function outside(desk: Desk): TemplateResult {
  const { phase, t, meeting } = desk;
  const reason = meeting.can('media:join') ? '' : desk.whyNot('join');
  return html`<div class="controls" role="group" aria-label=${t('controls')}>
    ${reason
      ? html`<span class="quiet small">${reason}</span>`
      : html`<wa-button id="join" size="s" variant="brand" ?loading=${phase === 'joining'} @click=${() => desk.join()}>
            <wa-icon slot="start" name="call"></wa-icon>${t(phase === 'joining' ? 'joining' : 'join')}
          </wa-button>
          <span class="quiet small hint">${t('not-in')}</span>`}
  </div>`;
}

function inside(desk: Desk): TemplateResult {
  const { t } = desk;
  return html`<div class="controls" role="group" aria-label=${t('controls')}>
    ${source(desk, 'microphone')} ${source(desk, 'camera')} ${screen(desk)} ${views(desk)} ${more(desk)}
    <button type="button" id="leave" class="control leave" title=${t('leave')} @click=${() => desk.call.leave()}>
      <wa-icon name="call-end"></wa-icon><span class="word">${t('leave-short')}</span>
    </button>
  </div>`;
}

function source(desk: Desk, kind: 'microphone' | 'camera'): TemplateResult {
  const { call, t, options } = desk;
  const on = call.sending.has(kind);
  const why = desk.whyNot(kind);
  const key = kind === 'microphone' && options.keys ? '-key' : '';
  const title = why || t(`${kind}-${on ? 'off' : 'on'}${key}` as Parameters<typeof t>[0]);
  return html`<button
    type="button"
    id=${kind}
    class="control ${on ? 'on' : 'off'} ${call.sending.isComing(kind) ? 'coming' : ''}"
    aria-pressed=${on}
    aria-disabled=${why ? 'true' : nothing}
    title=${title}
    @click=${() => (why ? desk.tell(why) : void desk.turn(kind, !on))}
  >
    <wa-icon name=${on ? kind : `${kind}-off`}></wa-icon><span class="word">${t(kind)}</span>
  </button>`;
}

function screen(desk: Desk): TemplateResult | typeof nothing {
  const { call, t, local } = desk;
  const on = call.sending.has('screen');
  const why = desk.whyNot('screen');
  if (!local.canShare) {
    return nothing;
  }
  return html`<button
    type="button"
    id="screen"
    class="control ${on ? 'on' : ''}"
    aria-pressed=${on}
    aria-disabled=${why ? 'true' : nothing}
    title=${why || t(on ? 'screen-off' : 'screen')}
    @click=${busy(() => (why ? desk.tell(why) : on ? call.sending.stopSharing() : desk.share()))}
  >
    <wa-icon name="screen"></wa-icon><span class="word">${t('screen')}</span>
  </button>`;
}

interface Chosen {
  readonly item: { readonly value: string };
}

function views(desk: Desk): TemplateResult {
  const { t, scene, stays } = desk;
  const chosen = ({ detail }: CustomEvent<Chosen>) => {
    const { value } = detail.item;
    if (value === 'stays') {
      desk.keepView(!stays);
    } else {
      desk.lookAt(value as Layout);
    }
  };
  return html`<wa-dropdown placement="top" @wa-select=${chosen}>
    <button type="button" slot="trigger" id="views" class="control" aria-haspopup="menu" title=${t('layout')}>
      <wa-icon name=${LAYOUTS.find(([layout]) => layout === scene.layout)?.[1] ?? 'grid'}></wa-icon><span class="word">${t('layout')}</span>
    </button>
    ${LAYOUTS.map(([layout, icon]) => html`<wa-dropdown-item type="checkbox" value=${layout} .checked=${live(layout === scene.layout)}>
      <wa-icon slot="icon" name=${icon}></wa-icon>${t(`layout-${layout}`)}
    </wa-dropdown-item>`)}
    <wa-divider></wa-divider>
    <wa-dropdown-item type="checkbox" value="stays" .checked=${live(stays)}>${t('layout-stays')}</wa-dropdown-item>
  </wa-dropdown>`;
}

function more(desk: Desk): TemplateResult {
  const { t, options, mutedOnEntry, call, meeting } = desk;
  const acts: Readonly<Record<string, () => unknown>> = {
    'devices': () => desk.devices(),
    'statistics': () => desk.statistics(),
    'keys': () => desk.option({ keys: !options.keys }),
    'push-to-talk': () => desk.option({ pushToTalk: !options.pushToTalk }),
    'mute-all': () => call.moderate('stop', 'microphone', []),
    'mute-on-entry': () => desk.setEntry(!mutedOnEntry),
  };
  const box = (value: 'keys' | 'push-to-talk' | 'mute-on-entry', on: boolean) =>
    html`<wa-dropdown-item type="checkbox" value=${value} .checked=${live(on)}>${t(value)}</wa-dropdown-item>`;
  const item = (value: 'devices' | 'statistics' | 'mute-all', icon: string) =>
    html`<wa-dropdown-item value=${value}><wa-icon slot="icon" name=${icon}></wa-icon>${t(value)}</wa-dropdown-item>`;
  return html`<wa-dropdown placement="top" @wa-select=${({ detail }: CustomEvent<Chosen>) => void acts[detail.item.value]?.()}>
    <button type="button" slot="trigger" id="more" class="control" aria-haspopup="menu" title=${t('more')}>
      <wa-icon name="more"></wa-icon><span class="word">${t('more')}</span>
    </button>
    ${item('devices', 'devices')} ${item('statistics', 'statistics')}
    <wa-divider></wa-divider>
    ${box('keys', options.keys)} ${box('push-to-talk', options.pushToTalk)}
    ${meeting.can('media:moderate') ? html`<wa-divider></wa-divider>${item('mute-all', 'microphone-off')} ${box('mute-on-entry', mutedOnEntry)}` : nothing}
  </wa-dropdown>`;
}
