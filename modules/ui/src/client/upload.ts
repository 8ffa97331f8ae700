import { Refused, type UploadOptions } from '@plenum/panel';
import { pause } from './backoff.js';
import type { Rest } from './rest.js';

const FIRST_PIECE = 256 * 1024;
/** Milliseconds that a piece should take: short enough that one sees it go on and a cut costs little. */
const [SHORT, LONG] = [500, 2000];
/** Without a byte gained; with the pauses between them about four minutes. */
const TRIES = 60;
/** What passes by itself, or by asking where the upload stands. */
const PASSING = ['wrong-offset', 'already-sending', 'too-many', 'store-unavailable', 'plugin-absent', 'http-500', 'http-502', 'http-503', 'http-504'];
const PIECE = 'application/offset+octet-stream';
const OFFSET = 'Upload-Offset';

/** What the browser gives it; tests give their own. */
export interface Surroundings {
  now(): number;
  random(): number;
  /** Ends early when the connection may be there again, or with the signal's reason. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

interface Begun {
  readonly id: string;
  /** Most bytes to send at once. */
  readonly piece: number;
}

/** One file on its way to the server. */
export class Upload {
  private lost = false;

  /** @param path of the plugin's files in a meeting */
  constructor(
    private readonly rest: Rest,
    private readonly path: string,
    private readonly file: File,
    private readonly options: UploadOptions,
    private readonly around: Surroundings,
  ) {}

  /** The id, when all bytes have come. What cannot be finished is given up at the server, too. */
  async run(): Promise<string> {
    const begun = await this.patiently(() => this.announce());
    try {
      await this.send(begun);
      return begun.id;
    } catch (fault) {
      this.rest.exchange('DELETE', this.at(begun.id), {}).catch(() => undefined);
      throw fault;
    }
  }

  private async announce(): Promise<Begun> {
    const { purpose = '', withoutMetadata = false, signal } = this.options;
    const body = JSON.stringify({ name: this.file.name, length: this.file.size, purpose, withoutMetadata });
    const answer = await this.rest.exchange('POST', this.path, { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' }, { body, signal });
    return (await answer.json()) as Begun;
  }

  private async send({ id, piece }: Begun): Promise<void> {
    let offset = 0;
    let size = Math.min(FIRST_PIECE, piece);
    this.options.onProgress?.(0, this.file.size);
    while (offset < this.file.size) {
      const bytes = await this.read(offset, size);
      const began = this.around.now();
      const before = offset;
      offset = await this.patiently(async (again) => {
        const from = again ? await this.stand(id) : before;
        return from === before ? this.append(id, before, bytes) : from;
      });
      size = Math.min(piece, fitting(size, this.around.now() - began));
      this.options.onProgress?.(offset, this.file.size);
    }
  }

  private async read(offset: number, size: number): Promise<ArrayBuffer> {
    try {
      return await this.file.slice(offset, offset + size).arrayBuffer();
    } catch {
      throw new Refused({ code: 'file-unreadable', kind: 'request', status: 0, retry: 'no' });
    }
  }

  /** How many bytes the server has. */
  private async append(id: string, offset: number, bytes: ArrayBuffer): Promise<number> {
    try {
      const answer = await this.rest.exchange('PATCH', this.at(id), { 'Content-Type': PIECE, [OFFSET]: String(offset) }, { body: bytes, signal: this.options.signal });
      return Number(answer.headers.get(OFFSET) ?? offset + bytes.byteLength);
    } catch (fault) {
      if (fault instanceof Refused && fault.code === 'not-receiving') {
        return this.file.size;
      }
      throw fault;
    }
  }

  /** How many bytes the server has, after something went wrong. */
  private async stand(id: string): Promise<number> {
    try {
      const answer = await this.rest.exchange('HEAD', this.at(id), {}, { signal: this.options.signal });
      return Number(answer.headers.get(OFFSET) ?? this.file.size);
    } catch (fault) {
      if (fault instanceof Refused && fault.status === 404) {
        // No unfinished upload: either all has come and only the answer was lost, or it was given up. A piece of nothing tells which.
        return this.append(id, this.file.size, new ArrayBuffer(0));
      }
      throw fault;
    }
  }

  /** Until it works, is refused for good, or has failed too often. @param act is told whether it was tried before */
  private async patiently<R>(act: (again: boolean) => Promise<R>): Promise<R> {
    for (let failures = 0; ; failures++) {
      try {
        this.options.signal?.throwIfAborted();
        const result = await act(failures > 0);
        this.trouble(false);
        return result;
      } catch (fault) {
        this.options.signal?.throwIfAborted();
        if (!passes(fault) || failures >= TRIES) {
          throw fault;
        }
        this.trouble(!(fault instanceof Refused));
        await this.around.sleep(pause(failures, this.around.random()), this.options.signal);
      }
    }
  }

  private trouble(lost: boolean): void {
    if (lost !== this.lost) {
      this.lost = lost;
      this.options.onTrouble?.(lost);
    }
  }

  private at(id: string): string {
    return `${this.path}/${encodeURIComponent(id)}`;
  }
}

function passes(fault: unknown): boolean {
  return fault instanceof Refused ? PASSING.includes(fault.code) : fault instanceof TypeError;
}

function fitting(size: number, milliseconds: number): number {
  return milliseconds < SHORT ? size * 2 : milliseconds > LONG ? Math.max(FIRST_PIECE / 4, Math.round(size / 2)) : size;
}
