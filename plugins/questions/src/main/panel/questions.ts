import { busy, chosen, PanelElement, panelStyles } from '@plenum/panel';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Board, byVotes, type Answer, type By, type Question, type Reader, type Status, type Told, type View } from './board.js';
import { card, type Desk, type Draft } from './card.js';
import { BLANK, form, lengthOf, longest, type Pen, type Sheet } from './form.js';
import { questionsStyles } from './questions.styles.js';
import { refusal, texts } from './texts.js';

type Tab = 'questions' | 'manage';
type Filter = 'all' | Status;
/** What the person has to agree to first. */
type Prompt = 'notice' | 'withdraw' | 'dismiss';
type Given = Omit<Answer, 'edited'> & { readonly id: string };

const TABS: readonly Tab[] = ['questions', 'manage'];
const FILTERS: readonly Filter[] = ['all', 'new', 'claimed', 'answered', 'dismissed'];

/** Questions and answers. */
export class Questions extends PanelElement<View> implements Desk, Pen {
  static override styles = [panelStyles, questionsStyles];

  @state() board = new Board();
  @state() sheet: Sheet = BLANK;
  @state() draft: Draft | undefined;
  @state() error = '';
  @state() private tab: Tab = 'questions';
  @state() private filter: Filter = 'all';
  @state() private prompt: Prompt = 'notice';
  private news = 0;
  /** A hidden person has agreed to be noticed. */
  private agreed = false;
  @query('dialog') private dialog!: HTMLDialogElement | null;
  private readonly t = this.texts(texts);
  private decide: (yes: boolean) => void = () => undefined;

  // Desk and Pen see the meeting too.
  override get meeting() {
    return super.meeting;
  }

  get staff(): boolean {
    return this.meeting.can('questions:manage');
  }

  get managing(): boolean {
    return this.staff && this.tab === 'manage';
  }

  get moderated(): boolean {
    return this.board.moderated;
  }

  private get reader(): Reader {
    const { participant, role } = this.meeting.you();
    return { you: participant, staff: role !== 'attendee' };
  }

  protected begin(view: View): void {
    this.board = Board.of(view);
    if (!this.meeting.you().hidden) {
      this.agreed = false;
    }
    this.count();
  }

  protected listen(): void {
    this.on<Told & { published: boolean }>('question-asked', (told, { earlier }) => this.asked(told, earlier));
    this.on<Told>('question-published', (told) => this.fold(this.board.published(told)));
    this.on<By>('question-claimed', ({ id, by }) => this.fold(this.board.claimed(id, [by])));
    this.on<By>('claim-released', ({ id }) => this.fold(this.board.claimed(id, [])));
    this.on<Given>('answer-given', ({ id, ...answer }, { earlier }) => this.answered(id, { ...answer, edited: false }, earlier));
    this.on<Omit<Given, 'toAll'>>('answer-published', ({ id, ...answer }) => this.fold(this.board.answerPublished(id, { ...answer, toAll: true, edited: false })));
    this.on<By & { text: string }>('answer-edited', ({ id, by, text }) => this.fold(this.board.answerEdited(id, by, text)));
    this.on<{ id: string; text: string }>('question-dismissed', ({ id, text }, { earlier }) => this.dismissed(id, text, earlier));
    this.on<{ id: string }>('question-removed', ({ id }) => this.fold(this.board.removed(id, this.reader)));
    this.on<{ id: string }>('question-reopened', ({ id }) => this.fold(this.board.reopened(id)));
    this.on<{ id: string }>('question-withdrawn', ({ id }) => this.fold(this.board.without(id)));
    this.on<By>('vote-given', ({ id, by }) => this.fold(this.board.voted(id, true, by === this.reader.you)));
    this.on<By>('vote-taken', ({ id, by }) => this.fold(this.board.voted(id, false, by === this.reader.you)));
    this.on<{ on: boolean }>('moderation-set', ({ on }) => this.fold(this.board.moderation(on)));
    this.keep(this.meeting.onOpen((open) => this.opened(open)));
  }

  private fold(board: Board): void {
    this.board = board;
    this.count();
  }

  private asked(told: Told & { published: boolean }, earlier: boolean): void {
    this.fold(this.board.asked(told));
    if (this.staff && !earlier && told.asker !== this.reader.you) {
      this.meeting.say(this.t('said-new'));
    }
  }

