import { chosen, clock, DropZone, PanelElement, panelStyles, print, type UploadsElement } from '@plenum/panel';
import {
  editorStyles, hiddenHint, inWords, lossBox, onPaper, PictureShelf, readersLine, saveFile, takeawayButtons, TextEditor, type Loss, type SeenPicture,
  type WireChanges, type WireText,
} from '@plenum/panel/editor';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { notesStyles } from './notes.styles.js';
import { refusal, texts } from './texts.js';

type Editors = 'everyone' | 'staff' | 'named';

interface Last {
  readonly by: string;
  readonly at: string;
}

interface Choice {
  readonly editors: Editors;
  readonly named: readonly string[];
}

export interface View extends Partial<WireText> {
  readonly readable?: boolean;
  readonly last?: readonly Last[];
  readonly choice?: readonly Choice[];
  readonly pictures?: readonly SeenPicture[];
}

interface Caret {
  readonly anchor: number;
  readonly head: number;
}

const EDIT = 'shared-notes:edit';
const UNSENT = 'unsent';
const OPEN: Choice = { editors: 'everyone', named: [] };
const EDITORS: readonly Editors[] = ['everyone', 'staff', 'named'];

/** One text for everybody in the meeting. */
export class SharedNotes extends PanelElement<View> {
  static override styles = [panelStyles, editorStyles, notesStyles];

  @state() private readable = true;
  @state() private last: Last | undefined;
  @state() private choice = OPEN;
  /** Who was named here and is not in the news yet: the next name is added to these. */
  private naming: readonly string[] | undefined;
  @state() private lost: Loss | undefined;
  @state() private problem = '';
  /** A hidden person has agreed to be noticed. */
  @state() private agreed = false;
  @query('.editor') private frame!: HTMLElement;
  private editor: TextEditor | undefined;
  private waiting: View = {};
  private taken: WireChanges[] = [];
  private readonly t = this.texts(texts);
  @query('plenum-uploads') private uploads!: UploadsElement | null;
  private readonly shelf = new PictureShelf(() => this.meeting, () => this.uploads, () => this.requestUpdate());

  constructor() {
    super();
    new DropZone(this, (files) => this.editor && this.shelf.take(files, this.editor), () => this.editable && this.readable);
  }

  protected begin(view: View): void {
    this.readable = view.readable ?? true;
    this.last = view.last?.[0];
    this.choice = view.choice?.[0] ?? OPEN;
    this.naming = undefined;
    this.shelf.begin(view.pictures ?? []);
    this.waiting = view;
    this.taken = [];
    this.start(this.editor?.unsent());
  }

  protected listen(): void {
    this.on<WireChanges & Last>('text-changed', (changed) => this.take(changed));
    this.shelf.listen((name, listener) => this.on(name, listener));
    this.on<Choice>('editors-set', (choice) => this.decided(choice));
    this.onSignal<Caret>('caret', ({ anchor, head }, from) => this.caretOf(from, anchor, head));
  }

  override disconnectedCallback(): void {
    const unsent = this.editor?.unsent();
    if (unsent) {
      this.meeting.kept.set(UNSENT, unsent);
    }
    this.editor?.destroy();
    this.editor = undefined;
    super.disconnectedCallback();
  }

  protected override updated(): void {
    if (!this.editor && this.readable && this.frame) {
      this.editor = new TextEditor(
        this.frame,
        {
          send: (changes) => this.meeting.request('change-text', changes),
          read: () => this.meeting.request<WireText>('read-text'),
          lost: (text, why) => this.lose(text, why),
          caret: (anchor, head) => this.meeting.signal('caret', { anchor, head }),
          brought: (files, at) => this.editor && this.shelf.take(files, this.editor, at),
        },
        this.words,
      );
      const kept = this.meeting.kept.get(UNSENT) as WireChanges | undefined;
      this.meeting.kept.delete(UNSENT);
      this.start(kept);
    }
    this.editor?.allow(this.editable);
    this.editor?.speak(this.words);
    this.editor?.turnTo(this.shelf.book);
  }

  private get words() {
    return { label: this.t('text'), empty: this.t('empty') };
  }

  private get editable(): boolean {
    return this.meeting.can(EDIT) && (!this.meeting.you().hidden || this.agreed);
  }

