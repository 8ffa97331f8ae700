import type { MediaKind } from '@plenum/panel';
import type { DeviceFault, Source } from './local.js';

/** What the person is told in words. */
export type Notice =
  | { readonly what: 'stopped' | 'asked'; readonly kind: MediaKind; readonly by: string }
  /** A device was pulled out: another one is used, or none. */
  | { readonly what: 'replaced'; readonly source: Source; readonly name: string }
  | { readonly what: 'lost'; readonly source: Source }
  | { readonly what: 'fault'; readonly fault: DeviceFault }
  | { readonly what: 'refused'; readonly fault: unknown }
  /** The right to send it was taken away, or given back to who was told that. */
  | { readonly what: 'forbidden' | 'allowed'; readonly kind: 'microphone' | 'camera' | 'screen' }
  /** A snapshot is on its way into the content. */
  | { readonly what: 'kept' }
  | { readonly what: 'muted-entry' };

/** Which of them say the same: the later one takes the place of the earlier. */
export function subject(notice: Notice): string {
  switch (notice.what) {
    case 'stopped':
    case 'asked':
    case 'forbidden':
    case 'allowed':
      return notice.kind;
    case 'replaced':
    case 'lost':
      return notice.source;
    case 'fault':
      return notice.fault.source;
    case 'refused':
      return 'refused';
    case 'kept':
      return 'kept';
    case 'muted-entry':
      return 'microphone';
  }
}
