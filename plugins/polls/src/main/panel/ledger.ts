import type { Form, Poll, Tally, View, Vote } from './poll.js';

/** The polls a person knows of, oldest first; each event gives the next ledger. */
export class Ledger {
  constructor(readonly polls: readonly Poll[] = []) {}

  static of(view: View): Ledger {
    return new Ledger(view.polls ?? []);
  }

  find(id: string): Poll | undefined {
    return this.polls.find((poll) => poll.id === id);
  }

  prepared(id: string, form: Form, begun: string): Ledger {
    const draft: Poll = {
      id, stage: 'draft', form, begun, voted: false, own: [], tally: [], shares: [], published: false, tooFew: false,
    };
    return this.with(draft);
  }

  deleted(id: string): Ledger {
    return new Ledger(this.polls.filter((poll) => poll.id !== id));
  }

  /** The form of the event has no right answers: staff keeps those of the draft. */
  started(id: string, form: Form, begun: string): Ledger {
    const right = this.find(id)?.form.right ?? [];
    const known = this.find(id) ?? new Ledger().prepared(id, form, begun).polls[0];
    return known ? this.with({ ...known, stage: 'open', form: { ...form, right }, begun }) : this;
  }

  voted(id: string, vote: Vote): Ledger {
    return this.change(id, { voted: true, own: [vote] });
  }

  balloted(id: string): Ledger {
    return this.change(id, { voted: true });
  }

  told(id: string, tally: Tally): Ledger {
    return this.change(id, { tally: [tally] });
  }

  shared(id: string, shares: readonly number[]): Ledger {
    return this.change(id, { shares });
  }

  closed(id: string, tooFew: boolean): Ledger {
    return this.change(id, { stage: 'closed', tooFew, shares: [] });
  }

  published(id: string, shares: readonly number[], right: readonly number[]): Ledger {
    const form = this.find(id)?.form;
    return form ? this.change(id, { shares, published: true, form: { ...form, right } }) : this;
  }

  /** @param staff keeps the right answers */
  withheld(id: string, staff: boolean): Ledger {
    const form = this.find(id)?.form;
    return form ? this.change(id, { shares: [], published: false, form: staff ? form : { ...form, right: [] } }) : this;
  }

  private change(id: string, change: Partial<Poll>): Ledger {
    return new Ledger(this.polls.map((poll) => (poll.id === id ? { ...poll, ...change } : poll)));
  }

  private with(poll: Poll): Ledger {
    return this.find(poll.id) ? this.change(poll.id, poll) : new Ledger([...this.polls, poll]);
  }
}
