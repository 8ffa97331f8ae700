import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { Compartment, EditorState, Transaction, type ChangeSpec, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, placeholder } from '@codemirror/view';
import { caretsOfOthers, hideCaret, showCaret, type Caret } from './carets.js';
import { LONGEST_INSERT, TextSession, type Desk, type Shown } from './session.js';
import { dropPlace, picturesIn, placeOf, setPlace, turnTo, type PictureBook } from './pictures.js';
import { referenceTo } from './references.js';
import { theme } from './theme.js';
import { textOf, type WireChanges, type WireText } from './wire.js';

/** What the panel is asked and told. */
export interface Around extends Pick<Desk, 'send' | 'read' | 'lost'> {
  /** The person's caret or selection has moved; -1 when they write no longer. */
  caret(anchor: number, head: number): void;
  /** Files were pasted or dropped there; nothing is asked while the text may not be edited. */
  brought?(files: readonly File[], at: number): void;
}

export interface Words {
  /** Names the text for screen readers. */
  readonly label: string;
  readonly empty: string;
}

const CARET_MILLISECONDS = 250;
/** Somebody of whom nothing is heard does not write. */
const CARET_STAYS_MILLISECONDS = 30_000;
// Control characters other than tab and line feed, and halves of characters: the server takes none.
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** An editor of a text that everybody in the meeting edits. */
export class TextEditor implements Shown {
  private readonly view: EditorView;
  private readonly session: TextSession;
  private readonly fixed = new Compartment();
  private readonly hiding = new Map<string, ReturnType<typeof setTimeout>>();
  private editable = false;
  private busy = false;
  private book: PictureBook | undefined;
  private unplaced: readonly (() => void)[] = [];
  private caretTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    parent: HTMLElement,
    private readonly around: Around,
    private words: Words,
  ) {
    const root = parent.getRootNode() as Document | ShadowRoot;
    this.view = new EditorView({ parent, root, state: this.stateOf(''), dispatchTransactions: (all) => this.dispatched(all) });
    this.session = new TextSession(this, {
      send: (changes) => around.send(changes),
      read: () => around.read(),
      lost: (text, why) => around.lost(text, why),
      later: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
      },
      busy: (busy) => this.set(this.editable, busy),
    });
  }

  begin(text: WireText, unsent?: WireChanges): void {
    this.session.begin(text, unsent);
  }

  /** Starts from the text that the server has now. @param unsent of an editor before this one */
  refresh(unsent?: WireChanges): void {
    this.session.refresh(unsent);
  }

  take(changes: WireChanges): void {
    this.session.take(changes);
  }

  /** What the server has not confirmed; for the editor that takes this one's place. */
  unsent(): WireChanges | undefined {
    return this.session.unsent();
  }

  allow(editable: boolean): void {
    this.set(editable, this.busy);
  }

  /** In another language from now on. */
  speak(words: Words): void {
    if (words.label !== this.words.label) {
      this.words = words;
      this.view.dispatch({ effects: this.fixed.reconfigure(this.changing()) });
    }
  }

  showCaret(caret: Caret): void {
    clearTimeout(this.hiding.get(caret.who));
    if (caret.head < 0) {
      this.hideCaret(caret.who);
      return;
    }
    this.hiding.set(caret.who, setTimeout(() => this.hideCaret(caret.who), CARET_STAYS_MILLISECONDS));
    this.view.dispatch({ effects: showCaret.of(caret) });
  }

  hideCaret(who: string): void {
    clearTimeout(this.hiding.get(who));
    this.hiding.delete(who);
    this.view.dispatch({ effects: hideCaret.of(who) });
  }

  /** Pictures are shown like this from now on. */
  turnTo(book: PictureBook): void {
    if (book !== this.book) {
      this.book = book;
      this.view.dispatch({ effects: turnTo.of(book) });
    }
  }

  /**
   * Keeps a place where a picture is to come, wherever the text around it goes; of one that is kept the words are changed.
   *
   * @param key of the place
   * @param words shown there meanwhile, may be empty
   * @param at the caret unless given
   */
  hold(key: object, words: string, at = this.view.state.selection.main.head): void {
    this.view.dispatch({ effects: setPlace.of({ key, words, at }) });
  }

  holds(key: object): boolean {
    return placeOf(this.view.state, key) !== undefined;
  }

  /** Nothing comes to a place any more. */
  release(key: object): void {
    this.view.dispatch({ effects: dropPlace.of(key) });
  }

  /** Puts a picture into the text, at a place that is kept or at the caret, on a line of its own; as soon as it may be edited. */
  insert(file: string, name: string, key: object = {}): void {
    this.unplaced = [...this.unplaced, () => this.insertNow(file, name, key)];
    this.insertAll();
  }

  private insertAll(): void {
    if (this.editable && !this.busy) {
      const { unplaced } = this;
      this.unplaced = [];
      unplaced.forEach((insert) => insert());
    }
  }

  private insertNow(file: string, name: string, key: object): void {
    const { state } = this.view;
    const place = placeOf(state, key);
    const wanted = place?.at ?? state.selection.main.head;
    const { text, words } = referenceTo(file, name);
    const line = state.doc.lineAt(wanted);
    // Under the line rather than in the middle of a word.
    const at = wanted === line.from ? wanted : line.to;
    const before = at > line.from ? '\n' : '';
    const after = at < line.to || at === state.doc.length ? '\n' : '';
    const from = at + before.length + 2;
    // Not under the hands of who writes on meanwhile.
    const selection = place?.waitedFor === false ? undefined : { anchor: from, head: from + words.length };
    const changes = { from: at, insert: `${before}${text}${after}` };
    this.view.dispatch({ changes, ...(selection ? { selection } : {}), effects: dropPlace.of(key), userEvent: 'input.picture', scrollIntoView: selection !== undefined });
    if (selection && this.isFocusNear()) {
      this.view.focus();
    }
  }

  /** Whether the focus is in the same panel, or nowhere: it is not taken from another. */
  private isFocusNear(): boolean {
    return this.view.root.activeElement !== null || document.activeElement === document.body;
  }

  /** Puts something over the text, as large as it, which scrolls with it. @return takes it away */
  cover(element: HTMLElement): () => void {
    const { scrollDOM, contentDOM } = this.view;
    Object.assign(element.style, { position: 'absolute', insetBlockStart: '0', insetInlineStart: '0', width: '100%' });
    const fit = () => Object.assign(element.style, { height: `${Math.max(contentDOM.offsetHeight, scrollDOM.clientHeight)}px` });
    const sizes = new ResizeObserver(fit);
    sizes.observe(contentDOM);
    sizes.observe(scrollDOM);
    scrollDOM.append(element);
    return () => {
      sizes.disconnect();
      element.remove();
    };
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  focus(): void {
    this.view.focus();
  }

  get state(): EditorState {
    return this.view.state;
  }

  dispatch(transaction: Transaction): void {
    this.view.dispatch(transaction);
  }

  restart({ text }: WireText): void {
    this.view.setState(this.stateOf(textOf(text), this.view.state));
  }

  destroy(): void {
    this.session.end();
    clearTimeout(this.caretTimer);
    this.hiding.forEach((timer) => clearTimeout(timer));
    this.view.destroy();
  }

  private set(editable: boolean, busy: boolean): void {
    if (editable === this.editable && busy === this.busy) {
      return;
    }
    this.editable = editable;
    this.busy = busy;
    this.view.dispatch({ effects: this.fixed.reconfigure(this.changing()) });
    this.insertAll();
  }

  /** What may be another in the same text. */
  private changing(): Extension {
    return [
      EditorState.readOnly.of(!this.editable || this.busy),
      EditorView.contentAttributes.of({ 'aria-label': this.words.label }),
      placeholder(this.words.empty),
    ];
  }

  private stateOf(doc: EditorState['doc'] | string, before?: EditorState): EditorState {
    return EditorState.create({
      doc,
      extensions: [
        TextSession.extension(),
        this.fixed.of(this.changing()),
        history(),
        keymap.of([...standardKeymap, ...historyKeymap]),
        highlightSpecialChars(),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        EditorView.contentAttributes.of({ spellcheck: 'true', dir: 'auto', tabindex: '0' }),
        EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n').replace(UNFIT, '')),
        EditorView.updateListener.of((update) => {
          if (update.focusChanged) {
            this.caretMoved();
          }
        }),
        EditorView.domEventHandlers({
          paste: (event) => this.offered(event, event.clipboardData, this.view.state.selection.main.head),
          drop: (event, view) => this.offered(event, event.dataTransfer, view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.doc.length),
        }),
        caretsOfOthers,
        picturesIn(before),
        theme,
      ],
    });
  }

  /** @return whether they are files, which never become text */
  private offered(event: Event, what: DataTransfer | null, at: number): boolean {
    const files = [...(what?.files ?? [])];
    // Office programs copy a picture of a text along with it.
    if (files.length === 0 || what?.types.includes('text/plain')) {
      return false;
    }
    event.preventDefault();
    if (this.editable) {
      this.around.brought?.(files, at);
    }
    return true;
  }

  private dispatched(all: readonly Transaction[]): void {
    const [one] = all;
    const parts = all.length === 1 && one ? this.inParts(one) : undefined;
    if (parts) {
      parts.forEach((changes) => this.view.dispatch({ changes, userEvent: 'input.type' }));
      return;
    }
    this.view.update(all);
    if (all.some((transaction) => transaction.docChanged)) {
      this.session.edited();
    }
    if (all.some((transaction) => transaction.selection || transaction.docChanged)) {
      this.caretMoved();
    }
  }

  /** What is too long for one request, in parts; the later places first, so that the others stay where they are. */
  private inParts(transaction: Transaction): readonly ChangeSpec[] | undefined {
    const edits: { from: number; to: number; text: string }[] = [];
    transaction.changes.iterChanges((from, to, _begin, _end, inserted) => edits.push({ from, to, text: inserted.toString() }), true);
    // What comes of the server is long only where it was taken, and is no edit of this person.
    if (transaction.annotation(Transaction.remote) || edits.every(({ text }) => text.length <= LONGEST_INSERT)) {
      return undefined;
    }
    return edits.toReversed().flatMap(({ from, to, text }) => partsOf(text).map(({ at, insert }) => ({ from: from + at, to: at === 0 ? to : from + at, insert })));
  }

  private caretMoved(): void {
    this.caretTimer ??= setTimeout(() => {
      this.caretTimer = undefined;
      if (this.editable) {
        const { anchor, head } = this.view.state.selection.main;
        const here = this.view.hasFocus;
        this.around.caret(here ? anchor : -1, here ? head : -1);
      }
    }, CARET_MILLISECONDS);
  }
}

/** Whole characters in each part. */
function partsOf(text: string): readonly { readonly at: number; readonly insert: string }[] {
  const parts: { at: number; insert: string }[] = [];
  for (let at = 0; at < text.length; ) {
    const end = Math.min(at + LONGEST_INSERT, text.length);
    const whole = /[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length ? end - 1 : end;
    parts.push({ at, insert: text.slice(at, whole) });
    at = whole;
  }
  return parts;
}
