/** Where a key leads; `undefined` if nowhere. @param page from 1 @param last number of the last one */
export function pageFor(key: string, page: number, last: number): number | undefined {
  return { ArrowRight: page + 1, ArrowLeft: page - 1, PageDown: page + 1, PageUp: page - 1, Home: 1, End: last }[key];
}

/** Pages that a person looks at, without that of one deck. */
export function without(own: Readonly<Record<string, number>>, deck: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(own).filter(([one]) => one !== deck));
}
