import { busy, clock, type Meeting } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Answer, Question } from './board.js';
import { texts } from './texts.js';

/** Code points of an answer. */
const LONGEST_ANSWER = 2000;

/** The question that is being answered, or whose answer is being edited. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly editing: boolean;
}

/** What a card needs to know and what its buttons do. */
export interface Desk {
  readonly meeting: Meeting;
  readonly draft: Draft | undefined;
  /** Whether the cards are those of staff's queue. */
  readonly managing: boolean;
  act(command: string, payload: object): Promise<unknown>;
  withdraw(question: Question): void;
  dismiss(question: Question): void;
  write(draft: Draft | undefined): void;
  answer(toAll: boolean): Promise<void>;
}

export function card(desk: Desk, question: Question): TemplateResult {
  const { meeting } = desk;
  const language = meeting.language();
  const name = askerOf(desk, question);
  const time = clock(question.at, language);
  return html`
    <article class=${question.status} data-id=${question.id} aria-label=${texts(language, 'question-of', { name, time })}>
      <div class="head">
        <bdi class="author">${name}</bdi>
        <time class="small quiet" datetime=${question.at}>${time}</time>
      </div>
      ${question.text ? html`<p class="text" dir="auto">${question.text}</p>` : html`<p class="gone">${texts(language, 'erased')}</p>`}
      <p class="marks small">${marks(desk, question)}</p>
      ${question.answers.map((answer) => answerOf(desk, question, answer))}
      ${desk.managing && desk.draft?.id === question.id ? answering(desk, desk.draft, name) : actions(desk, question, name)}
    </article>
  `;
}

function askerOf({ meeting }: Desk, { asker, named }: Question): string {
  const language = meeting.language();
  if (asker === meeting.you().participant) {
    return texts(language, named ? 'you' : 'you-unnamed');
  }
  if (asker === 'someone' && !named) {
    return texts(language, 'unnamed');
  }
  const { name } = meeting.person(asker);
  return named ? name : texts(language, 'name-for-staff', { name });
}

function marks(desk: Desk, question: Question): TemplateResult {
  const { meeting } = desk;
  const language = meeting.language();
  const own = question.asker === meeting.you().participant;
  const mark = (icon: string, text: string, kind = '') => html`<span class="mark ${kind}"><wa-icon name=${icon}></wa-icon> ${text}</span>`;
  const published = question.published
    ? desk.managing ? mark('eye', texts(language, 'published-mark')) : nothing
    : mark('eye-off', texts(language, desk.managing ? 'not-published-staff' : 'not-published'));
  return html`${status(desk, question, own, mark)} ${question.status === 'dismissed' ? nothing : published}
    ${desk.managing ? mark('chevron-up', texts(language, 'votes', { count: question.votes })) : nothing}`;
}

function status(desk: Desk, { status, claimedBy }: Question, own: boolean, mark: (icon: string, text: string, kind?: string) => TemplateResult) {
  const language = desk.meeting.language();
  switch (status) {
    case 'new':
      return desk.managing ? mark('star', texts(language, 'new'), 'new') : own ? mark('lobby', texts(language, 'waiting')) : nothing;
    case 'claimed': {
      const by = claimedBy[0] ?? '';
      const mine = by === desk.meeting.you().participant;
      return mark('person', mine ? texts(language, 'claimed-own') : texts(language, 'claimed', { name: desk.meeting.person(by).name }), 'claimed');
    }
    case 'answered':
      return mark('check', texts(language, 'answered'), 'answered');
    case 'dismissed':
      return desk.managing ? mark('close', texts(language, 'dismissed')) : mark('close', texts(language, 'not-answered'));
  }
}

function answerOf(desk: Desk, question: Question, answer: Answer): TemplateResult {
  const { meeting } = desk;
  const language = meeting.language();
  const own = question.asker === meeting.you().participant;
  if (answer.aloud) {
    return html`<p class="answer"><wa-icon name="microphone"></wa-icon> ${texts(language, 'aloud')}</p>`;
  }
  return html`<div class="answer">
    <div class="small"><bdi class="author">${texts(language, 'answer-of', { name: meeting.person(answer.by).name })}</bdi>
      ${answer.toAll ? nothing : html`<span class="mark"><wa-icon name="lock"></wa-icon> ${texts(language, own ? 'to-you-only' : 'to-asker-only')}</span>`}
      ${answer.edited ? html`<span class="quiet">(${texts(language, 'edited')})</span>` : nothing}</div>
    ${answer.text ? html`<p class="text" dir="auto">${answer.text}</p>` : html`<p class="gone">${texts(language, 'answer-erased')}</p>`}
  </div>`;
}