  private answered(id: string, answer: Answer, earlier: boolean): void {
    this.fold(this.board.answered(id, answer));
    this.tellAsker(id, 'said-answered', earlier);
  }

  private dismissed(id: string, text: string, earlier: boolean): void {
    this.fold(this.board.dismissed(id, text));
    this.tellAsker(id, 'said-dismissed', earlier);
  }

  private tellAsker(id: string, words: 'said-answered' | 'said-dismissed', earlier: boolean): void {
    if (!earlier && this.board.find(id)?.asker === this.reader.you) {
      this.meeting.say(this.t(words));
      this.news += this.meeting.open() ? 0 : 1;
      this.count();
    }
  }

  private opened(open: boolean): void {
    if (open) {
      this.news = 0;
      this.count();
    }
  }

  /** Staff has new questions to look at; others what became of theirs. */
  private count(): void {
    this.meeting.attention(this.news + (this.staff ? this.board.count('new') : 0));
  }

  // What the form does.

  readonly change = (sheet: Sheet): void => {
    this.sheet = sheet;
    this.error = '';
  };

  async ask(): Promise<void> {
    const length = lengthOf(this.sheet.text);
    if (length > 0 && length <= longest(this.meeting)) {
      await this.whenAgreed(() => this.send(this.sheet));
    }
  }

  private async send({ text, named }: Sheet): Promise<void> {
    if (await this.request('ask-question', { text: text.trim(), named })) {
      this.sheet = { text: '', named };
      this.meeting.say(this.t('said-asked'));
    }
    this.renderRoot.querySelector<HTMLElement>('#question')?.focus();
  }

  // What the buttons at a question do.

  act(command: string, payload: object): Promise<unknown> {
    return this.request(command, payload);
  }

  withdraw(question: Question): void {
    void this.confirmed('withdraw', 'withdraw-question', question);
  }

  dismiss(question: Question): void {
    void this.confirmed('dismiss', 'dismiss-question', question);
  }

  private async confirmed(prompt: Prompt, command: string, { id }: Question): Promise<void> {
    if (await this.prompted(prompt)) {
      await this.request(command, { question: id });
    }
  }

  write(draft: Draft | undefined): void {
    const begun = draft !== undefined && draft.id !== this.draft?.id;
    const left = draft === undefined ? this.draft?.id : undefined;
    this.draft = draft;
    void this.updateComplete.then(() => {
      const focus = begun ? '#answer' : left ? `[data-id="${CSS.escape(left)}"] .actions button` : '';
      if (focus) {
        this.renderRoot.querySelector<HTMLElement>(focus)?.focus();
      }
    });
  }

  async answer(toAll: boolean): Promise<void> {
    const { draft } = this;
    if (draft) {
      const { id: question, text, editing } = draft;
      const asked = editing
        ? this.request('edit-answer', { question, text: text.trim() })
        : this.request('answer-question', { question, text: text.trim(), toAll });
      if ((await asked) && this.draft?.id === question) {
        this.write(undefined);
      }
    }
  }

  private async request<R>(name: string, payload: object): Promise<R | undefined> {
    this.error = '';
    try {
      return await this.requestOnce<R>(name, payload);
    } catch (error) {
      this.error = refusal(error, this.language);
      return undefined;
    }
  }

