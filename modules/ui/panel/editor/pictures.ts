import { StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { referencesIn } from './references.js';

/** How pictures are shown; another object when it is otherwise with one of them. */
export interface PictureBook {
  /** Where a picture can be read, or the words for why it is not there. */
  readonly look: (file: string) => { readonly address: string } | { readonly words: string };
}

/** A place in the text where something is to come. */
interface Place {
  readonly key: object;
  readonly at: number;
  /** Shown there until it comes; nothing if empty. */
  readonly words: string;
  /** Whether the person has done nothing else since. */
  readonly waitedFor: boolean;
}

const EMPTY: PictureBook = { look: () => ({ words: '' }) };

export const turnTo = StateEffect.define<PictureBook>();
export const setPlace = StateEffect.define<Pick<Place, 'key' | 'at' | 'words'>>({ map: (place, changes) => ({ ...place, at: changes.mapPos(place.at, 1) }) });
export const dropPlace = StateEffect.define<object>();

interface Shown {
  readonly book: PictureBook;
  readonly marks: DecorationSet;
}

const shown = StateField.define<Shown>({
  create: (state) => ({ book: EMPTY, marks: marksOf(state, EMPTY) }),
  update(before, transaction) {
    const book = transaction.effects.reduce((last, effect) => (effect.is(turnTo) ? effect.value : last), before.book);
    return book === before.book && !transaction.docChanged ? before : { book, marks: marksOf(transaction.state, book) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
});

const places = StateField.define<readonly Place[]>({
  create: () => [],
  update(before, transaction) {
    const busy = transaction.selection !== undefined || (transaction.docChanged && transaction.isUserEvent('input'));
    let now = before.map((place) => ({
      ...place,
      at: transaction.changes.mapPos(place.at, 1),
      waitedFor: place.waitedFor && (!busy || transaction.isUserEvent('input.picture')),
    }));
    for (const effect of transaction.effects) {
      if (effect.is(setPlace)) {
        const earlier = now.find(({ key }) => key === effect.value.key);
        const place = { ...effect.value, at: earlier?.at ?? within(effect.value.at, transaction.newDoc.length), waitedFor: earlier?.waitedFor ?? true };
        now = earlier ? now.map((one) => (one === earlier ? place : one)) : [...now, place];
      } else if (effect.is(dropPlace)) {
        now = now.filter(({ key }) => key !== effect.value);
      }
    }
    return before.length === 0 && now.length === 0 ? before : now;
  },
  provide: (field) => EditorView.decorations.from(field, (all) => waiting(all)),
});

/** Pictures under the lines that refer to them, and words where some are to come. @param before of whom this takes the place */
export function picturesIn(before?: EditorState): Extension {
  const book = before?.field(shown, false)?.book;
  const kept = before?.field(places, false) ?? [];
  return [
    book ? shown.init((state) => ({ book, marks: marksOf(state, book) })) : shown,
    places.init((state) => kept.map((place) => ({ ...place, at: within(place.at, state.doc.length) }))),
  ];
}

export const placeOf = (state: EditorState, key: object): Place | undefined => state.field(places).find((place) => place.key === key);

/** A text that was put in anew may be shorter. */
const within = (at: number, length: number): number => Math.max(0, Math.min(at, length));

function marksOf(state: EditorState, book: PictureBook): DecorationSet {
  const text = state.doc.toString();
  if (!text.includes('](file:')) {
    return Decoration.none;
  }
  const marks = referencesIn(text).flatMap(({ from, to, words, file }): Range<Decoration>[] => {
    const line = state.doc.lineAt(to);
    const target = from + words.length + 2;
    return [
      Decoration.mark({ class: 'reference' }).range(target, to),
      Decoration.widget({ widget: new Picture(file, words, book), block: true, side: 1 }).range(line.to),
    ];
  });
  return Decoration.set(marks, true);
}

function waiting(all: readonly Place[]): DecorationSet {
  return Decoration.set(
    all.filter(({ words }) => words).map(({ at, words }) => Decoration.widget({ widget: new Waiting(words), side: 1 }).range(at)),
    true,
  );
}

class Picture extends WidgetType {
  private readonly look: ReturnType<PictureBook['look']>;

  constructor(
    readonly file: string,
    readonly words: string,
    book: PictureBook,
  ) {
    super();
    this.look = book.look(file);
  }

  override eq(other: Picture): boolean {
    return other.file === this.file && other.words === this.words && JSON.stringify(other.look) === JSON.stringify(this.look);
  }

  override toDOM(view: EditorView): HTMLElement {
    const frame = document.createElement('div');
    if ('words' in this.look) {
      frame.className = 'no-picture';
      frame.textContent = this.words ? `${this.words} – ${this.look.words}` : this.look.words;
      frame.dir = 'auto';
      return frame;
    }
    frame.className = 'picture';
    const image = document.createElement('img');
    image.alt = this.words;
    // It has no size before.
    image.addEventListener('load', () => view.requestMeasure());
    image.src = this.look.address;
    image.draggable = false;
    frame.append(image);
    return frame;
  }

  override updateDOM(frame: HTMLElement): boolean {
    const image = frame.querySelector('img');
    const same = image && 'address' in this.look && image.getAttribute('src') === this.look.address;
    if (same) {
      // The words are typed: the picture does not flicker.
      image.alt = this.words;
    }
    return !!same;
  }

  override get estimatedHeight(): number {
    return 'address' in this.look ? 200 : 24;
  }
}

class Waiting extends WidgetType {
  constructor(readonly words: string) {
    super();
  }

  override eq(other: Waiting): boolean {
    return other.words === this.words;
  }

  toDOM(): HTMLElement {
    const waiting = document.createElement('bdi');
    waiting.className = 'waiting-picture';
    waiting.textContent = this.words;
    return waiting;
  }
}