function actions(desk: Desk, question: Question, name: string): TemplateResult | typeof nothing {
  const { meeting } = desk;
  const language = meeting.language();
  const own = question.asker === meeting.you().participant;
  const open = question.status === 'new' || question.status === 'claimed';
  if (desk.managing) {
    return queueActions(desk, question, name, open);
  }
  const canVote = open && !own && meeting.can('questions:vote') && meeting.setting('votes') !== 'false';
  const canWithdraw = own && question.status !== 'answered' && meeting.can('questions:ask');
  return canVote || canWithdraw
    ? html`<div class="actions">
        ${canVote ? voteButton(desk, question, name) : nothing}
        ${canWithdraw ? html`<button class="small" aria-label="${texts(language, 'withdraw')}: ${shortened(question)}" @click=${() => desk.withdraw(question)}>${texts(language, 'withdraw')}</button>` : nothing}
      </div>`
    : nothing;
}

const shortened = ({ text }: Question): string => [...text].slice(0, 60).join('');

function voteButton(desk: Desk, question: Question, name: string): TemplateResult {
  const language = desk.meeting.language();
  const words = texts(language, question.voted ? 'unvote' : 'vote', { count: question.votes });
  return html`<button
    class="small vote"
    aria-pressed=${question.voted}
    aria-label="${words}: ${name}, ${shortened(question)}"
    title=${words}
    @click=${busy(() => desk.act('set-vote', { question: question.id, on: !question.voted }))}
  >
    <wa-icon name="chevron-up"></wa-icon> ${question.votes}
  </button>`;
}

type Act = 'claim' | 'release' | 'publish' | 'publish-answer' | 'dismiss' | 'reopen' | 'answer' | 'edit-answer' | 'answer-aloud';

function queueActions(desk: Desk, question: Question, name: string, open: boolean): TemplateResult {
  const language = desk.meeting.language();
  const you = desk.meeting.you().participant;
  const { id } = question;
  const free = question.claimedBy.every((person) => person === you);
  const answer = question.answers[0];
  const button = (key: Act, act: () => unknown) =>
    html`<button class="small" aria-label="${texts(language, key)}: ${name}, ${shortened(question)}" @click=${busy(act)}>${texts(language, key)}</button>`;
  const command = (key: Act, name: string) => button(key, () => desk.act(name, { question: id }));
  return html`<div class="actions">
    ${open && question.claimedBy.length === 0 ? command('claim', 'claim-question') : nothing}
    ${open && free ? button('answer', () => desk.write({ id, text: '', editing: false })) : nothing}
    ${open && free ? command('answer-aloud', 'answer-aloud') : nothing}
    ${open && question.claimedBy.length > 0 ? command('release', 'release-question') : nothing}
    ${open && !question.published ? command('publish', 'publish-question') : nothing}
    ${answer && !answer.toAll ? command('publish-answer', 'publish-answer') : nothing}
    ${answer && !answer.aloud ? button('edit-answer', () => desk.write({ id, text: answer.text, editing: true })) : nothing}
    ${open && free ? button('dismiss', () => desk.dismiss(question)) : nothing}
    ${question.status === 'dismissed' ? command('reopen', 'reopen-question') : nothing}
  </div>`;
}

function answering(desk: Desk, draft: Draft, name: string): TemplateResult {
  const language = desk.meeting.language();
  const over = [...draft.text.trim()].length - LONGEST_ANSWER;
  const unfit = draft.text.trim() === '' || over > 0;
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      desk.write(undefined);
    }
  };
  return html`<form class="answering" @submit=${(event: Event) => event.preventDefault()} @keydown=${escape}>
    <label for="answer" class="small">${texts(language, 'your-answer')} (${name})</label>
    <textarea
      id="answer"
      dir="auto"
      rows="3"
      aria-invalid=${over > 0}
      .value=${live(draft.text)}
      @input=${(event: InputEvent) => desk.write({ ...draft, text: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    ${over > 0 ? html`<p class="error small" role="alert">${texts(language, 'over', { count: over })}</p>` : nothing}
    <div class="actions">
      ${draft.editing
        ? html`<wa-button size="s" variant="brand" ?disabled=${unfit} @click=${busy(() => desk.answer(true))}>${texts(language, 'save')}</wa-button>`
        : html`<wa-button size="s" variant="brand" ?disabled=${unfit} @click=${busy(() => desk.answer(true))}>${texts(language, 'answer-all')}</wa-button>
            <wa-button size="s" appearance="outlined" ?disabled=${unfit} @click=${busy(() => desk.answer(false))}>${texts(language, 'answer-asker')}</wa-button>`}
      <button type="button" class="small" @click=${() => desk.write(undefined)}>${texts(language, 'cancel')}</button>
    </div>
  </form>`;
}
