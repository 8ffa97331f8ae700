import { busy, type Meeting } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Form, Kind, Show } from './poll.js';
import { texts } from './texts.js';

/** A poll that is being written. */
export interface Sheet {
  /** The draft that is changed; empty for a new poll. */
  readonly id: string;
  readonly form: Form;
}

/** What the editor needs to know and what it does. */
export interface Desk {
  readonly meeting: Meeting;
  readonly sheet: Sheet | undefined;
  /** Whether the tenant allows polls by name. */
  readonly named: boolean;
  readonly mostOptions: number;
  write(form: Form): void;
  save(start: boolean): Promise<void>;
  abandon(): void;
}

const KINDS: readonly Kind[] = ['single', 'multiple', 'rating', 'text', 'quiz'];
const SHOWS: readonly Show[] = ['live', 'closed', 'staff'];
/** Steps of a rating: the most, and what is proposed. */
const LONGEST_SCALE = 10;
const SCALE = 5;

/** @param all whether results for all are proposed */
export const blank = (named: boolean, all: boolean): Form => ({
  kind: 'single', question: '', options: ['', ''], least: 1, most: 1, right: [], secret: !named, show: all ? 'closed' : 'staff',
});

/** A form made anew of one that was used; of a rating the scale. */
export const copied = (form: Form): Form => ({
  ...form,
  most: form.kind === 'rating' ? form.options.length : form.most,
  options: form.kind === 'rating' ? ['', ''] : form.options,
});

/** The form with another kind: what the kinds share stays. */
export function ofKind(form: Form, kind: Kind): Form {
  const options = form.options.length < 2 ? ['', ''] : form.options;
  const most = kind === 'rating' ? SCALE : kind === 'multiple' ? options.length : 1;
  return { ...form, kind, options, least: 1, most, right: kind === 'quiz' ? form.right : [] };
}

/** What is sent: only what the kind has. */
export function sent(form: Form): Form {
  const written = form.kind !== 'rating' && form.kind !== 'text';
  return { ...form, options: written ? form.options : [], right: form.kind === 'quiz' ? form.right : [] };
}

