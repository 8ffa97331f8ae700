const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** `3.2 GiB`, in the way of a language. */
export function bytes(count: number, language: string): string {
  let value = count;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: unit === 0 ? 0 : 1 }).format(value)} ${UNITS[unit] ?? ''}`;
}
