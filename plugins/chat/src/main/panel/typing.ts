/** A signal of typing counts this long. */
export const TYPING_MS = 5000;
/** While somebody types, they say so this often. */
export const SAY_EVERY_MS = 3000;

/** Who is typing. A value: each change gives a new one. */
export class Typing {
  constructor(private readonly until: ReadonlyMap<string, number> = new Map()) {}

  with(person: string, now: number): Typing {
    return new Typing(new Map([...this.until, [person, now + TYPING_MS]]));
  }

  /** They have sent it. */
  without(person: string): Typing {
    return new Typing(new Map([...this.until].filter(([one]) => one !== person)));
  }

  people(now: number): readonly string[] {
    return [...this.until].filter(([, end]) => end > now).map(([person]) => person);
  }
}
