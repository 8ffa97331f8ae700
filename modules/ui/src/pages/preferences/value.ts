/** Of the field that was changed. */
export function valueOf(change: Event): string {
  return (change.currentTarget as unknown as { value: string }).value;
}
