import type { Reading, Row } from './statistics.js';
import type { EngineState } from './wire.js';

/** How good a connection is; `none` while there is no connection, `unknown` before anything was measured. */
export type Grade = 'good' | 'fair' | 'poor' | 'none' | 'unknown';

interface Measured {
  readonly loss?: number | undefined;
  readonly roundTrip?: number | undefined;
  readonly jitter?: number | undefined;
}

/** Up to here it is good, and up to there fair. Speech with 2 % loss is repaired unnoticed, from 8 % on words are missing; from 250 ms on people begin to talk at once. */
const LIMITS: Readonly<Record<keyof Measured, readonly [number, number]>> = { loss: [0.02, 0.08], roundTrip: [250, 500], jitter: [40, 100] };

/** The worst of what was measured. */
export function gradeOf(measured: Measured): Grade {
  const grades = (Object.keys(LIMITS) as (keyof Measured)[]).flatMap((what) => {
    const value = measured[what];
    const [good, fair] = LIMITS[what];
    return value === undefined ? [] : [value <= good ? 'good' : value <= fair ? 'fair' : 'poor'] as const;
  });
  return grades.includes('poor') ? 'poor' : grades.includes('fair') ? 'fair' : grades.length > 0 ? 'good' : 'unknown';
}

/** Of one's own connection. */
export function ownGrade({ rows, roundTrip }: Reading, state: EngineState): Grade {
  if (state === 'interrupted' || state === 'failed') {
    return 'none';
  }
  return gradeOf({ loss: mean(rows, 'loss'), jitter: most(rows, 'jitter'), roundTrip: roundTrip ?? most(rows, 'roundTrip') });
}

/** Of what comes from somebody, both their line and one's own. */
export function gradeFrom({ rows }: Reading, participant: string): Grade {
  const theirs = rows.filter((row) => !row.sent && row.participant === participant);
  return gradeOf({ loss: most(theirs, 'loss'), jitter: most(theirs, 'jitter') });
}

function values(rows: readonly Row[], what: 'loss' | 'jitter' | 'roundTrip'): readonly number[] {
  return rows.flatMap((row) => row[what] ?? []);
}

function most(rows: readonly Row[], what: 'loss' | 'jitter' | 'roundTrip'): number | undefined {
  const all = values(rows, what);
  return all.length > 0 ? Math.max(...all) : undefined;
}

function mean(rows: readonly Row[], what: 'loss'): number | undefined {
  const all = values(rows, what);
  return all.length > 0 ? all.reduce((sum, value) => sum + value, 0) / all.length : undefined;
}
