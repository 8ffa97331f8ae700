import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { Compartment, EditorState, Transaction, type ChangeSpec, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, placeholder } from '@codemirror/view';
import { caretsOfOthers, hideCaret, showCaret, type Caret } from './carets.js';
import { LONGEST_INSERT, TextSession, type Desk, type Shown } from './session.js';
import { theme } from './theme.js';
import { textOf, type WireChanges, type WireText } from './wire.js';

/** What the panel is asked and told. */
export interface Around extends Pick<Desk, 'send' | 'read' | 'lost'> {
  /** The person's caret or selection has moved; -1 when they write no longer. */
  caret(anchor: number, head: number): void;
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
    this.view.setState(this.stateOf(textOf(text)));
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
  }

  /** What may be another in the same text. */
  private changing(): Extension {
    return [
      EditorState.readOnly.of(!this.editable || this.busy),
      EditorView.contentAttributes.of({ 'aria-label': this.words.label }),
      placeholder(this.words.empty),
    ];
  }

  private stateOf(doc: EditorState['doc'] | string): EditorState {
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
        EditorView.contentAttributes.of({ spellcheck: 'true', dir: 'auto' }),
        EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n').replace(UNFIT, '')),
        EditorView.updateListener.of((update) => {
          if (update.focusChanged) {
            this.caretMoved();
          }
        }),
        caretsOfOthers,
        theme,
      ],
    });
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
