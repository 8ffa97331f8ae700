import { describe, expect, it } from 'vitest';
import { matching, shown, zonesOf } from './time-zones.js';

const zones = zonesOf(new Date('2026-01-15T12:00:00Z'), ['America/New_York', 'Odd/Place']);
const names = (text: string) => matching(zones, text).map((zone) => zone.name);

describe('time zones', () => {
  it('S10: are found by city, by region and by offset, in any case', () => {
    expect(names('stockh')).toEqual(['Europe/Stockholm']);
    expect(names('europe stock')).toEqual(['Europe/Stockholm']);
    expect(names('Europe/Stockholm')).toEqual(['Europe/Stockholm']);
    expect(names('New York')).toEqual(['America/New_York']);
    expect(names('gmt+1')).toContain('Europe/Stockholm');
    expect(names('gmt+1')).not.toContain('Europe/London');
  });

  it('are all there while nothing is typed, UTC too, each once', () => {
    expect(names('')).toHaveLength(zones.length);
    expect(names('').filter((name) => name === 'UTC')).toHaveLength(1);
    expect(new Set(names('')).size).toBe(zones.length);
  });

  it('show those first whose city begins with what was typed', () => {
    expect(names('asia').at(0)).toMatch(/^Asia\//);
    expect(names('paris').at(0)).toBe('Europe/Paris');
    expect(names('ro').at(0)).toBe('Antarctica/Rothera');
  });

  it('are called by their city and region', () => {
    expect(shown('America/Argentina/Buenos_Aires')).toBe('Buenos Aires, America, Argentina');
    expect(shown('UTC')).toBe('UTC');
  });

  it('keep a zone that only the server knows', () => {
    expect(names('odd')).toEqual(['Odd/Place']);
  });
});
