export type Status = 'new' | 'claimed' | 'answered' | 'dismissed';

export interface Answer {
  readonly by: string;
  /** Empty if it was given aloud, or erased. */
  readonly text: string;
  readonly toAll: boolean;
  readonly aloud: boolean;
  readonly at: string;
  readonly edited: boolean;
}

/** A question as the server's view and events give it to this person. */
export interface Question {
  readonly id: string;
  /** `someone` if they are unnamed or hidden. */
  readonly asker: string;
  readonly named: boolean;
  readonly text: string;
  readonly at: string;
  readonly status: Status;
  readonly claimedBy: readonly string[];
  readonly answers: readonly Answer[];
  readonly published: boolean;
  readonly votes: number;
  readonly voted: boolean;
}

export interface View {
  readonly questions?: readonly Question[];
  readonly moderated?: boolean;
}

export type Told = Pick<Question, 'id' | 'asker' | 'named' | 'text' | 'at'>;
export interface By {
  readonly id: string;
  readonly by: string;
}

/** Who looks at the board. */
export interface Reader {
  readonly you: string;
  readonly staff: boolean;
}

/** The questions that a person may see, oldest first. A value: each change gives a new one. */
export class Board {
  constructor(
    readonly questions: readonly Question[] = [],
    readonly moderated = false,
  ) {}

  static of(view: View): Board {
    return new Board(view.questions ?? [], view.moderated ?? false);
  }

  find(id: string): Question | undefined {
    return this.questions.find((question) => question.id === id);
  }

  asked(told: Told & { readonly published: boolean }): Board {
    return this.find(told.id) ? this : new Board([...this.questions, fresh(told, told.published)], this.moderated);
  }

  /** Staff and the asker have it already. */
  published(told: Told): Board {
    return this.find(told.id) ? this.change(told.id, () => ({ published: true })) : this.asked({ ...told, published: true });
  }

  claimed(id: string, by: readonly string[]): Board {
    return this.change(id, () => ({ claimedBy: by, status: by.length > 0 ? 'claimed' : 'new' }));
  }

  answered(id: string, answer: Answer): Board {
    return this.change(id, () => ({ answers: [answer], claimedBy: [], status: 'answered' }));
  }

  /** A private answer becomes everybody's. */
  answerPublished(id: string, answer: Answer): Board {
    const edited = this.find(id)?.answers[0]?.edited ?? false;
    return this.answered(id, { ...answer, edited });
  }

  answerEdited(id: string, by: string, text: string): Board {
    return this.change(id, ({ answers }) => ({ answers: answers.map((answer) => ({ ...answer, by, text, edited: true })) }));
  }

  dismissed(id: string, text: string): Board {
    return this.change(id, () => ({ status: 'dismissed', text, claimedBy: [] }));
  }

  /** For attendees it is gone; staff and the asker keep it. */
  removed(id: string, reader: Reader): Board {
    const question = this.find(id);
    const keeps = reader.staff || question?.asker === reader.you;
    return keeps ? this.change(id, () => ({ published: false })) : this.without(id);
  }

  reopened(id: string): Board {
    return this.change(id, () => ({ status: 'new' }));
  }

  without(id: string): Board {
    return new Board(this.questions.filter((question) => question.id !== id), this.moderated);
  }

  voted(id: string, on: boolean, own: boolean): Board {
    return this.change(id, ({ votes, voted }) => ({ votes: Math.max(0, votes + (on ? 1 : -1)), voted: own ? on : voted }));
  }

  moderation(on: boolean): Board {
    return new Board(this.questions, on);
  }

  count(status: Status): number {
    return this.questions.filter((question) => question.status === status).length;
  }

  private change(id: string, change: (question: Question) => Partial<Question>): Board {
    return new Board(
      this.questions.map((question) => (question.id === id ? { ...question, ...change(question) } : question)),
      this.moderated,
    );
  }
}

function fresh({ id, asker, named, text, at }: Told, published: boolean): Question {
  return { id, asker, named, text, at, status: 'new', claimedBy: [], answers: [], published, votes: 0, voted: false };
}

/** What many want to know first; then the oldest. */
export function byVotes(questions: readonly Question[]): readonly Question[] {
  return questions.toSorted((one, other) => other.votes - one.votes || one.at.localeCompare(other.at));
}
