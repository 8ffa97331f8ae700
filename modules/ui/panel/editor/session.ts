import { Refused } from '@plenum/panel';
import { collab, getClientID, receiveUpdates, sendableUpdates } from '@codemirror/collab';
import { EditorState, type Extension, type Transaction } from '@codemirror/state';
import { fromWire, insertedBy, newId, toWire, type WireChange, type WireChanges, type WireText } from './wire.js';

/** Of one request; the server takes twice as many. */
const MOST_CHANGES = 50;
/** Characters that one request puts in; so much is one change of a long paste, too. */
export const LONGEST_INSERT = 8_000;
const AGAIN_MILLISECONDS = 2_000;

/** Where the text is shown: an editor, or a state by hand. */
export interface Shown {
  readonly state: EditorState;
  dispatch(transaction: Transaction): void;
  /** Starts from another text, with the session's {@link TextSession.extension}. */
  restart(text: WireText): void;
}

/** What the session asks of the server, and tells the panel. */
export interface Desk {
  send(changes: WireChanges): Promise<unknown>;
  read(): Promise<WireText>;
  /** Waits, then calls back; gives the way to undo it. */
  later(milliseconds: number, act: () => void): () => void;
  /** What was written is not taken, and why. */
  lost(text: string, why: unknown): void;
  /** Whether the text has to stay as it is while the server merges what was written before. */
  busy(busy: boolean): void;
}

/**
 * One person's side of a text that several edit: sends what is typed, one request at a time, and takes what the server says the changes are.
 * What is not confirmed outlives the session: {@link unsent} goes to the next one's {@link begin}.
 */
export class TextSession {
  private version = 0;
  private readonly ids = new WeakMap<object, string>();
  /** On their way, or answered and not yet told. */
  private sent: readonly string[] = [];
  private asking = false;
  private merging: WireChanges | undefined;
  private reading = false;
  /** Told while the text is read: may be newer than what comes. */
  private heard: WireChanges[] = [];
  private undoLater: () => void = () => undefined;
  /** Rises when all before is void, so that a late answer is not taken for a new one. */
  private round = 0;

  constructor(
    private readonly shown: Shown,
    private readonly desk: Desk,
  ) {}

  /** For each state that this session is to follow. */
  static extension(): Extension {
    return collab();
  }

  /** @param unsent of a session before this one */
  begin(text: WireText, unsent: WireChanges | undefined): void {
    this.round += 1;
    this.undoLater();
    this.sent = [];
    this.asking = false;
    this.reading = false;
    this.heard = [];
    this.version = text.version;
    this.shown.restart(text);
    this.merging = unsent;
    this.desk.busy(unsent !== undefined);
    if (unsent) {
      this.merge(unsent);
    }
  }

  /**
   * Starts from the text that the server has now.
   *
   * @param unsent of a session before this one; without it, what this one has not confirmed is put in again
   */
  refresh(unsent: WireChanges | undefined = this.unsent()): void {
    this.read(unsent);
  }

  /** Nothing is sent any more. */
  end(): void {
    this.round += 1;
    this.undoLater();
  }

  /** What the server has not confirmed: the changes that may be on their way as they are, the others as one. */
  unsent(): WireChanges | undefined {
    if (this.merging) {
      return this.merging;
    }
    const pending = sendableUpdates(this.shown.state);
    const sent = pending.slice(0, this.sent.length).map((update) => toWire(this.id(update.origin), update.changes));
    const [first, ...others] = pending.slice(this.sent.length).map((update) => update.changes);
    const rest = first ? [toWire(newId(), others.reduce((all, next) => all.compose(next), first))] : [];
    return pending.length > 0 ? { version: this.version, changes: [...sent, ...rest] } : undefined;
  }

  /** The text was edited here: sends it, unless something is on its way. */
  edited(): void {
    if (this.asking || this.sent.length > 0 || this.merging || this.reading) {
      return;
    }
    const changes = this.next();
    if (changes.length > 0) {
      this.sent = changes.map((change) => change.id);
      this.ask({ version: this.version, changes });
    }
  }

