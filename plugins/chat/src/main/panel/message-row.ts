import { busy, clock, type Language, type Meeting } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { attachments } from './attachments.js';
import { pieces } from './links.js';
import type { Log, Message, Reaction } from './log.js';
import type { Row } from './rows.js';
import { texts } from './texts.js';

/** The reactions offered first. */
export const USUAL: readonly string[] = ['👍', '❤️', '😂', '🎉', '🤔', '👀'];
/** Code points of a text from which on it scrolls in itself. */
const LONG = 1500;

/** What a row needs to know and what its buttons do. */
export interface Desk {
  readonly meeting: Meeting;
  readonly log: Log;
  /** The id of the message that arrow keys are at. */
  readonly active: string;
  /** The id of the message for which a reaction is being chosen. */
  readonly choosing: string;
  readonly mayWrite: boolean;
  choose(message: Message): void;
  react(message: Message, emoji: string, on: boolean): Promise<unknown>;
  reply(message: Message): void;
  edit(message: Message): void;
  discard(message: Message): void;
  mute(person: string, muted: boolean): Promise<unknown>;
  show(id: string): void;
}

export function messageRow(desk: Desk, row: Row): TemplateResult {
  const { message } = row;
  const { meeting } = desk;
  const language = meeting.language();
  const own = message.from === meeting.you().participant;
  const name = nameOf(desk, message.from);
  const time = clock(message.at, language);
  return html`
    ${row.day ? html`<div class="day" role="separator">${dayName(message.at, language)}</div>` : nothing}
    <article
      class=${classMap({ message: true, own, [message.scope]: true, 'with-author': row.withAuthor })}
      data-id=${message.id}
      tabindex=${desk.active === message.id ? 0 : -1}
      aria-label=${texts(language, 'message-of', { name, time })}
    >
      ${row.withAuthor ? head(desk, message, name, time) : nothing} ${quote(desk, message)} ${body(message, language)}
      ${attachments(meeting, message, desk.active === message.id ? 0 : -1)}
      ${reactions(desk, message)} ${desk.choosing === message.id ? choices(desk, message) : nothing}
      ${message.deleted ? nothing : actions(desk, message, name, time)}
    </article>
  `;
}

function nameOf(desk: Desk, person: string): string {
  return person === desk.meeting.you().participant ? texts(desk.meeting.language(), 'you') : desk.meeting.person(person).name;
}

function dayName(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'full' }).format(new Date(instant));
}

function head(desk: Desk, message: Message, name: string, time: string): TemplateResult {
  const language = desk.meeting.language();
  const mark = markOf(desk, message);
  return html`<div class="head">
    <bdi class="author">${name}</bdi>
    ${mark ? html`<span class="mark">${mark}</span>` : nothing}
    ${desk.meeting.can('chat:moderate') && desk.log.muted.has(message.from)
      ? html`<span class="small quiet">(${texts(language, 'is-muted')})</span>`
      : nothing}
    <time class="small quiet" datetime=${message.at}>${time}</time>
  </div>`;
}

function markOf(desk: Desk, message: Message): string {
  const language = desk.meeting.language();
  switch (message.scope) {
    case 'everyone':
      return '';
    case 'staff':
      return texts(language, 'to-staff');
    case 'person': {
      const to = message.to[0] ?? '';
      const toYou = to === desk.meeting.you().participant;
      return toYou ? texts(language, 'private-to-you') : texts(language, 'private-to', { name: nameOf(desk, to) });
    }
  }
}

/** Exactly those whom the server gives the message to. */
function seenBy(desk: Desk, message: Message): string {
  const language = desk.meeting.language();
  switch (message.scope) {
    case 'everyone':
      return texts(language, desk.log.lateReaders ? 'seen-by-all' : 'seen-by-present');
    case 'staff':
      return texts(language, 'seen-by-staff');
    case 'person':
      return texts(language, 'seen-by-person', { name: nameOf(desk, message.to[0] ?? '') });
  }
}

function quote(desk: Desk, message: Message): TemplateResult | typeof nothing {
  const id = message.replyTo[0];
  if (!id) {
    return nothing;
  }
  const language = desk.meeting.language();
  const answered = desk.log.find(id);
  if (!answered) {
    return html`<span class="quote">${texts(language, 'reply-gone')}</span>`;
  }
  const files = answered.files.map(({ name }) => name).join(', ');
  const text = answered.text || files || texts(language, answered.deleted ? 'deleted' : 'erased');
  return html`<button class="quote" tabindex=${desk.active === message.id ? 0 : -1} @click=${() => desk.show(id)}>
    ${texts(language, 'reply-to', { name: nameOf(desk, answered.from), text: text.slice(0, 100) })}
  </button>`;
}

