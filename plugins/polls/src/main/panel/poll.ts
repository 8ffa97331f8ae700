export type Kind = 'single' | 'multiple' | 'rating' | 'text' | 'quiz';
export type Show = 'live' | 'closed' | 'staff';
export type Stage = 'draft' | 'open' | 'closed';

/** What is asked, and on which terms; options are named by their place, from 0. */
export interface Form {
  readonly kind: Kind;
  readonly question: string;
  readonly options: readonly string[];
  readonly least: number;
  readonly most: number;
  /** Right options of a quiz; none if the viewer may not know them yet. */
  readonly right: readonly number[];
  readonly secret: boolean;
  readonly show: Show;
}

export interface Vote {
  readonly options: readonly number[];
  readonly text: string;
}

/** What staff is told: how many voted, and votes for each option, unless they are not told yet. */
export interface Tally {
  readonly voted: number;
  readonly counts: readonly number[];
}

/** A poll as the viewer is shown it. */
export interface Poll {
  readonly id: string;
  readonly stage: Stage;
  readonly form: Form;
  readonly begun: string;
  /** Whether the viewer has voted. */
  readonly voted: boolean;
  /** The viewer's vote, one at most; none of a secret poll. */
  readonly own: readonly Vote[];
  readonly tally: readonly Tally[];
  /** Of the voters, in whole per cent for each option; none if the viewer is not shown results. */
  readonly shares: readonly number[];
  readonly published: boolean;
  /** Whether it was secret and closed with too few votes. */
  readonly tooFew: boolean;
}

export interface View {
  readonly polls?: readonly Poll[];
  readonly named?: boolean;
  readonly resultsToAll?: boolean;
  readonly mostOptions?: number;
}

/** Whether results are shown to attendees: then all are, also of written answers. */
export const isShown = (poll: Poll): boolean => poll.published || (poll.stage === 'open' && poll.form.show === 'live');

/** Shares as the server computes them, from what staff is told. */
export const sharesOf = ({ voted, counts }: Tally): readonly number[] =>
  counts.map((count) => (voted === 0 ? 0 : Math.round((100 * count) / voted)));
