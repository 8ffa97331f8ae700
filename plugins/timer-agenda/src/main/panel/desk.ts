import { html, nothing, type TemplateResult } from 'lit';
import { busy, type Meeting, type Values } from '@plenum/panel';
import { texts, type Key } from './texts.js';

/** What each part of the panel needs to know and may do. */
export interface Desk {
  readonly meeting: Meeting;
  /** The server's time. */
  readonly now: number;
  /** Whether the viewer leads. */
  readonly leads: boolean;
  ask(name: string, payload?: object): Promise<boolean>;
}

export type Say = (key: Key, values?: Values) => string;

export const sayer = (desk: Desk): Say => (key, values) => texts(desk.meeting.language(), key, values);

/** A small button; with an icon its words are its label. A hint is said after what stands on it. */
export function small(
  words: string,
  act: () => unknown,
  more: { icon?: string; id?: string; disabled?: boolean; label?: string; hint?: string } = {},
): TemplateResult {
  const label = more.icon ? words : more.label;
  return html`<button
    type="button"
    class=${more.icon ? 'small icon' : 'small'}
    data-act=${more.id ?? nothing}
    ?disabled=${more.disabled}
    aria-label=${label ?? nothing}
    title=${more.hint ?? label ?? nothing}
    @click=${busy(act)}
  >
    ${more.icon ? html`<wa-icon name=${more.icon}></wa-icon>` : words}
  </button>`;
}

/** A bar that says what the words beside it say. @param share 0 to 1 */
export const bar = (share: number, over = false): TemplateResult => html`<svg class="bar ${over ? 'over' : ''}" width="100%" height="6" aria-hidden="true">
  <rect class="whole" width="100%" height="6" rx="3"></rect>
  <rect class="part" width="${Math.min(1, Math.max(0, share)) * 100}%" height="6" rx="3"></rect>
</svg>`;
