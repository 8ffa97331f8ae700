import type { MediaKind } from '@plenum/panel';
import { gradeFrom, gradeOf, ownGrade } from '../../main/panel/quality.js';
import { Statistics, type Row } from '../../main/panel/statistics.js';

const names: Record<string, { participant: string; kind: MediaKind }> = {
  mine: { participant: 'anna', kind: 'camera' }, bos: { participant: 'bo', kind: 'microphone' },
};
const naming = (id: string) => names[id];
const report = (...stats: object[]) => new Map(stats.map((stat) => [(stat as { id: string }).id, stat]));
const inbound = (timestamp: number, bytesReceived: number, packetsReceived: number, packetsLost: number) =>
  ({ id: 'in', type: 'inbound-rtp', trackIdentifier: 'bos', timestamp, bytesReceived, packetsReceived, packetsLost, jitter: 0.012, codecId: 'opus' });

describe('statistics', () => {
  let statistics: Statistics;
  const read = (...stats: object[]) => statistics.read(new Map([['sub', report(...stats)]]), naming);

  beforeEach(() => (statistics = new Statistics()));

  it('tell what was between two looks', () => {
    const codec = { id: 'opus', type: 'codec', mimeType: 'audio/opus' };
    expect(read(inbound(1000, 0, 0, 0), codec).rows).toEqual([{ participant: 'bo', kind: 'microphone', sent: false, kilobits: 0, jitter: 12, codec: 'opus' }]);
    expect(read(inbound(3000, 10_000, 95, 5), codec).rows[0]).toMatchObject({ kilobits: 40, loss: 0.05 });
    expect(read(inbound(5000, 20_000, 195, 5), codec).rows[0]).toMatchObject({ kilobits: 40, loss: 0 });
  });

  it('make the two sizes of a camera one row, the size of the larger', () => {
    const out = (id: string, bytesSent: number, frameHeight: number, timestamp: number) =>
      ({ id, type: 'outbound-rtp', mediaSourceId: 'source', timestamp, bytesSent, packetsSent: 1, frameHeight, frameWidth: (frameHeight * 16) / 9, framesPerSecond: 30 });
    const source = { id: 'source', type: 'media-source', trackIdentifier: 'mine' };
    const remote = { id: 'r', type: 'remote-inbound-rtp', localId: 'large', fractionLost: 0.1, roundTripTime: 0.2 };
    read(source, out('small', 0, 180, 0), out('large', 0, 720, 0), remote);

    const { rows } = read(source, out('small', 10_000, 180, 1000), out('large', 100_000, 720, 1000), remote);
    expect(rows).toEqual([{ participant: 'anna', kind: 'camera', sent: true, kilobits: 880, frames: 30, width: 1280, height: 720, loss: 0.1, roundTrip: 200 }]);
  });

  it('tell the longest way to the server of the connections that are used', () => {
    const pair = (id: string, currentRoundTripTime: number, nominated: boolean) => ({ id, type: 'candidate-pair', currentRoundTripTime, nominated });

    expect(read(pair('a', 0.03, true), pair('b', 0.9, false), pair('c', 0.05, true)).roundTrip).toBe(50);
  });

  it('leave out what belongs to nobody', () => {
    expect(read({ ...inbound(0, 1, 1, 0), trackIdentifier: 'unknown' }).rows).toEqual([]);
  });
});

describe('how good a connection is', () => {
  const row = (more: Partial<Row>): Row => ({ participant: 'bo', kind: 'microphone', sent: false, kilobits: 1, ...more });

  it.each([
    [{}, 'unknown'],
    [{ loss: 0.02, roundTrip: 250, jitter: 40 }, 'good'],
    [{ loss: 0.021 }, 'fair'],
    [{ loss: 0, roundTrip: 251 }, 'fair'],
    [{ loss: 0, roundTrip: 10, jitter: 101 }, 'poor'],
    [{ loss: 0.081 }, 'poor'],
  ])('%o is %s', (measured, grade) => {
    expect(gradeOf(measured)).toBe(grade);
  });

  it('of one’s own is that of all there is, and none where the engine sees none', () => {
    const reading = { rows: [row({ loss: 0 }), row({ sent: true, participant: 'anna', loss: 0.1 })], roundTrip: 20 };

    expect(ownGrade(reading, 'connected')).toBe('fair');
    expect(ownGrade(reading, 'interrupted')).toBe('none');
    expect(ownGrade(reading, 'failed')).toBe('none');
    expect(ownGrade({ rows: [] }, 'connecting')).toBe('unknown');
  });

  it('of somebody else is that of what comes from them', () => {
    const reading = { rows: [row({ loss: 0 }), row({ kind: 'camera', loss: 0.5 }), row({ participant: 'cleo', loss: 0 })] };

    expect([gradeFrom(reading, 'bo'), gradeFrom(reading, 'cleo'), gradeFrom(reading, 'dan')]).toEqual(['poor', 'good', 'unknown']);
  });
});
