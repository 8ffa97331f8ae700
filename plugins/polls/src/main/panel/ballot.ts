import { busy, type Language, type Meeting } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Form, Poll, Vote } from './poll.js';
import { texts } from './texts.js';

/** Code points of a written answer. */
export const LONGEST_ANSWER = 500;

/** What a ballot needs to know and what it does. */
export interface Booth {
  readonly meeting: Meeting;
  /** What is marked on the ballot and not cast yet. */
  marked(poll: Poll): Vote;
  mark(poll: Poll, vote: Vote): void;
  cast(poll: Poll): Promise<void>;
  /** Opens the ballot of one's vote by name again. */
  reconsider(poll: Poll): void;
  /** Whether a vote by name is being changed. */
  reconsiders(poll: Poll): boolean;
}

/** S49: what a voter is told before voting: by name or not, who will see it, until when. */
export function terms(form: Form, language: Language, hidden: boolean): readonly string[] {
  const say = (key: Parameters<typeof texts>[1]) => texts(language, key);
  return [
    say(form.secret ? 'terms-secret' : 'terms-named'),
    say(form.secret ? 'terms-secret-seen' : 'terms-named-seen'),
    say(`terms-${form.show}`),
    say(form.secret ? 'terms-secret-once' : 'terms-named-change'),
    ...(form.secret && form.kind === 'text' ? [say('terms-secret-words')] : []),
    ...(hidden ? [say('terms-hidden')] : []),
  ];
}

/** Whether what is marked can be cast. */
export function isComplete({ kind, least, most }: Form, { options, text }: Vote): boolean {
  const length = [...text.trim()].length;
  return kind === 'text' ? length > 0 && length <= LONGEST_ANSWER : options.length >= least && options.length <= most;
}

/** The vote with an option marked or not; where one is wanted, it takes the place of the other. */
export function marking(form: Form, vote: Vote, option: number, on: boolean): Vote {
  const others = form.most === 1 ? [] : vote.options.filter((one) => one !== option);
  return { ...vote, options: on ? [...others, option].sort((one, other) => one - other) : others };
}

export function ballot(booth: Booth, poll: Poll): TemplateResult {
  const { meeting } = booth;
  const language = meeting.language();
  const { form } = poll;
  if (poll.voted && !booth.reconsiders(poll)) {
    return voted(booth, poll);
  }
  const vote = booth.marked(poll);
  return html`<form @submit=${(event: Event) => event.preventDefault()}>
    <ul class="terms ${form.secret ? 'secret' : ''}" id="terms-${poll.id}">
      ${terms(form, language, meeting.you().hidden).map((line) => html`<li>${line}</li>`)}
    </ul>
    <fieldset aria-describedby="terms-${poll.id}">
      <legend class="visually-hidden">${form.question || texts(language, 'erased')}</legend>
      ${form.kind === 'text' ? words(booth, poll, vote) : choices(booth, poll, vote)}
    </fieldset>
    <div class="line">
      <wa-button size="s" variant="brand" ?disabled=${!isComplete(form, vote)} @click=${busy(() => booth.cast(poll))}>
        ${texts(language, poll.voted ? 'vote-again' : form.secret ? 'vote-secret' : 'vote-named')}
      </wa-button>
      ${poll.voted
        ? html`<button type="button" class="small" @click=${() => booth.reconsider(poll)}>${texts(language, 'cancel')}</button>`
        : nothing}
    </div>
  </form>`;
}

function voted(booth: Booth, poll: Poll): TemplateResult {
  const language = booth.meeting.language();
  const own = poll.own[0];
  return html`<p class="done" tabindex="-1">
      <span aria-hidden="true">✓</span> ${texts(language, poll.form.secret ? 'voted-secret' : 'voted-named')}
      ${own ? html`<bdi class="own">${chosen(poll.form, own)}</bdi>` : nothing}
    </p>
    ${poll.form.secret
      ? nothing
      : html`<button class="small" @click=${() => booth.reconsider(poll)}>${texts(language, 'change-vote')}</button>`}`;
}

/** A vote in words. */
export const chosen = (form: Form, { options, text }: Vote): string =>
  form.kind === 'text' ? text : options.map((option) => form.options[option] ?? '').join(', ');

function choices(booth: Booth, poll: Poll, vote: Vote): TemplateResult {
  const { form } = poll;
  const language = booth.meeting.language();
  const one = form.most === 1;
  const values = { least: form.least, most: form.most };
  return html`
    ${one ? nothing : html`<p class="small quiet">${texts(language, form.least === form.most ? 'choose-exactly' : 'choose-between', values)}</p>`}
    <div class=${form.kind === 'rating' ? 'scale' : 'options'}>
      ${form.options.map(
        (text, option) => html`<label>
          <input
            type=${one ? 'radio' : 'checkbox'}
            name="vote-${poll.id}"
            .checked=${live(vote.options.includes(option))}
            @change=${(event: Event) => booth.mark(poll, marking(form, vote, option, (event.target as HTMLInputElement).checked))}
          />
          <span dir="auto">${text || texts(language, 'erased-option', { number: option + 1 })}</span>
        </label>`,
      )}
    </div>
    ${form.kind === 'rating' ? html`<p class="small quiet">${texts(language, 'scale', { most: form.options.length })}</p>` : nothing}
  `;
}

function words(booth: Booth, poll: Poll, vote: Vote): TemplateResult {
  const language = booth.meeting.language();
  return html`<label class="visually-hidden" for="answer-${poll.id}">${texts(language, 'your-answer')}</label>
    <textarea
      id="answer-${poll.id}"
      dir="auto"
      rows="2"
      maxlength=${2 * LONGEST_ANSWER}
      placeholder=${texts(language, 'your-answer')}
      .value=${live(vote.text)}
      @input=${(event: Event) => booth.mark(poll, { ...vote, text: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <span class="small quiet">${texts(language, 'letters', { count: [...vote.text.trim()].length, most: LONGEST_ANSWER })}</span>`;
}
