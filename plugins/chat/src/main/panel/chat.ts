import { busy, DropZone, moment, PanelElement, panelStyles, type UploadsElement } from '@plenum/panel';
import { html, nothing, type PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Attaching } from './attaching.js';
import { chatStyles } from './chat.styles.js';
import { composer, isSendable, type Pen } from './composer.js';
import { answer, isNoticed, LONGEST, lengthOf, requestFor, type Draft } from './draft.js';
import { Log, type Message, type Muted, type MuteSet, type Reacted, type Removal, type Sent, type View } from './log.js';
import { messageRow, type Desk } from './message-row.js';
import { questionDialog, type Question } from './question.js';
import { rows } from './rows.js';
import { refusal, texts } from './texts.js';
import { SAY_EVERY_MS, Typing, TYPING_MS } from './typing.js';

const NOTHING: Draft = { text: '', to: 'everyone' };
/** Pixels from the end within which the list follows new messages. */
const NEAR_END = 40;

/** The chat. */
export class Chat extends PanelElement<View> implements Desk, Pen {
  static override styles = [panelStyles, chatStyles];

  @state() log = new Log();
  @state() draft: Draft = NOTHING;
  @state() error = '';
  @state() active = '';
  @state() choosing = '';
  @state() private typing = new Typing();
  /** Messages that came while the list was not at its end. */
  @state() private below = 0;
  @state() private question: Question = 'notice';
  private unread = 0;
  private saidTyping = 0;
  private atEnd = true;
  /** A hidden person has agreed to be noticed. */
  private agreed = false;
  @query('.list') private list!: HTMLElement | null;
  @query('textarea') private area!: HTMLTextAreaElement | null;
  @query('dialog') private dialog!: HTMLDialogElement | null;
  private readonly t = this.texts(texts);
  /** The composer grows and the window shrinks. */
  private readonly watch = new ResizeObserver(() => this.follow());
  private decide: (yes: boolean) => void = () => undefined;
  readonly attaching = new Attaching(() => this.meeting, () => this.uploads);

  constructor() {
    super();
    new DropZone(this, (files) => this.paste(files), () => this.uploads?.open ?? false);
  }

  private get uploads(): UploadsElement | null {
    return this.renderRoot.querySelector<UploadsElement>('plenum-uploads');
  }

  // Desk and Pen see the meeting too.
  override get meeting() {
    return super.meeting;
  }

  get mayWrite(): boolean {
    return this.meeting.can('chat:send') && !this.ownMute;
  }

  private get ownMute(): Muted | undefined {
    const you = this.meeting.you();
    return you.role === 'attendee' ? this.log.muted.get(you.participant) : undefined;
  }

  protected begin(view: View): void {
    this.log = Log.of(view);
    this.attaching.begin(view.attached ?? []);
    this.typing = new Typing();
    this.below = 0;
    this.atEnd = true;
    if (!this.meeting.you().hidden) {
      this.agreed = false;
    }
  }

  protected listen(): void {
    this.on<Sent>('message-sent', (sent, { earlier }) => this.arrived(sent, earlier));
    this.on<{ id: string; text: string }>('message-edited', ({ id, text }) => (this.log = this.log.edited(id, text)));
    this.on<{ id: string }>('message-deleted', ({ id }) => (this.log = this.log.deleted(id)));
    this.on<{ id: string; file: Removal }>('attachment-removed', ({ id, file }) => (this.log = this.log.fileRemoved(id, file)));
    this.attaching.listen((name, listener) => this.on(name, listener));
    this.on<Reacted>('reaction-added', (reacted) => (this.log = this.log.reacted(reacted)));
    this.on<Reacted>('reaction-removed', (reacted) => (this.log = this.log.unreacted(reacted)));
    this.on<MuteSet>('mute-set', (set, { earlier }) => this.muteSet(set, earlier));
    this.onSignal<object>('typing', (_, from) => this.typed(from));
    this.keep(this.meeting.onOpen((open) => this.opened(open)));
  }

  private arrived(sent: Sent, earlier: boolean): void {
    if (this.log.find(sent.id)) {
      return;
    }
    const own = sent.from === this.meeting.you().participant;
    this.log = this.log.sent(sent);
    this.typing = this.typing.without(sent.from);
    if (own) {
      this.atEnd = true;
    } else if (!this.atEnd && !earlier) {
      this.below += 1;
    }
    if (!own && !earlier && !this.meeting.open()) {
      this.countUnread(this.unread + 1);
    }
  }

