import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Door, Party } from '../client/api.js';
import { Room, type Change } from '../client/room.js';
import { browserWire } from '../client/wire.js';
import { AppElement, valuesOf } from '../shell/page.js';
import { pageStyles } from '../shell/styles.js';
import { EntryMemory, entryText, type EntryForm } from './entry.js';
import { texts } from './texts.js';

/** Ends of a breakout room after which the person goes on in the meeting it belongs to. */
const OUT_OF_ROOM: ReadonlySet<string> = new Set(['returned', 'ended', 'refused', 'ejected']);

/** The address of a meeting: the door, then the lobby or the room, then the end. */
export class MeetingPage extends AppElement {
  static override styles = [
    ...pageStyles,
    css`
      .bar {
        display: flex;
        justify-content: space-between;
        padding: var(--plenum-space-2) var(--plenum-space-4);
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--plenum-space-1) var(--plenum-space-3);
        margin: 0;
        font-size: var(--plenum-size-s);
      }

      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() meeting = '';

  private readonly t = this.texts(texts);
  @state() private door: Door | undefined;
  @state() private room: Room | undefined;
  /** In a breakout room: the meeting it belongs to, in which the person stays present. */
  @state() private above: Room | undefined;
  @state() private problem = '';
  /** The meeting is over for who wanted to enter. */
  @state() private over = false;
  @state() private busy = false;
  @state() private signingIn = false;
  private shown = '';
  /** On the way from a meeting to a room of it, or back: this is not left for good. */
  private moving = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.online);
    this.moving = this.isNear(location.pathname.replace('/m/', ''));
    this.room?.stop();
    this.above?.stop();
  }

  protected override firstUpdated(): void {
    const before = this.memory().entry(this.meeting);
    void (before ? this.enter(before) : this.look());
  }

  protected override willUpdate(): void {
    this.room?.speak(this.names());
    this.above?.speak(this.names());
  }

  protected override render(): TemplateResult {
    const room = this.room;
    if (!room) {
      this.app.title(this.t('joinTitle'));
      return this.signingIn && !this.app.session.signedIn ? html`<plenum-sign-in></plenum-sign-in>` : this.doorShown();
    }
    if (room.overBecause) {
      return html`<plenum-over .room=${room} @again=${this.again}></plenum-over>`;
    }
    return room.you?.state === 'waiting'
      ? html`<plenum-lobby .room=${room}></plenum-lobby>`
      : html`<plenum-room .room=${room} .above=${this.above} @go-to-room=${this.goTo}></plenum-room>`;
  }

  private doorShown() {
    return html`
      <div class="bar">
        <a href="/" aria-label="Plenum"><img src="/plenum.svg" alt="" width="26" height="26" /></a>
        <plenum-menu></plenum-menu>
      </div>
      <div class="page">
        <div class="card narrow stack">
          <h1>${this.t('joinTitle')}</h1>
          ${this.door ? html`${this.responsible(this.door)} ${this.form(this.door)}` : this.problemShown()}
        </div>
      </div>
    `;
  }

  private responsible(door: Door) {
    return html`
      <dl>${this.party('heldBy', door.tenant)} ${this.party('runBy', door.operator)}</dl>
      ${door.open
        ? html`<wa-callout variant="warning"><wa-icon slot="icon" name="open"></wa-icon>${this.t('openMeeting')}</wa-callout>`
        : nothing}
    `;
  }

  private party(label: 'heldBy' | 'runBy', party: Party | null) {
    return party?.name
      ? html`<dt class="quiet">${this.t(label)}</dt>
          <dd>${party.name}${party.contact ? html` · ${party.contact}` : nothing}</dd>`
      : nothing;
  }

  private form(door: Door) {
    const account = this.app.session.account;
    const key = this.app.fragment().get('key') ?? '';
    const name = this.memory().name();
    return html`
      <form @submit=${this.submit}>
        ${this.problemShown()}
        ${account
          ? html`<p>${this.t('asAccount', { name: `${account.firstName} ${account.lastName}`.trim() || account.mail })}</p>`
          : html`
              <wa-input name="name" label=${this.t('yourName')} hint=${this.t('nameHint')} value=${name} maxlength="80" autocomplete="name" required autofocus></wa-input>
              <wa-checkbox name="remember" checked>${this.t('rememberName')}</wa-checkbox>
            `}
        ${door.needsKey && !key && !account
          ? html`<wa-input name="key" label=${this.t('key')} hint=${this.t('keyHint')} autocomplete="off"></wa-input>`
          : nothing}
        <wa-button type="submit" variant="brand" ?loading=${this.busy}>${this.t('enter')}</wa-button>
      </form>
      ${account
        ? nothing
        : html`<div class="row between">
            <span class="quiet">${this.t('signInText')}</span>
            <wa-button size="s" appearance="outlined" @click=${() => (this.signingIn = true)}>${this.t('signInFirst')}</wa-button>
          </div>`}
    `;
  }

  private problemShown() {
    return this.problem
      ? html`<wa-callout variant="danger" role="alert"><wa-icon slot="icon" name="error"></wa-icon>${this.problem}</wa-callout>
          ${this.over ? html`<plenum-documents-link .meeting=${{ id: this.meeting, title: '' }}></plenum-documents-link>` : nothing}`
      : nothing;
  }

  private readonly submit = (submit: Event) => {
    submit.preventDefault();
    const values = valuesOf(submit.target);
    const name = values['name']?.trim();
    const key = this.app.fragment().get('key') ?? values['key'];
    if (name !== undefined) {
      this.memory().rememberName(values['remember'] ? name : '');
    }
    void this.enter({ ...(name ? { name } : {}), ...(key ? { key } : {}) });
  };

  private async enter(form: EntryForm) {
    this.busy = true;
    this.problem = '';
    this.over = false;
    try {
      await this.app.api.enter(this.meeting, form);
      this.memory().entered(this.meeting, form);
      this.begin(form);
    } catch (problem) {
      this.memory().left(this.meeting);
      const parent = this.memory().parent(this.meeting);
      if (parent && entryText(problem)) {
        return this.back(parent, true);
      }
      await this.look();
      const known = entryText(problem);
      this.problem = known ? this.t(known) : this.why(problem);
      this.over = known === 'meetingEnded';
    } finally {
      this.busy = false;
    }
  }

  private begin(form: EntryForm) {
    const room = new Room(browserWire(this.meeting, () => this.app.api.enter(this.meeting, form)), this.names());
    room.subscribe((change) => this.follow(room, change));
    this.room = room;
    room.start();
  }

  private follow(room: Room, change: Change) {
    const shown = room.overBecause ? 'over' : (room.you?.state ?? '');
    const { parent } = room.facts;
    if (parent && !this.above) {
      this.memory().toRoom(this.meeting, parent.id);
      this.above = new Room(browserWire(parent.id, () => this.app.api.enter(parent.id, this.memory().entry(parent.id) ?? {})), this.names());
      this.above.start();
    }
    if (change.kind === 'over' && !this.moving) {
      this.memory().left(this.meeting);
      if (parent && OUT_OF_ROOM.has(room.overBecause?.ending ?? 'left')) {
        return this.back(parent.id, true);
      }
    }
    if (shown !== this.shown) {
      if (shown === 'admitted' && this.shown === 'waiting') {
        this.app.tell(this.t('letIn'));
      } else if (shown === 'waiting' && this.shown === 'admitted') {
        this.app.tell(this.t('backInLobby'), 'problem');
      }
      this.shown = shown;
      this.requestUpdate();
    }
  }

  /** Whether that is the meeting that this is a room of, or a room of this meeting. */
  private isNear(meeting: string): boolean {
    return meeting === this.room?.facts.parent?.id || this.memory().parent(meeting) === this.meeting;
  }

  private readonly goTo = ({ detail: room }: CustomEvent<string>) => {
    const parent = this.room?.facts.parent?.id ?? this.meeting;
    if (room) {
      this.memory().toRoom(room, parent);
      this.app.go(`/m/${room}`);
    } else {
      this.back(parent, false);
    }
  };

  /** @param closed whether the person has not asked for it */
  private back(parent: string, closed: boolean) {
    this.memory().back(parent);
    if (closed) {
      this.app.tell(this.t('returned'));
    }
    this.app.go(`/m/${parent}`);
  }

  private async look() {
    await this.attempt(async () => (this.door = await this.app.api.door(this.meeting)));
  }

  private readonly again = () => {
    this.room = undefined;
    this.shown = '';
    void this.look();
  };

  private readonly online = () => {
    this.room?.hurry();
    this.above?.hurry();
  };

  private names() {
    return { language: this.app.language, someone: this.t('someone'), gone: this.t('gone') };
  }

  private memory() {
    return new EntryMemory(this.app.tab, this.app.storage);
  }
}
