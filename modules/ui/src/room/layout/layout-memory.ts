import type { Memory } from '../../shell/memory.js';
import { MOST_WIDTH, REGIONS, SIDES, STANDARD, type Arrangement, type SideState } from './arrangement.js';

const OWN = 'plenum-layout';
const apartKey = (meeting: string) => `plenum-layout-apart-${meeting}`;

/** Keeps a person's arrangement in the browser, and in the tab that they do not follow the layout for all of a meeting. */
export class LayoutMemory {
  private readonly key: string;

  /** @param account opaque id; empty for a guest */
  constructor(
    private readonly browser: Memory,
    private readonly tab: Memory,
    account: string,
    private readonly meeting: string,
  ) {
    this.key = account ? `${OWN}-${account}` : OWN;
  }

  arrangement(): Arrangement {
    return attempt(() => arrangementIn(JSON.parse(this.browser.getItem(this.key) ?? '{}'))) ?? STANDARD;
  }

  keep(arrangement: Arrangement): void {
    attempt(() => (arrangement === STANDARD ? this.browser.removeItem(this.key) : this.browser.setItem(this.key, JSON.stringify(arrangement))));
  }

  isApart(): boolean {
    return attempt(() => this.tab.getItem(apartKey(this.meeting))) === 'yes';
  }

  setApart(apart: boolean): void {
    attempt(() => (apart ? this.tab.setItem(apartKey(this.meeting), 'yes') : this.tab.removeItem(apartKey(this.meeting))));
  }
}

/** What can be used of something stored, which may be of another version, or damaged. */
function arrangementIn(stored: Partial<Arrangement>): Arrangement {
  const places = (Array.isArray(stored.places) ? stored.places : []).filter(({ id, region }) => typeof id === 'string' && REGIONS.includes(region));
  const [left, right] = SIDES.map((side) => sideIn(stored.sides?.[side] ?? {}));
  return left && right ? { places: places.map(({ id, region }) => ({ id, region })), sides: { left, right } } : STANDARD;
}

function sideIn({ width, collapsed }: Partial<SideState>): SideState {
  return { width: typeof width === 'number' && width >= 0 && width <= MOST_WIDTH ? width : 0, collapsed: collapsed === true };
}

/** Some browsers refuse storage: then nothing is remembered. */
function attempt<R>(act: () => R): R | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