export function editor(desk: Desk, { id, form }: Sheet): TemplateResult {
  const t = (key: Parameters<typeof texts>[1], values = {}) => texts(desk.meeting.language(), key, values);
  const change = (part: Partial<Form>) => desk.write({ ...form, ...part });
  return html`<form class="editor card" aria-labelledby="editor" @submit=${(event: Event) => event.preventDefault()}>
    <h2 id="editor">${t(id ? 'edit-poll' : 'new-poll')}</h2>
    <label for="question">${t('question')}</label>
    <textarea
      id="question"
      dir="auto"
      rows="2"
      maxlength="500"
      .value=${live(form.question)}
      @input=${(event: Event) => change({ question: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <label for="kind">${t('kind')}</label>
    <select id="kind" @change=${(event: Event) => desk.write(ofKind(form, (event.target as HTMLSelectElement).value as Kind))}>
      ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === form.kind}>${t(`kind-${kind}`)}</option>`)}
    </select>
    ${form.kind === 'rating' || form.kind === 'text' ? nothing : options(desk, form)} ${numbers(desk, form)} ${privacy(desk, form)}
    <div class="line end">
      <button type="button" class="small" @click=${() => desk.abandon()}>${t('cancel')}</button>
      <button type="button" class="small" @click=${busy(() => desk.save(false))}>${t('save-draft')}</button>
      <wa-button size="s" variant="brand" @click=${busy(() => desk.save(true))}>${t('start-now')}</wa-button>
    </div>
  </form>`;
}

function options(desk: Desk, form: Form): TemplateResult {
  const t = (key: Parameters<typeof texts>[1], values = {}) => texts(desk.meeting.language(), key, values);
  const change = (options: readonly string[], right = form.right) =>
    desk.write({ ...form, options, right, most: form.kind === 'multiple' && form.most === form.options.length ? options.length : Math.min(form.most, options.length) });
  const without = (place: number) =>
    change(
      form.options.filter((_, one) => one !== place),
      form.right.filter((one) => one !== place).map((one) => (one > place ? one - 1 : one)),
    );
  const rightly = (place: number, on: boolean) => {
    const right = [...form.right.filter((one) => one !== place), ...(on ? [place] : [])].sort((one, other) => one - other);
    desk.write({ ...form, right, most: Math.max(1, form.most, right.length) });
  };
  return html`<fieldset>
    <legend>${t('options')}</legend>
    ${form.options.map(
      (option, place) => html`<div class="line">
        <input
          type="text"
          dir="auto"
          maxlength="200"
          aria-label=${t('option-number', { number: place + 1 })}
          .value=${live(option)}
          @input=${(event: Event) => change(form.options.map((one, other) => (other === place ? (event.target as HTMLInputElement).value : one)))}
        />
        ${form.kind === 'quiz'
          ? html`<label class="tick">
              <input
                type="checkbox"
                aria-label=${t('is-right', { number: place + 1 })}
                .checked=${live(form.right.includes(place))}
                @change=${(event: Event) => rightly(place, (event.target as HTMLInputElement).checked)}
              />
              ${t('right')}
            </label>`
          : nothing}
        <button type="button" class="small" ?disabled=${form.options.length < 3} aria-label=${t('remove-option', { number: place + 1 })} @click=${() => without(place)}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>`,
    )}
    ${form.options.length < desk.mostOptions
      ? html`<button type="button" class="small add" @click=${() => change([...form.options, ''])}>${t('add-option')}</button>`
      : nothing}
  </fieldset>`;
}

function numbers(desk: Desk, form: Form): TemplateResult | typeof nothing {
  const t = (key: Parameters<typeof texts>[1]) => texts(desk.meeting.language(), key);
  const field = (key: 'least' | 'most', label: 'least' | 'most' | 'steps', min: number, max: number) => html`<label class="number">
    ${t(label)}
    <input type="number" min=${min} max=${max} .value=${live(String(form[key]))} @change=${(event: Event) => {
      const value = Math.trunc(Number((event.target as HTMLInputElement).value));
      desk.write({ ...form, [key]: Math.min(Math.max(value || min, min), max) });
    }} />
  </label>`;
  switch (form.kind) {
    case 'multiple':
    case 'quiz':
      return html`<div class="line">${field('least', 'least', 1, form.options.length)} ${field('most', 'most', 1, form.options.length)}</div>`;
    case 'rating':
      return field('most', 'steps', 2, LONGEST_SCALE);
    default:
      return nothing;
  }
}

function privacy(desk: Desk, form: Form): TemplateResult {
  const t = (key: Parameters<typeof texts>[1]) => texts(desk.meeting.language(), key);
  const secrecy = (secret: boolean) =>
    desk.write({ ...form, secret, show: secret && form.show === 'live' ? 'closed' : form.show });
  return html`<fieldset>
      <legend>${t('votes-are')}</legend>
      ${[false, true].map(
        (secret) => html`<label>
          <input type="radio" name="secret" ?disabled=${!secret && !desk.named} .checked=${live(form.secret === secret)} @change=${() => secrecy(secret)} />
          ${t(secret ? 'are-secret' : 'are-named')}
        </label>`,
      )}
      ${desk.named ? nothing : html`<p class="small quiet">${t('polls:named-off')}</p>`}
    </fieldset>
    <fieldset>
      <legend>${t('results-for')}</legend>
      ${SHOWS.map(
        (show) => html`<label>
          <input type="radio" name="show" ?disabled=${show === 'live' && form.secret} .checked=${live(form.show === show)} @change=${() => desk.write({ ...form, show })} />
          ${t(`show-${show}`)}
        </label>`,
      )}
      ${form.secret ? html`<p class="small quiet">${t('secret-while-open')}</p>` : nothing}
    </fieldset>`;
}
