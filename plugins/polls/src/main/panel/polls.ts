import { busy, PanelElement, panelStyles } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ballot, type Booth } from './ballot.js';
import { blank, copied, editor, sent, type Desk, type Sheet } from './editor.js';
import { Ledger } from './ledger.js';
import { isShown, type Form, type Poll, type Tally, type View, type Vote } from './poll.js';
import { pollsStyles } from './polls.styles.js';
import { csv, report, type Row } from './report.js';
import { results, resultsNote } from './results.js';
import { refusal, texts } from './texts.js';

const EMPTY: Vote = { options: [], text: '' };
const ORDER = { open: 0, draft: 1, closed: 2 } as const;

/** What cannot be undone and is asked for first. */
interface Question {
  readonly about: 'close' | 'delete';
  readonly poll: Poll;
}

/** Polls: ballots and results for all; preparing, starting, closing and reports for those who may. */
export class Polls extends PanelElement<View> implements Booth, Desk {
  static override styles = [panelStyles, pollsStyles];

  @state() protected ledger = new Ledger();
  @state() sheet: Sheet | undefined;
  @state() private error = '';
  @state() protected marks: Readonly<Record<string, Vote>> = {};
  @state() private changing: readonly string[] = [];
  @state() private reports: Readonly<Record<string, readonly Row[]>> = {};
  @state() private answers: Readonly<Record<string, readonly string[]>> = {};
  @state() private question: Question | undefined;
  @query('dialog') private dialog!: HTMLDialogElement | null;
  named = true;
  mostOptions = 20;
  private resultsToAll = true;
  private news = 0;
  protected readonly t = this.texts(texts);
  /** Whether news are told by this element. */
  protected readonly tells: boolean = true;

  // Booth and Desk see the meeting too.
  override get meeting() {
    return super.meeting;
  }

  private get isStaff(): boolean {
    return this.meeting.you().role !== 'attendee';
  }

  private get manages(): boolean {
    return this.isStaff && this.meeting.can('polls:manage');
  }

  protected begin(view: View): void {
    this.ledger = Ledger.of(view);
    this.named = view.named ?? true;
    this.resultsToAll = view.resultsToAll ?? true;
    this.mostOptions = view.mostOptions ?? 20;
  }

  protected listen(): void {
    this.on<{ poll: string; form: Form; at: string }>('poll-prepared', ({ poll, form, at }) => (this.ledger = this.ledger.prepared(poll, form, at)));
    this.on<{ poll: string }>('poll-deleted', ({ poll }) => (this.ledger = this.ledger.deleted(poll)));
    this.on<{ poll: string; form: Form; at: string }>('poll-started', ({ poll, form, at }, { earlier }) => this.started(poll, form, at, earlier));
    this.on<{ poll: string; vote: Vote }>('vote-cast', ({ poll, vote }) => this.cameIn(this.ledger.voted(poll, vote), poll));
    this.on<{ poll: string }>('ballot-cast', ({ poll }) => this.cameIn(this.ledger.balloted(poll), poll));
    this.on<{ poll: string; tally: Tally }>('tally-told', ({ poll, tally }) => (this.ledger = this.ledger.told(poll, tally)));
    this.on<{ poll: string; shares: readonly number[] }>('shares-told', ({ poll, shares }) => (this.ledger = this.ledger.shared(poll, shares)));
    this.on<{ poll: string; tooFew: boolean }>('poll-closed', ({ poll, tooFew }, { earlier }) => this.closed(poll, tooFew, earlier));
    this.on<{ poll: string; shares: readonly number[]; right: readonly number[] }>('results-published', ({ poll, shares, right }, { earlier }) => {
      this.ledger = this.ledger.published(poll, shares, right);
      this.tell('results-published', poll, earlier);
    });
    this.on<{ poll: string }>('results-withheld', ({ poll }) => {
      this.ledger = this.ledger.withheld(poll, this.isStaff);
      this.answers = { ...this.answers, [poll]: [] };
    });
    this.keep(this.meeting.onOpen((open) => this.opened(open)));
  }

