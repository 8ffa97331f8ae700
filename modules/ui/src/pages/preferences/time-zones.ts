/** A time zone as people look for it. */
export interface Zone {
  /** Of the IANA data base: `Europe/Stockholm`. */
  readonly name: string;
  readonly city: string;
  readonly region: string;
  /** At present: `GMT+1`. */
  readonly offset: string;
}

/**
 * All zones that this browser knows, by region and city.
 *
 * @param also names that are to be there in any case
 */
export function zonesOf(now: Date, also: readonly string[]): readonly Zone[] {
  return [...new Set(['UTC', ...also, ...Intl.supportedValuesOf('timeZone')])].map((name) => zoneOf(name, now)).sort(byPlace);
}

/** How a zone is called where there is room for its name only. */
export function shown(name: string): string {
  const { city, region } = placeOf(name);
  return region ? `${city}, ${region}` : city;
}

/** Zones in which every word is found, those first whose city begins with the text. */
export function matching(zones: readonly Zone[], text: string): readonly Zone[] {
  const words = plain(text).split(/[\s,/]+/).filter((word) => word !== '');
  const found = zones.filter((zone) => {
    const searched = plain(`${zone.city} ${zone.region} ${zone.offset}`);
    return words.every((word) => searched.includes(word));
  });
  const first = words[0] ?? '';
  const leads = (zone: Zone) => (first !== '' && plain(zone.city).startsWith(first) ? 0 : 1);
  return found.toSorted((one, other) => leads(one) - leads(other));
}

function zoneOf(name: string, now: Date): Zone {
  return { name, ...placeOf(name), offset: offsetOf(name, now) };
}

function placeOf(name: string): { city: string; region: string } {
  const parts = name.replaceAll('_', ' ').split('/');
  return { city: parts.at(-1) ?? name, region: parts.slice(0, -1).join(', ') };
}

/** Empty for a zone that this browser does not know, though the server does. */
function offsetOf(name: string, now: Date): string {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone: name, timeZoneName: 'shortOffset' }).formatToParts(now);
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  } catch {
    return '';
  }
}

function byPlace(one: Zone, other: Zone): number {
  return one.region.localeCompare(other.region) || one.city.localeCompare(other.city);
}

/** Without accents and case: São Paulo is found by sao. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
