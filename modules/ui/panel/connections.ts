/** What may be sent; one track of each. */
export type Kind = 'microphone' | 'camera' | 'screen' | 'screen-audio';

/** A track of a meeting. */
export interface TrackName {
  participant: string;
  kind: Kind;
}

/** What a media engine and a browser say to each other; the SPI's `Signal` describes it. */
export interface MediaSignal {
  pc: string;
  type: 'need-offer' | 'offer' | 'answer' | 'candidate' | 'close';
  sdp: string;
  tracks: Record<string, TrackName>;
}

/** Who uses the connections. */
export interface ConnectionsOwner {
  /** To be carried to the engine, in order. */
  send(signal: MediaSignal): void;
  /** A track of somebody else is there, and may carry something. */
  received(name: TrackName, track: MediaStreamTrack): void;
  /** It is not there any more. Several people of whom one may not know have the same name: the track tells them apart. */
  ended(name: TrackName, track: MediaStreamTrack): void;
}

/** Milliseconds: a connection that is away for so long is asked for anew, and not more often than this. */
const PATIENCE = 3000;
/** Bits per second of the small and the large size of a camera, and of a screen. */
const SMALL = 150_000;
const LARGE = 1_700_000;
const SCREEN = 2_500_000;

interface Given {
  name: TrackName;
  track: MediaStreamTrack;
}

interface Peer {
  connection: RTCPeerConnection;
  /** By mid, what others send in it. */
  given: Map<string, Given>;
  /** By mid, what is sent in it. */
  sent: Map<string, Kind>;
  timer: ReturnType<typeof setTimeout> | undefined;
  asked: number;
}

/**
 * Obeys a media engine: keeps an RTCPeerConnection for each name that it uses, and answers its offers. Knows nothing of how the engine works: an offer says of each section whose
 * track it carries, and what is one's own is sent in it.
 */
export class Connections {
  private readonly peers = new Map<string, Peer>();
  private readonly local = new Map<Kind, MediaStreamTrack>();
  private queue: Promise<void> = Promise.resolve();

  /** @param me own id, as the engine knows it */
  constructor(
    private readonly me: string,
    private readonly owner: ConnectionsOwner,
    private readonly configuration: RTCConfiguration = {},
  ) {}

  /** What is sent when the engine asks for this kind; nothing if it is left out. May be replaced while it is sent. */
  async use(kind: Kind, track?: MediaStreamTrack): Promise<void> {
    if (track) {
      this.local.set(kind, track);
    } else {
      this.local.delete(kind);
    }
    for (const peer of this.peers.values()) {
      for (const transceiver of peer.connection.getTransceivers()) {
        if (transceiver.mid !== null && peer.sent.get(transceiver.mid) === kind) {
          await transceiver.sender.replaceTrack(track ?? null);
        }
      }
    }
  }

  /** One signal after the other, in the order of coming. Resolves when it was obeyed; what the browser cannot obey is asked for anew. */
  take(signal: MediaSignal): Promise<void> {
    this.queue = this.queue.then(() => this.obey(signal)).catch(() => this.ask(signal.pc));
    return this.queue;
  }

  /** Asks for all connections anew, without ending them: signals have been lost. @return whether there is any */
  renew(): boolean {
    this.peers.forEach((peer, name) => {
      peer.asked = 0;
      this.ask(name);
    });
    return this.peers.size > 0;
  }

  /** Ends all. */
  close(): void {
    [...this.peers.keys()].forEach((name) => this.end(name));
    this.local.clear();
  }

  /** Statistics of all connections, by name. */
  async statistics(): Promise<Map<string, RTCStatsReport>> {
    const all = new Map<string, RTCStatsReport>();
    for (const [name, peer] of this.peers) {
      all.set(name, await peer.connection.getStats());
    }
    return all;
  }

  private async obey(signal: MediaSignal): Promise<void> {
    switch (signal.type) {
      case 'offer':
        await this.answer(this.peer(signal.pc), signal);
        break;
      case 'need-offer':
        await this.offer(this.peer(signal.pc), signal);
        break;
      case 'answer':
        await this.peers.get(signal.pc)?.connection.setRemoteDescription({ type: 'answer', sdp: signal.sdp });
        break;
      case 'candidate':
        await this.peers.get(signal.pc)?.connection.addIceCandidate({ candidate: signal.sdp, sdpMLineIndex: 0 });
        break;
      case 'close':
        this.end(signal.pc);
        break;
    }
  }