  private async download(format: 'csv' | 'markdown'): Promise<void> {
    const file = await this.request<{ name: string; type: string; text: string }>('export-questions', { format, language: this.language });
    if (file) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([file.text], { type: file.type }));
      link.download = file.name;
      link.click();
      URL.revokeObjectURL(link.href);
    }
  }

  /** Asks a hidden person, once, whether they want to be noticed. */
  private async whenAgreed(act: () => Promise<void>): Promise<void> {
    if (this.meeting.you().hidden && !this.agreed) {
      this.agreed = await this.prompted('notice');
      if (!this.agreed) {
        return;
      }
    }
    await act();
  }

  private async prompted(prompt: Prompt): Promise<boolean> {
    this.prompt = prompt;
    await this.updateComplete;
    return new Promise((resolve) => {
      this.decide = resolve;
      this.dialog?.showModal();
    });
  }

  private readonly decided = (yes: boolean) => {
    this.decide(yes);
    this.dialog?.close();
  };

  protected override render() {
    return html`
      ${this.staff ? this.tabs() : nothing}
      ${this.managing ? this.queue() : this.questions()}
      ${this.promptDialog()}
    `;
  }

  private tabs() {
    const fresh = this.board.count('new');
    const words = (tab: Tab) => (tab === 'questions' ? this.t('ask-and-read') : fresh > 0 ? this.t('manage-new', { count: fresh }) : this.t('manage'));
    return html`<div role="tablist" aria-label=${this.t('views')} @keydown=${this.turn}>
      ${TABS.map((tab) => html`<button
        role="tab"
        id="tab-${tab}"
        aria-controls="view"
        aria-selected=${this.tab === tab}
        tabindex=${this.tab === tab ? 0 : -1}
        @click=${() => this.show(tab)}
      >${words(tab)}</button>`)}
    </div>`;
  }

  private readonly turn = (event: KeyboardEvent) => {
    if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      const tab: Tab = event.key === 'Home' ? 'questions' : event.key === 'End' ? 'manage' : this.tab === 'manage' ? 'questions' : 'manage';
      this.show(tab);
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.focus());
    }
  };

  private show(tab: Tab): void {
    this.tab = tab;
    this.draft = undefined;
    this.error = '';
  }

  private questions() {
    // Staff sees here what attendees see, and what they asked themselves.
    const seen = byVotes(this.board.questions.filter((one) => one.published || one.asker === this.reader.you));
    return html`<div class="view" id="view" role=${this.staff ? 'tabpanel' : nothing} aria-labelledby=${this.staff ? 'tab-questions' : nothing}>
      ${this.list(seen, 'empty')}
      ${this.meeting.can('questions:ask') ? form(this) : html`<p class="closed quiet" role="status">${this.t('no-ask')} ${this.whyRefused('questions:ask')}</p>`}
    </div>`;
  }

  private queue() {
    const shown = this.board.questions.filter((one) => this.filter === 'all' || one.status === this.filter);
    return html`<div class="view" id="view" role="tabpanel" aria-labelledby="tab-manage">
      <div class="bar">
        <label for="filter" class="small">${this.t('filter')}</label>
        <select id="filter" @change=${(event: Event) => (this.filter = (event.target as HTMLSelectElement).value as Filter)}>
          ${FILTERS.map((filter) => html`<option value=${filter} ?selected=${filter === this.filter}>
            ${filter === 'all' ? this.t('all') : this.t(`filter-${filter}`, { count: this.board.count(filter) })}
          </option>`)}
        </select>
        <button class="small" @click=${busy(() => this.download('csv'))}><wa-icon name="download"></wa-icon> ${this.t('export-csv')}</button>
        <button class="small" @click=${busy(() => this.download('markdown'))}><wa-icon name="download"></wa-icon> ${this.t('export-markdown')}</button>
        <label class="choice small">
          <input type="checkbox" ${chosen(this.board.moderated, async (on) => (await this.act('set-moderation', { on })) !== undefined)} />
          ${this.t('moderated')}
        </label>
      </div>
      ${this.error ? html`<p class="bar error small" role="alert">${this.error}</p>` : nothing}
      ${this.list(shown, this.filter === 'all' ? 'empty' : 'empty-filter')}
    </div>`;
  }

  private list(questions: readonly Question[], empty: 'empty' | 'empty-filter') {
    return html`<div class="list" role="group" tabindex="0" aria-label=${this.t('questions')}>
      ${questions.length === 0 ? html`<p class="quiet empty">${this.t(empty)}</p>` : nothing}
      ${repeat(questions, (question) => question.id, (question) => card(this, question))}
    </div>`;
  }

  private promptDialog() {
    const { prompt } = this;
    const yes = prompt === 'notice' ? this.t('notice-yes') : this.t(prompt);
    return html`<dialog aria-labelledby="prompt" aria-describedby="explained" @cancel=${() => this.decide(false)}>
      <h2 id="prompt">${this.t(`${prompt}-title`)}</h2>
      <p id="explained">${this.t(`${prompt}-text`)}</p>
      <div class="line">
        <button type="button" class="small" @click=${() => this.decided(false)}>${this.t('cancel')}</button>
        <wa-button size="s" variant=${prompt === 'notice' ? 'brand' : 'danger'} @click=${() => this.decided(true)}>${yes}</wa-button>
      </div>
    </dialog>`;
  }
}
