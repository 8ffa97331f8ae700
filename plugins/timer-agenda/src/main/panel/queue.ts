export interface Turn {
  readonly person: string;
  readonly since: string;
}

/** The speaking queue. A value: each change gives a new one. */
export class Queue {
  constructor(
    readonly open = true,
    readonly turnLength = 'PT0S',
    readonly waiting: readonly Turn[] = [],
    readonly speaking: Turn | undefined = undefined,
  ) {}

  static of(view: { open?: boolean; turnLength?: string; waiting?: readonly Turn[]; speaking?: readonly Turn[] } = {}): Queue {
    return new Queue(view.open ?? true, view.turnLength, view.waiting, view.speaking?.[0]);
  }

  joined(person: string, since: string): Queue {
    return new Queue(this.open, this.turnLength, [...this.left(person).waiting, { person, since }], this.speaking);
  }

  left(person: string): Queue {
    return new Queue(this.open, this.turnLength, this.waiting.filter((turn) => turn.person !== person), this.speaking);
  }

  given(person: string, since: string): Queue {
    return new Queue(this.open, this.turnLength, this.left(person).waiting, { person, since });
  }

  ended(person: string): Queue {
    return this.speaking?.person === person ? new Queue(this.open, this.turnLength, this.waiting) : this;
  }

  cleared(): Queue {
    return new Queue(this.open, this.turnLength, [], this.speaking);
  }

  opened(open: boolean): Queue {
    return new Queue(open, this.turnLength, this.waiting, this.speaking);
  }

  timed(turnLength: string): Queue {
    return new Queue(this.open, turnLength, this.waiting, this.speaking);
  }

  /** As it is with those who are here: whoever is away keeps their place, and nobody waits for them. */
  among(people: readonly { readonly participant: string }[]): Queue {
    const here = new Set(people.map(({ participant }) => participant));
    const speaking = this.speaking && here.has(this.speaking.person) ? this.speaking : undefined;
    return new Queue(this.open, this.turnLength, this.waiting.filter((turn) => here.has(turn.person)), speaking);
  }

  /** Counted from 1; 0 for who does not wait. */
  place(person: string): number {
    return this.waiting.findIndex((turn) => turn.person === person) + 1;
  }
}
