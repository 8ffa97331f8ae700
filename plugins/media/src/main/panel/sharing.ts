import type { Values } from '@plenum/panel';
import type { Picked } from './local.js';
import type { Key } from './texts.js';

/** What part of the screen is shared; `unknown` if the browser does not tell. */
export interface Surface {
  readonly kind: 'monitor' | 'window' | 'browser' | 'unknown';
  /** Its title, if the browser tells one that people understand. */
  readonly title: string;
}

/** Some browsers give numbers where others give titles. */
const NUMBERS = /^(screen|window|web-contents|tab)\b.*[:/]|^$/i;

export function surfaceOf(track: MediaStreamTrack): Surface {
  const { displaySurface } = track.getSettings();
  const kind = displaySurface === 'monitor' || displaySurface === 'window' || displaySurface === 'browser' ? displaySurface : 'unknown';
  return { kind, title: NUMBERS.test(track.label) ? '' : track.label };
}

/** What others will see and hear, before they do. */
export function warning({ picture, sound }: Picked, t: (key: Key, values?: Values) => string): string {
  const { kind, title } = surfaceOf(picture);
  const sees = (kind === 'window' || kind === 'browser') && title ? t(`share-${kind}-named`, { name: title }) : t(`share-${kind}`);
  return sound ? `${sees} ${t('share-sound')}` : sees;
}
