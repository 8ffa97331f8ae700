import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { MediaKind } from '@plenum/panel';
import type { Desk } from './desk.js';
import type { Tile } from './scene.js';
import { SOMEONE } from './wire.js';

const streams = new WeakMap<MediaStreamTrack, MediaStream>();

/** The same stream each time, so that a picture does not begin anew. */
export function streamOf(track: MediaStreamTrack): MediaStream {
  const known = streams.get(track) ?? new MediaStream([track]);
  streams.set(track, known);
  return known;
}

const GRADES = { good: 'signal', fair: 'signal-fair', poor: 'signal-poor', none: 'signal-off' } as const;

/** One person or one screen: picture or initials, name, and what is to be known of them. */
export function tile(desk: Desk, one: Tile): TemplateResult {
  const { call } = desk;
  const isScreen = one.kind === 'screen';
  const sharing = !isScreen && (one.own ? call.sending.has('screen') : call.tracks.sends(one.participant, 'screen'));
  const classes = { tile: true, screen: isScreen, own: one.own, speaking: !isScreen && desk.speaks(one), sharing, bare: !one.track };
  return html`<li class=${classMap(classes)} data-key=${one.key} aria-label=${nameOf(desk, one)} @dblclick=${() => desk.pin(one.key)}>
    ${one.track
      ? html`<video .srcObject=${streamOf(one.track)} .muted=${true} muted autoplay playsinline disablepictureinpicture aria-label=${nameOf(desk, one)}></video>`
      : html`<span class="face" aria-hidden="true">${isScreen ? html`<wa-icon name="screen"></wa-icon>` : face(desk, one)}</span>`}
    ${isScreen && !one.track ? html`<span class="waits small">${desk.t('picture-waits')}</span>` : nothing}
    ${desk.adjusting === one.key ? loudness(desk, one) : label(desk, one, sharing)} ${menu(desk, one)}
  </li>`;
}

export function nameOf(desk: Desk, one: Tile): string {
  const name = desk.nameOf(one.participant);
  return one.kind === 'screen' ? desk.t('screen-of', { name }) : one.own ? desk.t('you', { name }) : name;
}

function face(desk: Desk, { participant }: Tile) {
  return participant === SOMEONE ? html`<wa-icon name="person"></wa-icon>` : html`<span>${initials(desk.nameOf(participant))}</span>`;
}

/** Of the first and the last word. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words[words.length - 1] : '']
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

function label(desk: Desk, one: Tile, sharing: boolean): TemplateResult {
  const { t, sound } = desk;
  const isScreen = one.kind === 'screen';
  const grade = isScreen ? 'unknown' : desk.gradeOf(one);
  const sign = (name: string, text: string, kind = '') => html`<wa-icon class=${kind} name=${name} label=${text} title=${text}></wa-icon>`;
  return html`<span class="label small">
    ${isScreen
      ? sign('screen', t('is-sharing'))
      : html`${one.sounds ? nothing : sign('microphone-off', t('is-muted'), 'muted')}
        ${desk.speaks(one) ? sign('volume', t('speaks'), 'speaks') : nothing} ${sharing ? sign('screen', t('is-sharing')) : nothing}`}
    <bdi>${nameOf(desk, one)}</bdi>
    ${sound.loudnessOf(one.participant).muted && !one.own ? sign('volume-off', t('is-silenced')) : nothing}
    ${desk.pinned === one.key ? sign('pin-fill', t('pinned')) : nothing}
    ${grade === 'unknown' ? nothing : sign(GRADES[grade], t(`quality-${grade}`), grade)}
  </span>`;
}

/** How loud somebody is for this person alone. */
function loudness(desk: Desk, { participant }: Tile): TemplateResult {
  const { t, sound } = desk;
  const name = t('volume-of', { name: desk.nameOf(participant) });
  const set = (event: Event) => sound.set(participant, { volume: Number((event.target as HTMLInputElement).value) / 100 });
  const keys = (key: KeyboardEvent) => key.key === 'Escape' && desk.adjust('');
  return html`<span class="label loudness" @keydown=${keys}>
    <wa-icon name="volume"></wa-icon>
    <input id="volume" type="range" min="0" max="100" step="5" aria-label=${name} .value=${String(Math.round(sound.loudnessOf(participant).volume * 100))} @input=${set} />
    <button type="button" class="plain" title=${t('close')} @click=${() => desk.adjust('')}><wa-icon name="check" label=${t('close')}></wa-icon></button>
  </span>`;
}

type Act = readonly [value: string, icon: string, text: string, run: () => void];

function menu(desk: Desk, one: Tile): TemplateResult {
  const { t, pinned, sound } = desk;
  const { participant, own } = one;
  const { muted } = sound.loudnessOf(participant);
  const name = t('menu-of', { name: nameOf(desk, one) });
  const hears = !own && one.kind === 'camera';
  const acts: readonly Act[] = [
    ['pin', pinned === one.key ? 'pin-fill' : 'pin', t(pinned === one.key ? 'unpin' : 'pin'), () => desk.pin(one.key)],
    ...(one.kind === 'screen' && one.track && desk.meeting.pageTaker() ? [['snapshot', 'snapshot', t('snapshot'), () => undefined] as const] : []),
    ...(hears ? [['volume', 'volume', t('volume-of', { name: desk.nameOf(participant) }), () => desk.adjust(one.key)] as const] : []),
    ...moderation(desk, one),
  ];
  const chosen = (event: CustomEvent<{ item: { value: string } }>) => {
    const { value } = event.detail.item;
    const video = (event.currentTarget as HTMLElement).closest('li')?.querySelector('video');
    if (value === 'snapshot' && video) {
      void desk.snapshot(video);
    } else if (value === 'silence') {
      sound.set(participant, { muted: !muted });
    } else {
      acts.find(([act]) => act === value)?.[3]();
    }
  };
  return html`<span class="more"><wa-dropdown placement="bottom-end" @wa-select=${chosen}>
    <button type="button" slot="trigger" class="tool" aria-haspopup="menu" title=${name}><wa-icon name="more" label=${name}></wa-icon></button>
    ${acts.map(([value, icon, text]) => html`<wa-dropdown-item value=${value}><wa-icon slot="icon" name=${icon}></wa-icon>${text}</wa-dropdown-item>`)}
    ${hears ? html`<wa-dropdown-item type="checkbox" value="silence" .checked=${muted}>${t('silence')}</wa-dropdown-item>` : nothing}
  </wa-dropdown></span>`;
}

/** What staff may do to somebody. */
function moderation(desk: Desk, { participant, own, kind, sounds, track }: Tile): readonly Act[] {
  const { t, call, meeting } = desk;
  if (own || participant === SOMEONE || !meeting.can('media:moderate')) {
    return [];
  }
  const act = (what: 'stop' | 'ask', of: MediaKind) => () => void call.moderate(what, of, [participant]);
  if (kind === 'screen') {
    return [['stop-screen', 'close', t('stop-screen'), act('stop', 'screen')]];
  }
  return [
    sounds ? ['stop-microphone', 'microphone-off', t('stop-microphone'), act('stop', 'microphone')] : ['ask-microphone', 'microphone', t('ask-microphone'), act('ask', 'microphone')],
    ...(track ? [['stop-camera', 'camera-off', t('stop-camera'), act('stop', 'camera')] as const] : []),
    ...(call.tracks.sends(participant, 'screen') ? [['stop-screen', 'close', t('stop-screen'), act('stop', 'screen')] as const] : []),
  ];
}
