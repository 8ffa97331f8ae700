import type { Language } from '@plenum/panel';

/** What was taken from all attendees. */
export interface ForAll {
  readonly function: string;
  readonly by: string;
  readonly since: string;
}

/** What holds for one person, whatever holds for all. */
export interface ForOne extends ForAll {
  readonly participant: string;
  readonly allowed: boolean;
}

/** A right that a running plugin declares. */
export interface Right {
  readonly name: string;
  readonly title: Readonly<Partial<Record<Language, string>>>;
  readonly plugin: Readonly<Partial<Record<Language, string>>>;
}

export interface Shown {
  readonly all: readonly ForAll[];
  readonly exceptions: readonly ForOne[];
  readonly functions: readonly Right[];
}

export const NOTHING: Shown = { all: [], exceptions: [], functions: [] };

export const of = (view: Partial<Shown>): Shown => ({
  all: view.all ?? [],
  exceptions: view.exceptions ?? [],
  functions: view.functions ?? [],
});

export function functionSet(shown: Shown, set: ForAll & { readonly allowed: boolean }): Shown {
  const rest = shown.all.filter((one) => one.function !== set.function);
  return { ...shown, all: set.allowed ? rest : [...rest, set] };
}

export function exceptionMade(shown: Shown, made: ForOne): Shown {
  return { ...shown, exceptions: [...exceptionEnded(shown, made).exceptions, made] };
}

export function exceptionEnded(shown: Shown, ended: Pick<ForOne, 'participant' | 'function'>): Shown {
  const other = (one: ForOne) => one.participant !== ended.participant || one.function !== ended.function;
  return { ...shown, exceptions: shown.exceptions.filter(other) };
}

export const taken = (shown: Shown, name: string): ForAll | undefined => shown.all.find((one) => one.function === name);

export const exception = (shown: Shown, participant: string, name: string): ForOne | undefined =>
  shown.exceptions.find((one) => one.participant === participant && one.function === name);

/** Whether all, or this person, may; an empty id means all. */
export function allowed(shown: Shown, participant: string, name: string): boolean {
  return exception(shown, participant, name)?.allowed ?? !taken(shown, name);
}

/** The person's exceptions that make a difference now. */
export function differences(shown: Shown, participant: string): readonly ForOne[] {
  return shown.exceptions.filter((one) => one.participant === participant && one.allowed !== !taken(shown, one.function));
}

/** Who took from this person what they may not do, of all that is offered. */
export function missing(shown: Shown, participant: string): readonly ForAll[] {
  const own = shown.exceptions.filter((one) => one.participant === participant);
  const fromAll = shown.all.filter((one) => !own.some((mine) => mine.function === one.function && mine.allowed));
  const fromOne = own.filter((one) => !one.allowed && !fromAll.some((all) => all.function === one.function));
  return [...fromAll, ...fromOne];
}
