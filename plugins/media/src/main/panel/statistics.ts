import type { MediaKind } from '@plenum/panel';

/** Of one track, since the last look. What a browser does not tell is missing. */
export interface Row {
  readonly participant: string;
  readonly kind: MediaKind;
  readonly sent: boolean;
  readonly kilobits: number;
  readonly frames?: number;
  readonly width?: number;
  readonly height?: number;
  /** 0 to 1 of the packets. */
  readonly loss?: number;
  /** Milliseconds. */
  readonly jitter?: number;
  /** Milliseconds to the server and back. */
  readonly roundTrip?: number;
  readonly codec?: string;
}

export interface Reading {
  readonly rows: readonly Row[];
  /** Milliseconds to the server and back, the longest of all connections. */
  readonly roundTrip?: number;
}

/** Whose a track is, by its id. */
export type Naming = (id: string) => { readonly participant: string; readonly kind: MediaKind } | undefined;

/** What browsers tell; all of it may be missing. */
interface Stat {
  readonly id: string;
  readonly type: string;
  readonly kind?: string;
  readonly timestamp?: number;
  readonly trackIdentifier?: string;
  readonly mediaSourceId?: string;
  readonly codecId?: string;
  readonly remoteId?: string;
  readonly localId?: string;
  readonly bytesReceived?: number;
  readonly bytesSent?: number;
  readonly packetsReceived?: number;
  readonly packetsSent?: number;
  readonly packetsLost?: number;
  readonly fractionLost?: number;
  readonly jitter?: number;
  readonly roundTripTime?: number;
  readonly currentRoundTripTime?: number;
  readonly nominated?: boolean;
  readonly framesPerSecond?: number;
  readonly frameWidth?: number;
  readonly frameHeight?: number;
  readonly mimeType?: string;
}

interface Counted {
  readonly at: number;
  readonly bytes: number;
  readonly packets: number;
  readonly lost: number;
}

/** Makes of what browsers count what people can read: amounts become what was between two looks. */
export class Statistics {
  private before = new Map<string, Counted>();
  private now = new Map<string, Counted>();

  read(reports: ReadonlyMap<string, ReadonlyMap<string, unknown>>, naming: Naming): Reading {
    this.now = new Map();
    const rows: Row[] = [];
    let roundTrip: number | undefined;
    for (const [connection, report] of reports) {
      const stats = [...report.values()] as Stat[];
      rows.push(...this.incoming(connection, stats, naming), ...this.outgoing(connection, stats, naming));
      for (const { type, nominated, currentRoundTripTime } of stats) {
        if (type === 'candidate-pair' && nominated && currentRoundTripTime !== undefined) {
          roundTrip = Math.max(roundTrip ?? 0, currentRoundTripTime * 1000);
        }
      }
    }
    this.before = this.now;
    return { rows, ...(roundTrip === undefined ? {} : { roundTrip }) };
  }

  private incoming(connection: string, stats: readonly Stat[], naming: Naming): readonly Row[] {
    return stats
      .filter(({ type }) => type === 'inbound-rtp')
      .flatMap((stat) => {
        const name = naming(stat.trackIdentifier ?? '');
        if (!name) {
          return [];
        }
        const { bits, loss } = this.since(`${connection} ${stat.id}`, stat, stat.bytesReceived ?? 0, stat.packetsReceived ?? 0);
        return [{ ...name, sent: false, kilobits: bits, ...seen(stat), ...given({ loss, jitter: thousand(stat.jitter), codec: codecOf(stats, stat.codecId) }) }];
      });
  }

  /** A camera is sent in two sizes, which are one row. */
  private outgoing(connection: string, stats: readonly Stat[], naming: Naming): readonly Row[] {
    const rows = new Map<string, Row>();
    for (const stat of stats.filter(({ type }) => type === 'outbound-rtp')) {
      const id = stats.find((source) => source.id === stat.mediaSourceId)?.trackIdentifier ?? '';
      const name = naming(id);
      if (name) {
        const { bits } = this.since(`${connection} ${stat.id}`, stat, stat.bytesSent ?? 0, stat.packetsSent ?? 0);
        const remote = stats.find(({ type, id: own, localId }) => type === 'remote-inbound-rtp' && (own === stat.remoteId || localId === stat.id));
        const row: Row = {
          ...name, sent: true, kilobits: bits, ...seen(stat),
          ...given({ loss: remote?.fractionLost, roundTrip: thousand(remote?.roundTripTime), jitter: thousand(remote?.jitter), codec: codecOf(stats, stat.codecId) }),
        };
        const known = rows.get(id);
        rows.set(id, known ? together(known, row) : row);
      }
    }
    return [...rows.values()];
  }

  private since(key: string, { timestamp = 0, packetsLost = 0 }: Stat, bytes: number, packets: number): { readonly bits: number; readonly loss: number | undefined } {
    const now: Counted = { at: timestamp, bytes, packets, lost: packetsLost };
    const before = this.before.get(key);
    this.now.set(key, now);
    if (!before || now.at <= before.at) {
      return { bits: 0, loss: undefined };
    }
    const lost = Math.max(0, now.lost - before.lost);
    const all = lost + Math.max(0, now.packets - before.packets);
    return { bits: Math.max(0, Math.round((8 * (now.bytes - before.bytes)) / (now.at - before.at))), loss: all > 0 ? lost / all : undefined };
  }
}

function together(one: Row, other: Row): Row {
  const larger = (other.height ?? 0) > (one.height ?? 0) ? other : one;
  return { ...larger, kilobits: one.kilobits + other.kilobits };
}

function seen({ framesPerSecond, frameWidth, frameHeight }: Stat) {
  return given({ frames: framesPerSecond, width: frameWidth, height: frameHeight });
}

function codecOf(stats: readonly Stat[], id: string | undefined): string | undefined {
  return stats.find((stat) => stat.type === 'codec' && stat.id === id)?.mimeType?.replace(/^(audio|video)\//, '');
}

const thousand = (seconds: number | undefined) => (seconds === undefined ? undefined : seconds * 1000);

/** Without what is not known. */
function given<V extends object>(values: V): { [K in keyof V]?: Exclude<V[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof V]?: Exclude<V[K], undefined> };
}