  private start(unsent: WireChanges | undefined): void {
    const { version = 0, text = [] } = this.waiting;
    this.editor?.begin({ version, text }, unsent);
    this.taken.forEach((changes) => this.editor?.take(changes));
  }

  private take(changed: WireChanges & Last): void {
    this.last = changed;
    if (this.editor) {
      this.editor.take(changed);
    } else {
      this.taken.push(changed);
    }
  }

  private caretOf(who: string, anchor: number, head: number): void {
    this.editor?.showCaret({ who, name: this.meeting.person(who).name, anchor, head });
  }

  private lose(text: string, why: unknown): void {
    this.lost = { title: '', text, why: refusal(why, this.language) };
  }

  protected override render() {
    return html`
      ${readersLine(this.meeting)}
      ${this.readable ? html`${this.hints()}${this.pictures()}<div class="editor"></div>${this.losses()}${this.foot()}` : html`<p class="quiet">${this.t('not-readable')}</p>`}
      ${this.readable && this.meeting.can('shared-notes:moderate') ? this.moderation() : nothing}
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
    `;
  }

  private hints() {
    if (!this.meeting.can(EDIT)) {
      return html`<p class="quiet small">${this.t('no-edit')} ${this.whyRefused(EDIT)}</p>`;
    }
    return this.meeting.you().hidden && !this.agreed
      ? hiddenHint(this.meeting, () => (this.agreed = true))
      : nothing;
  }

  private pictures() {
    const text = this.editor?.text ?? (this.waiting.text ?? []).join('');
    return html`${this.shelf.notices()}
    ${this.editable ? this.shelf.render(() => this.editor, (file) => text.includes(`(file:${file})`)) : nothing}`;
  }

  private losses() {
    return this.lost ? lossBox(this.meeting, this.lost, () => (this.lost = undefined)) : nothing;
  }

  private foot() {
    return html`<div class="foot">
      <span class="small quiet">${this.lastChange()}</span>
      ${takeawayButtons(this.meeting, {
        save: (ending, type) => saveFile(`${this.t('file')}.${ending}`, type, inWords(this.editor?.text ?? '')),
        print: () => print(this.t('file'), [onPaper('', this.editor?.text ?? '', this.shelf.book)]),
      })}
    </div>`;
  }

  private lastChange() {
    if (!this.last) {
      return nothing;
    }
    const time = clock(this.last.at, this.language);
    return this.last.by === this.meeting.you().participant
      ? this.t('last-own', { time })
      : html`<bdi>${this.t('last', { name: this.meeting.person(this.last.by).name, time })}</bdi>`;
  }

  private moderation() {
    return html`
      <label class="small">${this.t('editors')}
        <select id="editors" @change=${(event: Event) => this.setEditors((event.target as HTMLSelectElement).value as Editors, this.choice.named)}>
          ${EDITORS.map((editors) => html`<option value=${editors} ?selected=${editors === this.choice.editors}>${this.t(editors)}</option>`)}
        </select>
      </label>
      ${this.choice.editors === 'named' ? this.named() : nothing}
    `;
  }

  private named() {
    const attendees = this.meeting.people().filter((person) => person.role === 'attendee');
    return html`<fieldset class="named small">
      <legend>${this.t('choose')}</legend>
      ${attendees.length ? nothing : html`<span class="quiet">${this.t('nobody')}</span>`}
      ${attendees.map(
        ({ participant, name }) => html`<label>
          <input type="checkbox" ${chosen(this.choice.named.includes(participant), (may) => this.name(participant, may))} /> <bdi>${name}</bdi>
        </label>`,
      )}
    </fieldset>`;
  }

  private decided(choice: Choice): void {
    this.choice = choice;
    if (this.naming && [...this.naming].sort().join() === [...choice.named].sort().join()) {
      this.naming = undefined;
    }
  }

  private name(participant: string, may: boolean): Promise<boolean> {
    const others = (this.naming ?? this.choice.named).filter((one) => one !== participant);
    this.naming = may ? [...others, participant] : others;
    return this.setEditors('named', this.naming);
  }

  /** Gives whether that was agreed to. */
  private async setEditors(editors: Editors, named: readonly string[]): Promise<boolean> {
    this.problem = '';
    try {
      await this.meeting.request('set-editors', { editors, participants: editors === 'named' ? named : [] });
      return true;
    } catch (refused) {
      this.naming = undefined;
      this.problem = refusal(refused, this.language);
      return false;
    }
  }
}
