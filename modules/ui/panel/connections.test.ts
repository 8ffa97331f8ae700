import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Connections, type MediaSignal, type TrackName } from './connections.js';

/** A browser's connection that does what descriptions say in lines of `mid kind`. */
class Peer extends EventTarget {
  static all: Peer[] = [];
  connectionState = 'new';
  localDescription?: { sdp: string };
  closed = false;
  transceivers: { mid: string | null; direction: string; sender: Sender; receiver: { track: object } }[] = [];

  constructor() {
    super();
    Peer.all.push(this);
  }

  getTransceivers() {
    return this.transceivers;
  }

  setRemoteDescription({ sdp }: { sdp: string }) {
    if (sdp === 'broken') {
      return Promise.reject(new Error('broken'));
    }
    for (const mid of sdp.split(' ').filter(Boolean)) {
      if (!this.transceivers.some((known) => known.mid === mid)) {
        this.transceivers.push({ mid, direction: 'recvonly', sender: new Sender(), receiver: { track: { id: `track ${mid}` } } });
      }
    }
    return Promise.resolve();
  }

  createAnswer() {
    return Promise.resolve({ sdp: this.transceivers.map(({ mid, direction }) => `${mid} ${direction}`).join(', ') });
  }

  createOffer = () => this.createAnswer();

  addTransceiver(_kind: string, { direction }: { direction: string }) {
    this.transceivers.push({ mid: null, direction, sender: new Sender(), receiver: { track: { id: `track ${this.transceivers.length}` } } });
  }

  setLocalDescription(description: { sdp: string }) {
    this.transceivers.forEach((transceiver, place) => (transceiver.mid ??= String(place)));
    this.localDescription = description;
    return Promise.resolve();
  }

  getStats = () => Promise.resolve(new Map());

  close() {
    this.closed = true;
  }

  becomes(state: string) {
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }
}

class Sender {
  track: { getSettings(): object } | null = null;
  parameters = { encodings: [{ maxBitrate: 0, scaleResolutionDownBy: 1 }, { maxBitrate: 0, scaleResolutionDownBy: 1 }] };
  replaceTrack(track: { getSettings(): object } | null) {
    this.track = track;
    return Promise.resolve();
  }
  getParameters = () => this.parameters;
  setParameters = () => Promise.resolve();
}

const bo = (kind: TrackName['kind']): TrackName => ({ participant: 'bo', kind });
const me = (kind: TrackName['kind']): TrackName => ({ participant: 'me', kind });
const camera = { getSettings: () => ({ height: 720 }) } as unknown as MediaStreamTrack;

describe('Connections', () => {
  let sent: MediaSignal[];
  let news: string[];
  let connections: Connections;
  const take = (pc: string, type: MediaSignal['type'], sdp = '', tracks: MediaSignal['tracks'] = {}) => connections.take({ pc, type, sdp, tracks });

  beforeEach(() => {
    Peer.all = [];
    vi.stubGlobal('RTCPeerConnection', Peer);
    sent = [];
    news = [];
    connections = new Connections('me', {
      send: (signal) => sent.push(signal),
      received: ({ participant, kind }) => news.push(`${participant} ${kind}`),
      ended: ({ participant, kind }) => news.push(`no ${participant} ${kind}`),
    });
  });

  it('answers an offer, and sends in a section what is one’s own', async () => {
    await connections.use('camera', camera);
    await take('pub', 'offer', '0 1', { 0: me('microphone'), 1: me('camera') });

    expect(sent).toEqual([{ pc: 'pub', type: 'answer', sdp: '0 sendonly, 1 sendonly', tracks: {} }]);
    expect(Peer.all[0]?.transceivers.map(({ sender }) => sender.track)).toEqual([null, camera]);
    expect(Peer.all[0]?.transceivers[1]?.sender.parameters.encodings.map((size) => size.scaleResolutionDownBy)).toEqual([4, 1]);
    expect(news).toEqual([]);

    await connections.use('camera');
    expect(Peer.all[0]?.transceivers[1]?.sender.track).toBeNull();
  });

  it('tells what others send when it comes, changes and goes', async () => {
    await take('sub', 'offer', '0 1', { 0: bo('microphone'), 1: bo('camera') });
    await take('sub', 'offer', '0 1', { 0: bo('microphone'), 1: bo('screen') });
    await take('sub', 'close');

    expect(news).toEqual(['bo microphone', 'bo camera', 'no bo camera', 'bo screen', 'no bo microphone', 'no bo screen']);
    expect(Peer.all[0]?.closed).toBe(true);
  });

  it('obeys one signal after the other, however soon they come', async () => {
    void take('sub', 'offer', '0', { 0: bo('camera') });
    void take('sub', 'offer', '0 1', { 0: bo('camera'), 1: bo('screen') });
    await take('sub', 'close');

    expect(sent.map(({ sdp }) => sdp)).toEqual(['0 recvonly', '0 recvonly, 1 recvonly']);
  });

  it('offers what an engine asks for, by place', async () => {
    await connections.use('camera', camera);
    await take('all', 'need-offer', '', { 0: me('camera'), 1: bo('camera') });

    expect(sent[0]?.type).toBe('offer');
    expect(Peer.all[0]?.transceivers.map(({ sender, direction }) => [sender.track, direction])).toEqual([[camera, 'sendonly'], [null, 'recvonly']]);
    expect(news).toEqual(['bo camera']);
  });

  it('tells which track ended: several people of whom one may not know have one name', async () => {
    const someone: TrackName = { participant: 'someone', kind: 'microphone' };
    const ended: MediaStreamTrack[] = [];
    connections = new Connections('me', { send: () => undefined, received: () => undefined, ended: (_, track) => ended.push(track) });

    await take('sub', 'offer', '0 1', { 0: someone, 1: someone });
    await take('sub', 'offer', '0 1', { 0: someone });
    await take('sub', 'close');

    expect(ended).toEqual([{ id: 'track 1' }, { id: 'track 0' }]);
  });

  it('asks for each connection anew when signals were lost, and says whether there is any', async () => {
    expect(connections.renew()).toBe(false);
    await take('pub', 'offer', '0', { 0: me('camera') });
    await take('sub', 'offer', '0', { 0: bo('camera') });
    sent.length = 0;

    expect(connections.renew()).toBe(true);
    connections.renew();

    expect(sent.map(({ pc, type }) => `${pc} ${type}`)).toEqual(['pub need-offer', 'sub need-offer', 'pub need-offer', 'sub need-offer']);
  });

  it('asks anew for what is lost or cannot be obeyed, and not again and again', async () => {
    await take('sub', 'offer', '0', { 0: bo('camera') });
    sent.length = 0;
    Peer.all[0]?.becomes('failed');
    Peer.all[0]?.becomes('failed');
    await take('sub', 'offer', 'broken');

    expect(sent).toEqual([{ pc: 'sub', type: 'need-offer', sdp: '', tracks: {} }]);
  });
});
