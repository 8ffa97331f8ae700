import type { Language } from '@plenum/panel';
import type { Feature, Off, Panel, Titles } from '../client/frames.js';

/** A panel and the plugin it belongs to. */
export interface Placed {
  readonly plugin: string;
  readonly panel: Panel;
  /** Stays the same when the plugin is replaced. */
  readonly id: string;
}

/** The panels for a place, in the order of the features; what is not the main panel of its plugin, the first in its manifest, comes after those that are. */
export function panelsAt(place: Panel['place'], features: readonly Feature[]): readonly Placed[] {
  return features
    .flatMap(({ plugin, panels }) => panels.map((panel, rank) => ({ rank, placed: { plugin, panel, id: `${plugin}-${panel.element}` } })))
    .filter(({ placed }) => placed.panel.place === place)
    .sort((one, other) => one.rank - other.rank)
    .map(({ placed }) => placed);
}

export function titleOf(titles: Titles | undefined, language: Language, otherwise: string): string {
  return titles?.[language] ?? titles?.['en'] ?? otherwise;
}

/** What a feature is called, also when it is off or was never seen on. */
export function nameOf(plugin: string, features: readonly Feature[], off: readonly Off[], language: Language): string {
  const panel = features.find((feature) => feature.plugin === plugin)?.panels[0];
  const titles = off.find((one) => one.plugin === plugin)?.title ?? panel?.title;
  return titleOf(titles, language, plugin);
}

/** What came and went between two hellos. */
export function switched(before: readonly Feature[], after: readonly Feature[]): { on: readonly string[]; off: readonly string[] } {
  const ids = (features: readonly Feature[]) => features.map((feature) => feature.plugin);
  const without = (some: readonly string[], others: readonly string[]) => some.filter((one) => !others.includes(one));
  return { on: without(ids(after), ids(before)), off: without(ids(before), ids(after)) };
}
