const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Where an arrow key leads in a list that is one stop of the Tab key; undefined for other keys. */
export function roved(key: string, index: number, count: number): number | undefined {
  return count === 0 ? undefined : STEPS[key]?.(index, count);
}