  private peer(name: string): Peer {
    const known = this.peers.get(name);
    if (known) {
      return known;
    }
    const connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle', ...this.configuration });
    const peer: Peer = { connection, given: new Map(), sent: new Map(), timer: undefined, asked: 0 };
    connection.addEventListener('connectionstatechange', () => this.watch(name, peer));
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) {
        this.owner.send({ pc: name, type: 'candidate', sdp: candidate.candidate, tracks: {} });
      }
    });
    this.peers.set(name, peer);
    return peer;
  }

  private watch(name: string, peer: Peer): void {
    clearTimeout(peer.timer);
    const state = peer.connection.connectionState;
    if (state === 'failed') {
      this.ask(name);
    } else if (state === 'disconnected') {
      peer.timer = setTimeout(() => this.ask(name), PATIENCE);
    }
  }

  private ask(name: string): void {
    const peer = this.peers.get(name);
    const now = Date.now();
    if (peer && now - peer.asked > PATIENCE) {
      peer.asked = now;
      this.owner.send({ pc: name, type: 'need-offer', sdp: '', tracks: {} });
    }
  }

  private async answer(peer: Peer, signal: MediaSignal): Promise<void> {
    const { connection } = peer;
    await connection.setRemoteDescription({ type: 'offer', sdp: signal.sdp });
    const given = new Map<string, TrackName>();
    peer.sent.clear();
    for (const transceiver of connection.getTransceivers()) {
      const name = transceiver.mid === null ? undefined : signal.tracks[transceiver.mid];
      if (!name || transceiver.mid === null) {
        continue;
      }
      if (name.participant === this.me) {
        peer.sent.set(transceiver.mid, name.kind);
        await this.attach(transceiver, name.kind);
      } else {
        given.set(transceiver.mid, name);
      }
    }
    await connection.setLocalDescription(await connection.createAnswer());
    await this.limit(peer);
    this.owner.send({ pc: signal.pc, type: 'answer', sdp: connection.localDescription?.sdp ?? '', tracks: {} });
    this.tell(peer, given);
  }

  private async attach(transceiver: RTCRtpTransceiver, kind: Kind): Promise<void> {
    transceiver.direction = 'sendonly';
    const track = this.local.get(kind) ?? null;
    if (transceiver.sender.track !== track) {
      await transceiver.sender.replaceTrack(track);
    }
  }

  /** How much each size may take. The engine names two sizes of a camera, the small one first. */
  private async limit(peer: Peer): Promise<void> {
    for (const transceiver of peer.connection.getTransceivers()) {
      const kind = transceiver.mid === null ? undefined : peer.sent.get(transceiver.mid);
      const parameters = transceiver.sender.getParameters();
      if ((kind !== 'camera' && kind !== 'screen') || !parameters.encodings?.length) {
        continue;
      }
      const height = transceiver.sender.track?.getSettings().height ?? 0;
      parameters.encodings.forEach((encoding, index) => {
        const isSmall = kind === 'camera' && parameters.encodings.length > 1 && index === 0;
        encoding.maxBitrate = isSmall ? SMALL : kind === 'screen' ? SCREEN : LARGE;
        encoding.scaleResolutionDownBy = isSmall ? (height > 540 ? 4 : 2) : 1;
      });
      if (kind === 'screen') {
        parameters.degradationPreference = 'maintain-resolution';
      }
      await transceiver.sender.setParameters(parameters).catch(() => undefined);
    }
  }

  /** What has come and what has gone with an offer. */
  private tell(peer: Peer, given: Map<string, TrackName>): void {
    const before = peer.given;
    peer.given = new Map();
    for (const [mid, { name, track }] of before) {
      if (!same(given.get(mid), name)) {
        this.owner.ended(name, track);
      }
    }
    for (const transceiver of peer.connection.getTransceivers()) {
      const name = transceiver.mid === null ? undefined : given.get(transceiver.mid);
      if (name && transceiver.mid !== null) {
        const { track } = transceiver.receiver;
        peer.given.set(transceiver.mid, { name, track });
        if (!same(before.get(transceiver.mid)?.name, name)) {
          this.owner.received(name, track);
        }
      }
    }
  }

  /** For engines that let the browser offer: they name what each section shall carry, by its place. */
  private async offer(peer: Peer, signal: MediaSignal): Promise<void> {
    const { connection } = peer;
    const names = Object.entries(signal.tracks).sort(([one], [other]) => Number(one) - Number(other)).map(([, name]) => name);
    for (const name of names.slice(connection.getTransceivers().length)) {
      connection.addTransceiver(name.kind === 'microphone' || name.kind === 'screen-audio' ? 'audio' : 'video', { direction: 'recvonly' });
    }
    for (const [place, transceiver] of connection.getTransceivers().entries()) {
      const name = names[place];
      if (name?.participant === this.me) {
        await this.attach(transceiver, name.kind);
      }
    }
    await connection.setLocalDescription(await connection.createOffer());
    const given = new Map<string, TrackName>();
    peer.sent.clear();
    for (const [place, transceiver] of connection.getTransceivers().entries()) {
      const name = names[place];
      if (name && transceiver.mid !== null) {
        if (name.participant === this.me) {
          peer.sent.set(transceiver.mid, name.kind);
        } else {
          given.set(transceiver.mid, name);
        }
      }
    }
    await this.limit(peer);
    this.owner.send({ pc: signal.pc, type: 'offer', sdp: connection.localDescription?.sdp ?? '', tracks: {} });
    this.tell(peer, given);
  }

  private end(name: string): void {
    const peer = this.peers.get(name);
    if (peer) {
      clearTimeout(peer.timer);
      this.peers.delete(name);
      peer.connection.close();
      peer.given.forEach((gone) => this.owner.ended(gone.name, gone.track));
    }
  }
}

function same(one: TrackName | undefined, other: TrackName): boolean {
  return one?.participant === other.participant && one.kind === other.kind;
}
