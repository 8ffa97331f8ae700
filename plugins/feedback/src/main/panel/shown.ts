export type Mood = 'fine' | 'slower' | 'faster' | 'question' | 'need-help';

/** Each has an icon of the shell and words: colour is never all that tells them apart. */
export const MOODS: readonly Mood[] = ['fine', 'slower', 'faster', 'question', 'need-help'];
export const ICONS: Readonly<Record<Mood, string>> = {
  fine: 'smile',
  slower: 'chevron-down',
  faster: 'chevron-up',
  question: 'info',
  'need-help': 'warning',
};

export interface Hand {
  readonly person: string;
  readonly since: string;
}

export interface View {
  readonly moods?: Readonly<Record<string, Mood>>;
  readonly hands?: readonly Hand[];
  readonly summaryWanted?: boolean;
}

/** What people show. A value: each change gives a new one. */
export class Shown {
  constructor(
    readonly moods: ReadonlyMap<string, Mood> = new Map(),
    readonly hands: readonly Hand[] = [],
    readonly summaryWanted = false,
  ) {}

  static of(view: View): Shown {
    return new Shown(new Map(Object.entries(view.moods ?? {})), view.hands ?? [], view.summaryWanted ?? false);
  }

  mood(person: string, mood: Mood | undefined): Shown {
    const some = new Map(this.moods);
    if (mood) {
      some.set(person, mood);
    } else {
      some.delete(person);
    }
    return new Shown(some, this.hands, this.summaryWanted);
  }

  reset(): Shown {
    return new Shown(new Map(), this.hands, this.summaryWanted);
  }

  raised(person: string, since: string): Shown {
    return new Shown(this.moods, [...this.lowered(person).hands, { person, since }], this.summaryWanted);
  }

  lowered(person: string): Shown {
    return new Shown(this.moods, this.hands.filter((hand) => hand.person !== person), this.summaryWanted);
  }

  allLowered(): Shown {
    return new Shown(this.moods, [], this.summaryWanted);
  }

  wanting(wanted: boolean): Shown {
    return new Shown(this.moods, this.hands, wanted);
  }

  raises(person: string): boolean {
    return this.hands.some((hand) => hand.person === person);
  }

  count(mood: Mood): number {
    return [...this.moods.values()].filter((one) => one === mood).length;
  }
}