  private started(poll: string, form: Form, at: string, earlier: boolean): void {
    this.ledger = this.ledger.started(poll, form, at);
    this.tell('poll-started', poll, earlier);
  }

  private closed(poll: string, tooFew: boolean, earlier: boolean): void {
    this.ledger = this.ledger.closed(poll, tooFew);
    this.changing = this.changing.filter((one) => one !== poll);
    if (!earlier && this.tells) {
      this.meeting.say(this.t('poll-closed', { question: this.ledger.find(poll)?.form.question ?? '' }));
    }
  }

  /** News: said to screen readers, and a mark on the tab of who does not look. */
  private tell(key: 'poll-started' | 'results-published', poll: string, earlier: boolean): void {
    if (earlier || !this.tells) {
      return;
    }
    this.meeting.say(this.t(key, { question: this.ledger.find(poll)?.form.question ?? '' }));
    if (!this.meeting.open()) {
      this.news += 1;
      this.meeting.attention(this.news);
    }
  }

  private opened(open: boolean): void {
    if (open && this.tells) {
      this.news = 0;
      this.meeting.attention(0);
    }
  }

  /** One's own vote, from this browser or another of one's devices. */
  private cameIn(ledger: Ledger, poll: string): void {
    this.ledger = ledger;
    this.changing = this.changing.filter((one) => one !== poll);
    const { [poll]: cast, ...others } = this.marks;
    this.marks = cast ? others : this.marks;
  }

  // The booth.

  marked(poll: Poll): Vote {
    return this.marks[poll.id] ?? poll.own[0] ?? EMPTY;
  }

  mark(poll: Poll, vote: Vote): void {
    this.marks = { ...this.marks, [poll.id]: vote };
  }

