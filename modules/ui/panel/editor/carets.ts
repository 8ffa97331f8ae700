import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';

/** Where somebody else writes. */
export interface Caret {
  readonly who: string;
  readonly name: string;
  readonly anchor: number;
  readonly head: number;
}

const COLOURS = 6;

export const showCaret = StateEffect.define<Caret>({
  map: (caret, changes) => ({ ...caret, anchor: changes.mapPos(caret.anchor, 1), head: changes.mapPos(caret.head, 1) }),
});
export const hideCaret = StateEffect.define<string>();

const carets = StateField.define<readonly Caret[]>({
  create: () => [],
  update(before, transaction) {
    let now = transaction.docChanged
      ? before.map((one) => ({ ...one, anchor: transaction.changes.mapPos(one.anchor, 1), head: transaction.changes.mapPos(one.head, 1) }))
      : before;
    for (const effect of transaction.effects) {
      if (effect.is(showCaret)) {
        now = [...now.filter((one) => one.who !== effect.value.who), within(effect.value, transaction.newDoc.length)];
      } else if (effect.is(hideCaret)) {
        now = now.filter((one) => one.who !== effect.value);
      }
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field, decorated),
});

/** Shows other people's carets and selections with their names; what a caret says is for eyes only. */
export const caretsOfOthers: Extension = carets;

export const caretsIn = (view: { readonly state: EditorView['state'] }): readonly Caret[] => view.state.field(carets);

/** A caret may come before the change that makes room for it. */
function within(caret: Caret, length: number): Caret {
  const inside = (position: number) => Math.max(0, Math.min(Number.isInteger(position) ? position : 0, length));
  return { ...caret, anchor: inside(caret.anchor), head: inside(caret.head) };
}

function decorated(all: readonly Caret[]): DecorationSet {
  return Decoration.set(
    all.flatMap((caret) => {
      const colour = colourOf(caret.who);
      const [from, to] = [Math.min(caret.anchor, caret.head), Math.max(caret.anchor, caret.head)];
      const widget = Decoration.widget({ widget: new Flag(caret.name, colour), side: 1 }).range(caret.head);
      return from < to ? [Decoration.mark({ class: `selected colour-${colour}` }).range(from, to), widget] : [widget];
    }),
    true,
  );
}

/** The same for a person in every browser. */
function colourOf(who: string): number {
  return [...who].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % COLOURS;
}

class Flag extends WidgetType {
  constructor(
    readonly name: string,
    readonly colour: number,
  ) {
    super();
  }

  override eq(other: Flag): boolean {
    return other.name === this.name && other.colour === this.colour;
  }

  toDOM(): HTMLElement {
    const flag = document.createElement('span');
    flag.className = `caret colour-${this.colour}`;
    flag.setAttribute('aria-hidden', 'true');
    const name = document.createElement('bdi');
    name.className = 'caret-name';
    name.textContent = this.name;
    flag.append(name);
    return flag;
  }
}