  /** Takes what the server says was changed. */
  take({ version, changes }: WireChanges): void {
    if (this.reading) {
      this.heard.push({ version, changes });
      return;
    }
    if (version + changes.length <= this.version) {
      return;
    }
    if (version > this.version) {
      this.read(this.unsent());
      return;
    }
    changes.slice(this.version - version).every((change) => this.takeOne(change));
    if (this.sent.length === 0) {
      this.edited();
    }
  }

  private takeOne(change: WireChange): boolean {
    const { state } = this.shown;
    const pending = sendableUpdates(state);
    const own = pending[0] !== undefined && this.ids.get(pending[0].origin) === change.id;
    // The text that the server has: as long as here before what it has not confirmed.
    if (change.length !== (pending[0]?.changes.length ?? state.doc.length)) {
      this.read(this.unsent());
      return false;
    }
    // One by one, as the server moves them: taken together they may end elsewhere.
    this.version += 1;
    if (own) {
      this.sent = this.sent.filter((id) => id !== change.id);
    }
    this.shown.dispatch(receiveUpdates(state, [{ clientID: own ? getClientID(state) : '', changes: fromWire(change) }]));
    return true;
  }

  private next(): readonly WireChange[] {
    const changes: WireChange[] = [];
    let inserted = 0;
    for (const update of sendableUpdates(this.shown.state).slice(0, MOST_CHANGES)) {
      const change = toWire(this.id(update.origin), update.changes);
      inserted += insertedBy(change).length;
      if (changes.length > 0 && inserted > LONGEST_INSERT) {
        break;
      }
      changes.push(change);
    }
    return changes;
  }

  private id(origin: object): string {
    const id = this.ids.get(origin) ?? newId();
    this.ids.set(origin, id);
    return id;
  }

  private ask(changes: WireChanges): void {
    const { round } = this;
    this.asking = true;
    this.desk.send(changes).then(
      () => this.during(round, () => this.answered()),
      (refused: unknown) => this.during(round, () => this.refused(changes, refused)),
    );
  }

  private answered(): void {
    this.asking = false;
    this.edited();
  }

  private refused(changes: WireChanges, refused: unknown): void {
    if (helpsToAskAgain(refused)) {
      this.undoLater = this.desk.later(AGAIN_MILLISECONDS, () => this.ask(changes));
      return;
    }
    const lost = this.unsent();
    this.desk.lost(lost?.changes.map(insertedBy).join('') ?? '', refused);
    this.read(undefined);
  }

  /** Has the server put in what was written to an older text; it comes back as a change like any other. */
  private merge(unsent: WireChanges): void {
    const { round } = this;
    this.desk.send(unsent).then(
      () => this.during(round, () => this.merged()),
      (refused: unknown) =>
        this.during(round, () => {
          if (helpsToAskAgain(refused)) {
            this.undoLater = this.desk.later(AGAIN_MILLISECONDS, () => this.merge(unsent));
          } else {
            this.desk.lost(unsent.changes.map(insertedBy).join(''), refused);
            this.merged();
          }
        }),
    );
  }

  private merged(): void {
    this.merging = undefined;
    this.desk.busy(false);
    this.edited();
  }

  /** Something was missed, or not taken: starts from the server's text; what is not lost is put in again. */
  private read(unsent: WireChanges | undefined): void {
    this.round += 1;
    this.undoLater();
    const { round } = this;
    this.reading = true;
    this.desk.busy(true);
    this.desk.read().then(
      (text) =>
        this.during(round, () => {
          const { heard } = this;
          this.begin(text, unsent);
          heard.forEach((changes) => this.take(changes));
        }),
      () => this.during(round, () => (this.undoLater = this.desk.later(AGAIN_MILLISECONDS, () => this.read(unsent)))),
    );
  }

  private during(round: number, act: () => void): void {
    if (round === this.round) {
      act();
    }
  }
}

/** Whether the same request may be taken later: the server is away or busy, and the text is not the matter. */
function helpsToAskAgain(refused: unknown): boolean {
  return refused instanceof Refused && (refused.kind === 'outside' || refused.kind === 'rate' || refused.code === 'plugin-absent');
}