  async cast(poll: Poll): Promise<void> {
    const { options, text } = this.marked(poll);
    if (await this.ask('cast-vote', { poll: poll.id, options, text: text.trim() })) {
      this.changing = this.changing.filter((one) => one !== poll.id);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(poll.id)}"] .done`)?.focus();
    }
  }

  reconsiders(poll: Poll): boolean {
    return this.changing.includes(poll.id);
  }

  reconsider(poll: Poll): void {
    this.changing = this.reconsiders(poll) ? this.changing.filter((one) => one !== poll.id) : [...this.changing, poll.id];
    const { [poll.id]: _, ...others } = this.marks;
    this.marks = others;
  }

  // The desk.

  write(form: Form): void {
    this.error = '';
    this.sheet = { id: this.sheet?.id ?? '', form };
  }

  abandon(): void {
    this.sheet = undefined;
    this.error = '';
    this.focusOn('.new');
  }

  async save(start: boolean): Promise<void> {
    if (this.sheet) {
      await this.saved(this.sheet, start);
    }
  }

  private async saved({ id, form }: Sheet, start: boolean): Promise<void> {
    const draft = id
      ? await this.ask('change-poll', { poll: id, form: sent(form) })
      : await this.ask<{ poll: string }>('prepare-poll', { form: sent(form) });
    if (!draft) {
      return;
    }
    const poll = id || (draft as { poll: string }).poll;
    this.sheet = { id: poll, form };
    if (!start || (await this.ask('start-poll', { poll }))) {
      this.abandon();
    }
  }

  private edit(sheet: Sheet): void {
    this.sheet = sheet;
    this.error = '';
    this.focusOn('#question');
  }

  private focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  // Requests.

  /** @returns the reply; nothing if it was refused, which is shown */
  private async ask<R = object>(name: string, payload: object): Promise<R | undefined> {
    this.error = '';
    try {
      return (await this.requestOnce<R>(name, payload)) ?? ({} as R);
    } catch (error) {
      this.error = refusal(error, this.language);
      void this.updateComplete.then(() => this.renderRoot.querySelector('.error')?.scrollIntoView({ block: 'nearest' }));
      return undefined;
    }
  }

  private async stage({ id }: Poll): Promise<void> {
    this.error = '';
    await this.meeting.show(id).catch((refused: unknown) => (this.error = refusal(refused, this.language)));
  }

  private async readReport({ id }: Poll): Promise<void> {
    const rows: Row[] = [];
    for (let more = true; more; ) {
      const page = await this.ask<{ rows: readonly Row[]; more: boolean }>('read-report', { poll: id, from: rows.length });
      if (!page) {
        return;
      }
      rows.push(...page.rows);
      more = page.more && page.rows.length > 0;
    }
    this.reports = { ...this.reports, [id]: rows };
  }

  private async readAnswers({ id }: Poll): Promise<void> {
    const all: string[] = [];
    for (let more = true; more; ) {
      const page = await this.ask<{ texts: readonly string[]; more: boolean }>('read-answers', { poll: id, from: all.length });
      if (!page) {
        return;
      }
      all.push(...page.texts);
      more = page.more && page.texts.length > 0;
    }
    this.answers = { ...this.answers, [id]: all };
    if (all.length === 0) {
      this.meeting.say(this.t('no-answers'));
    }
  }

  private export(poll: Poll, rows: readonly Row[]): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\ufeff', csv(poll, rows, this.language)], { type: 'text/csv' }));
    link.download = `${this.t('file')}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private confirm(about: Question['about'], poll: Poll): void {
    this.question = { about, poll };
    void this.updateComplete.then(() => this.dialog?.showModal());
  }

  private readonly decided = (yes: boolean) => {
    this.dialog?.close();
    const { question } = this;
    if (yes && question) {
      void this.ask(`${question.about}-poll`, { poll: question.poll.id }).then(() => this.focusOn('.new'));
    }
  };

  // What is shown.

  protected override render() {
    const polls = [...this.ledger.polls].reverse().sort((one, other) => ORDER[one.stage] - ORDER[other.stage]);
    const begin = () => this.edit({ id: '', form: blank(this.named, this.resultsToAll) });
    return html`
      <div class="all" role="region" tabindex="0" aria-label=${this.t('polls')}>
        ${this.manages && !this.sheet
          ? html`<wa-button class="new" size="s" variant="brand" @click=${begin}>${this.t('new-poll')}</wa-button>`
          : nothing}
        ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing} ${this.sheet ? editor(this, this.sheet) : nothing}
        ${polls.length === 0 && !this.sheet ? html`<p class="quiet empty">${this.t(this.manages ? 'empty-staff' : 'empty')}</p>` : nothing}
        ${repeat(polls, (poll) => poll.id, (poll) => this.card(poll, this.manages))}
      </div>
      ${this.dialogToConfirm()}
    `;
  }

  /** @param manages whether with what staff does to it */
  protected card(poll: Poll, manages: boolean): TemplateResult {
    const { form } = poll;
    const note = resultsNote(poll, this.isStaff, this.language);
    return html`<article class="card ${poll.stage}" data-id=${poll.id} aria-labelledby="title-${poll.id}">
      <p class="facts small">
        <span class="stage ${poll.stage}">${this.t(`stage-${poll.stage}`)}</span>
        <span class="quiet">${this.t(`kind-${form.kind}`)}</span>
        <span class="secrecy">${this.t(form.secret ? 'secret' : 'by-name')}</span>
      </p>
      <h2 id="title-${poll.id}" dir="auto">${form.question || this.t('erased')}</h2>
      ${poll.stage === 'open' ? this.ballotOrWhyNot(poll) : nothing}
      ${poll.stage === 'draft' ? this.draft(poll) : nothing} ${this.turnout(poll)} ${results(poll, this.language)}
      ${note ? html`<p class="small quiet note">${note}</p>` : nothing} ${this.written(poll)} ${manages ? this.controls(poll) : nothing}
    </article>`;
  }

  /** Who may not vote is told who decided so. */
  private ballotOrWhyNot(poll: Poll): TemplateResult {
    return this.meeting.can('polls:vote')
      ? ballot(this, poll)
      : html`<p class="small quiet">${this.t('no-rights')} ${this.whyRefused('polls:vote')}</p>`;
  }

  private draft({ form }: Poll): TemplateResult {
    return form.kind === 'text'
      ? html``
      : html`<ol class="preview small">
          ${form.options.map((option, place) => html`<li dir="auto">${option} ${form.right.includes(place) ? html`<span class="mark">✓ ${this.t('right')}</span>` : nothing}</li>`)}
        </ol>`;
  }

  private turnout(poll: Poll): TemplateResult | typeof nothing {
    const tally = poll.tally[0];
    return tally && poll.stage !== 'draft' ? html`<p class="small turnout">${this.t('turnout', { count: tally.voted })}</p>` : nothing;
  }

  private written(poll: Poll): TemplateResult | typeof nothing {
    const readable = poll.form.kind === 'text' && poll.stage !== 'draft' && !poll.tooFew && (isShown(poll) || this.isStaff);
    if (!readable || (poll.stage === 'open' && poll.form.secret)) {
      return nothing;
    }
    const answers = this.answers[poll.id] ?? [];
    return html`${answers.length > 0 ? html`<ul class="answers">${answers.map((text) => html`<li dir="auto">${text}</li>`)}</ul>` : nothing}
      <button class="small" @click=${busy(() => this.readAnswers(poll))}>${this.t(answers.length > 0 ? 'read-again' : 'read-answers')}</button>`;
  }

  private controls(poll: Poll): TemplateResult {
    const button = (key: Parameters<typeof this.t>[0], act: () => unknown) =>
      html`<button class="small" aria-describedby="title-${poll.id}" @click=${busy(act)}>${this.t(key)}</button>`;
    const rows = this.reports[poll.id];
    return html`<div class="line controls">
        ${poll.stage === 'draft'
          ? html`<wa-button size="s" variant="brand" @click=${busy(() => this.ask('start-poll', { poll: poll.id }))}>${this.t('start')}</wa-button>
              ${button('edit', () => this.edit({ id: poll.id, form: copied(poll.form) }))} ${button('delete', () => this.confirm('delete', poll))}`
          : nothing}
        ${poll.stage === 'open' ? button('close', () => this.confirm('close', poll)) : nothing}
        ${poll.stage === 'closed' && !poll.tooFew
          ? button(poll.published ? 'withhold' : 'publish', () => this.ask(poll.published ? 'withhold-results' : 'publish-results', { poll: poll.id }))
          : nothing}
        ${poll.stage === 'closed' ? button('copy', () => this.edit({ id: '', form: copied(poll.form) })) : nothing}
        ${poll.stage !== 'draft' && this.meeting.mayShow() ? button('show', () => this.stage(poll)) : nothing}
        ${poll.stage !== 'draft' && this.meeting.you().role === 'organizer' && this.meeting.can('polls:report')
          ? button(rows ? 'report-again' : 'report', () => this.readReport(poll))
          : nothing}
      </div>
      ${rows
        ? html`${report(poll, rows, this.language)} ${button('export', () => this.export(poll, rows))}`
        : nothing}`;
  }

  private dialogToConfirm() {
    const about = this.question?.about ?? 'close';
    return html`<dialog aria-labelledby="confirm" aria-describedby="explained">
      <h2 id="confirm">${this.t(`${about}-title`)}</h2>
      <p id="explained">${this.t(`${about}-text`)}</p>
      <div class="line end">
        <button type="button" class="small" @click=${() => this.decided(false)}>${this.t('cancel')}</button>
        <wa-button size="s" variant=${about === 'delete' ? 'danger' : 'brand'} @click=${() => this.decided(true)}>${this.t(about)}</wa-button>
      </div>
    </dialog>`;
  }
}