  private opened(open: boolean): void {
    if (open) {
      this.countUnread(0);
    }
  }

  private countUnread(count: number): void {
    this.unread = count;
    this.meeting.attention(count);
  }

  private muteSet(set: MuteSet, earlier: boolean): void {
    this.log = this.log.mute(set);
    if (!earlier && set.participant === this.meeting.you().participant) {
      this.meeting.say(this.t(set.muted ? 'now-muted' : 'now-unmuted'));
    }
  }

  private typed(from: string): void {
    this.typing = this.typing.with(from, Date.now());
    const timer = setTimeout(() => this.requestUpdate(), TYPING_MS + 50);
    this.keep(() => clearTimeout(timer));
  }

  // What the composer does.

  change(draft: Draft): void {
    this.draft = draft;
    this.error = '';
    const now = Date.now();
    if (draft.to === 'everyone' && draft.text && !draft.editing && !this.meeting.you().hidden && now - this.saidTyping > SAY_EVERY_MS) {
      this.saidTyping = now;
      this.meeting.signal('typing');
    }
  }

  send(): void {
    const { draft } = this;
    const length = lengthOf(draft.text);
    if (!draft.editing && this.attaching.unfinished) {
      this.error = this.t('wait-files');
      return;
    }
    const edited = draft.editing ? this.log.find(draft.editing) : undefined;
    if (isSendable(this) && length <= LONGEST) {
      void this.whenAgreed(isNoticed(draft, edited), () => {
        const request = requestFor(draft, this.attaching.ready);
        this.draft = { text: '', to: draft.to };
        this.saidTyping = 0;
        return this.ask(request.name, request.payload, () => {
          if (this.draft.text === '') {
            this.draft = draft;
          }
        });
      });
    }
  }

  cancel(): void {
    this.draft = { ...NOTHING, to: this.draft.editing ? 'everyone' : this.draft.to };
    this.area?.focus();
  }

  paste(files: readonly File[]): void {
    this.uploads?.take(files);
  }

  detach(file: string): Promise<unknown> {
    return this.ask('discard-file', { file });
  }

  forget(): void {
    this.attaching.forget();
    this.requestUpdate();
    this.area?.focus();
  }

  editLast(): void {
    const last = this.log.lastOf(this.meeting.you().participant);
    if (last) {
      this.edit(last);
    }
  }

  // What the buttons at a message do.

  choose(message: Message): void {
    this.choosing = this.choosing === message.id ? '' : message.id;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.choices button')?.focus());
  }

  react(message: Message, emoji: string, on: boolean): Promise<void> {
    this.choosing = '';
    const reacted = this.whenAgreed(message.scope !== 'staff', () =>
      this.ask(on ? 'add-reaction' : 'remove-reaction', { message: message.id, emoji }),
    );
    this.focusMessage(message.id);
    return reacted;
  }

  reply(message: Message): void {
    this.draft = { ...answer(message, this.meeting.you().participant), text: this.draft.editing ? '' : this.draft.text };
    this.area?.focus();
  }

  edit(message: Message): void {
    this.draft = { text: message.text, to: this.draft.to, editing: message.id };
    void this.updateComplete.then(() => this.area?.focus());
  }

  discard(message: Message): void {
    const own = message.from === this.meeting.you().participant;
    void this.asked('delete').then(async (yes) => {
      if (yes) {
        await this.ask(own ? 'delete-message' : 'remove-message', { message: message.id });
      }
      this.focusMessage(message.id);
    });
  }

  mute(person: string, muted: boolean): Promise<unknown> {
    return this.ask('set-mute', { participant: person, muted });
  }

  show(id: string): void {
    this.focusMessage(id);
  }

  private async ask<R>(name: string, payload: object, refused: () => void = () => undefined): Promise<R | undefined> {
    this.error = '';
    try {
      return await this.meeting.request<R>(name, payload);
    } catch (error) {
      this.error = refusal(error, this.language);
      refused();
      return undefined;
    }
  }