function body(message: Message, language: Language): TemplateResult | typeof nothing {
  if (message.text === '' && message.files.length > 0) {
    return nothing;
  }
  if (message.text === '') {
    return html`<div class="gone">${texts(language, message.deleted ? 'deleted' : 'erased')}</div>`;
  }
  const long = message.text.length > LONG;
  return html`<div class=${classMap({ text: true, long })} dir="auto" tabindex=${long ? 0 : nothing}
    >${pieces(message.text).map((piece) => piece.address
      ? html`<a href=${piece.address} target="_blank" rel="noopener noreferrer nofollow">${piece.text}</a>`
      : piece.text)}${message.edited ? html` <span class="small quiet">(${texts(language, 'edited')})</span>` : nothing}</div>`;
}

function reactions(desk: Desk, message: Message): TemplateResult | typeof nothing {
  return message.reactions.length === 0
    ? nothing
    : html`<div class="reactions">${message.reactions.map((reaction) => reactionButton(desk, message, reaction))}</div>`;
}

function reactionButton(desk: Desk, message: Message, { emoji, people }: Reaction): TemplateResult {
  const language = desk.meeting.language();
  const mine = people.includes(desk.meeting.you().participant);
  const names = people.map((person) => nameOf(desk, person)).join(', ');
  const label = texts(language, 'reaction', { emoji, count: people.length, names });
  return html`<button
    class="small"
    tabindex=${desk.active === message.id ? 0 : -1}
    aria-pressed=${mine}
    aria-label="${label}. ${texts(language, mine ? 'reaction-take' : 'reaction-give')}"
    title=${names}
    ?disabled=${!desk.mayWrite}
    @click=${busy(() => desk.react(message, emoji, !mine))}
  >
    ${emoji} ${people.length}
  </button>`;
}

function choices(desk: Desk, message: Message): TemplateResult {
  const language = desk.meeting.language();
  const other = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement;
    if (event.key === 'Enter' && !event.isComposing && input.value.trim()) {
      void desk.react(message, input.value.trim(), true);
    }
  };
  return html`<div class="choices" role="group" aria-label=${texts(language, 'reactions')}>
    ${USUAL.map((emoji) => html`<button class="small" @click=${() => desk.react(message, emoji, true)}>${emoji}</button>`)}
    <input
      maxlength="32"
      placeholder=${texts(language, 'any-emoji')}
      aria-label=${texts(language, 'any-emoji')}
      @keydown=${other}
    />
  </div>`;
}

function actions(desk: Desk, message: Message, name: string, time: string): TemplateResult | typeof nothing {
  const { meeting } = desk;
  const language = meeting.language();
  const own = message.from === meeting.you().participant;
  const moderate = meeting.can('chat:moderate') && !own;
  const author = meeting.person(message.from);
  const tab = desk.active === message.id ? 0 : -1;
  const button = (key: 'react' | 'reply' | 'edit' | 'delete' | 'remove' | 'mute' | 'unmute', act: () => unknown) =>
    html`<button class="small" tabindex=${tab} @click=${busy(act)}>${texts(language, key)}</button>`;
  const muted = desk.log.muted.has(message.from);
  const canReply = desk.mayWrite && !(message.scope === 'person' && message.from === 'someone');
  return html`<div class="actions" role="group" aria-label=${texts(language, 'actions', { name, time })}>
    ${own ? html`<span class="seen small quiet">${seenBy(desk, message)}</span>` : nothing}
    ${desk.mayWrite ? button('react', () => desk.choose(message)) : nothing}
    ${canReply ? button('reply', () => desk.reply(message)) : nothing}
    ${own && desk.mayWrite && message.text ? button('edit', () => desk.edit(message)) : nothing}
    ${own && meeting.can('chat:send') ? button('delete', () => desk.discard(message)) : nothing}
    ${moderate ? button('remove', () => desk.discard(message)) : nothing}
    ${moderate && author.role === 'attendee' && message.from !== 'someone'
      ? button(muted ? 'unmute' : 'mute', () => desk.mute(message.from, !muted))
      : nothing}
  </div>`;
}