  private async earlier(): Promise<void> {
    const { list } = this;
    const before = this.log.messages[0]?.id;
    if (before && list) {
      const older = await this.ask<{ messages: readonly Message[]; more: boolean }>('read-messages', { before });
      if (older) {
        const fromEnd = list.scrollHeight - list.scrollTop;
        this.log = this.log.older(older.messages, older.more);
        await this.updateComplete;
        list.scrollTop = list.scrollHeight - fromEnd;
      }
    }
  }

  /** Asks a hidden person, once, whether they want to be noticed. */
  private async whenAgreed(noticed: boolean, act: () => Promise<unknown>): Promise<void> {
    if (noticed && this.meeting.you().hidden && !this.agreed) {
      this.agreed = await this.asked('notice');
      this.area?.focus();
      if (!this.agreed) {
        return;
      }
    }
    await act();
  }

  /** Asks the person to agree. */
  private async asked(question: Question): Promise<boolean> {
    this.question = question;
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

  // The list.

  private readonly scrolled = () => {
    const { list } = this;
    if (list) {
      this.atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
      this.below = this.atEnd ? 0 : this.below;
    }
  };

  private readonly walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.choosing) {
      const { choosing } = this;
      this.choosing = '';
      this.focusMessage(choosing);
      event.stopPropagation();
      return;
    }
    const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    const place = this.log.messages.findIndex((message) => message.id === this.active);
    const target = event.target as HTMLElement;
    if (step !== undefined && place >= 0 && target.localName !== 'input') {
      event.preventDefault();
      const next = Math.min(Math.max(place + step, 0), this.log.messages.length - 1);
      this.focusMessage(this.log.messages[next]?.id ?? '');
    }
  };

  private focusMessage(id: string): void {
    this.active = id;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus());
  }

  private readonly focused = (event: FocusEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (id && id !== this.active) {
      this.active = id;
    }
  };

  protected override willUpdate(): void {
    if (!this.log.find(this.active)) {
      this.active = this.log.messages.at(-1)?.id ?? '';
    }
  }

  protected override firstUpdated(): void {
    if (this.list) {
      this.watch.observe(this.list);
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('log')) {
      this.follow();
    }
  }

  /** Stays at the end if the list was there. */
  private follow(): void {
    if (this.atEnd && this.list) {
      this.list.scrollTop = this.list.scrollHeight;
    }
  }

  protected override render() {
    return html`
      <div class="list" role="log" aria-label=${this.t('messages')} @scroll=${this.scrolled} @keydown=${this.walk} @focusin=${this.focused}>
        ${this.log.more
          ? html`<button class="small earlier" @click=${busy(() => this.earlier())}>${this.t('earlier')}</button>`
          : nothing}
        ${this.log.messages.length === 0 ? html`<p class="quiet empty">${this.t('empty')}</p>` : nothing}
        ${repeat(rows(this.log.messages), (row) => row.message.id, (row) => messageRow(this, row))}
      </div>
      ${this.below > 0 ? html`<button class="small newest" @click=${this.toEnd}>${this.t('newest', { count: this.below })}</button>` : nothing}
      <div class="typing">${this.typingLine()}</div>
      ${this.mayWrite ? composer(this) : html`<p class="closed quiet" role="status">${this.closed()}</p>`}
      ${questionDialog(this.question, this.language, this.decided, () => this.decide(false))}
    `;
  }

  private closed(): string {
    return this.ownMute ? this.mutedBy(this.ownMute) : `${this.t('no-rights')} ${this.whyRefused('chat:send')}`;
  }

  private mutedBy({ by, since }: Muted): string {
    const at = moment(since, this.language);
    return by === 'someone' ? this.t('muted-by-somebody', { since: at }) : this.t('muted', { since: at, name: this.meeting.person(by).name });
  }

  private readonly toEnd = () => {
    this.atEnd = true;
    this.below = 0;
    this.list?.scrollTo({ top: this.list.scrollHeight });
    this.focusMessage(this.log.messages.at(-1)?.id ?? '');
  };

  private typingLine(): string {
    const people = this.typing.people(Date.now()).filter((person) => person !== this.meeting.you().participant);
    const [name, other] = people.map((person) => this.meeting.person(person).name);
    if (people.length > 2) {
      return this.t('typing-3');
    }
    return name && other ? this.t('typing-2', { name, other }) : name ? this.t('typing-1', { name }) : '';
  }
}
