import { whyNot, type UploadOptions } from '@plenum/panel';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeFiles, problem } from './fake-files.js';
import { MeetingFiles, type FileFrame } from './meeting-files.js';
import { Rest } from './rest.js';

let server: FakeFiles;
let files: FileFrame;
let slept: number[];
let asleep: () => void;

beforeEach(() => {
  server = new FakeFiles();
  slept = [];
  asleep = () => undefined;
  const rest = new Rest(server.send);
  rest.trust('token');
  const sleep = (milliseconds: number, signal?: AbortSignal) => {
    slept.push(milliseconds);
    asleep();
    return signal?.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve();
  };
  files = new MeetingFiles(rest, { now: () => 0, random: () => 0.5, sleep }).of(() => 'm', 'files');
});

const contents = (length: number) => Uint8Array.from({ length }, (_, i) => i % 251);
const file = (length: number, name = 'plan.pdf') => new File([contents(length)], name);
const upload = (length: number, options: UploadOptions = {}) => files.upload(file(length), options);
const methods = () => server.calls.map(({ method }) => method);
const arrived = (id = 'file0') => server.kept.get(id)?.bytes;
const lost = () => {
  throw new TypeError('network');
};

describe('an upload', () => {
  it('announces name, length and purpose with the token of the session, then sends pieces', async () => {
    server.piece = 300 * 1024;
    const seen: number[] = [];

    const id = await upload(700 * 1024, { purpose: 'slides', withoutMetadata: true, onProgress: (sent) => seen.push(sent / 1024) });

    expect(id).toBe('file0');
    expect(JSON.parse(String(server.calls[0]?.body))).toEqual({ name: 'plan.pdf', length: 700 * 1024, purpose: 'slides', withoutMetadata: true });
    expect(server.calls.every(({ headers }) => headers.get('X-Plenum-CSRF') === 'token')).toBe(true);
    expect(server.calls[1]?.headers.get('Content-Type')).toBe('application/offset+octet-stream');
    expect(seen).toEqual([0, 256, 556, 700]);
    expect(arrived()).toEqual(contents(700 * 1024));
  });

  it('sends larger pieces when they go fast, none larger than the server says', async () => {
    await upload(3 * 1024 * 1024);

    const lengths = server.calls.slice(1).map(({ body }) => (body as ArrayBuffer).byteLength / 1024);
    expect(lengths).toEqual([256, 512, 1024, 1024, 256]);
  });

  it('that was cut goes on where the server stands', async () => {
    let cut = true;
    server.before = (method) => {
      if (method === 'PATCH' && cut) {
        cut = false;
        server.add('file0', contents(1000));
        lost();
      }
      return undefined;
    };
    const trouble: boolean[] = [];

    await upload(5000, { onTrouble: (isLost) => trouble.push(isLost) });

    expect(methods()).toEqual(['POST', 'PATCH', 'HEAD', 'PATCH']);
    expect(server.calls[3]?.headers.get('Upload-Offset')).toBe('1000');
    expect(arrived()).toEqual(contents(5000));
    expect(trouble).toEqual([true, false]);
  });

  it('whose last answer was lost is complete, and is not sent again', async () => {
    let cut = true;
    server.after = (method) => {
      if (method === 'PATCH' && cut) {
        cut = false;
        lost();
      }
    };

    expect(await upload(5000)).toBe('file0');

    expect(methods()).toEqual(['POST', 'PATCH', 'HEAD', 'PATCH']);
    expect((server.calls[3]?.body as ArrayBuffer).byteLength).toBe(0);
    expect(arrived()).toEqual(contents(5000));
  });

  it('that was cut at 99 % sends the rest only', async () => {
    let cut = true;
    server.before = (method) => {
      if (method === 'PATCH' && cut) {
        cut = false;
        server.add('file0', contents(9900));
        lost();
      }
      return undefined;
    };

    await upload(10000);

    expect((server.calls[3]?.body as ArrayBuffer).byteLength).toBe(100);
    expect(arrived()).toEqual(contents(10000));
  });

  it('asks where it stands when the server says that it is elsewhere', async () => {
    let moved = false;
    server.before = (method) => {
      if (method === 'PATCH' && !moved) {
        moved = true;
        server.add('file0', contents(10));
      }
      return undefined;
    };

    await upload(100);

    expect(methods()).toEqual(['POST', 'PATCH', 'HEAD', 'PATCH']);
    expect(arrived()).toEqual(contents(100));
  });

  it('waits longer each time while there is no connection, and gives up after minutes', async () => {
    server.before = (method) => (method === 'POST' ? undefined : lost());

    await expect(upload(100)).rejects.toBeInstanceOf(TypeError);

    expect(slept.slice(0, 5)).toEqual([225, 450, 900, 1800, 3600]);
    expect(slept.at(-1)).toBe(3750);
    expect(slept.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(180_000);
  });

  it('waits when it is told that it asks too often', async () => {
    let often = 2;
    server.before = () => (often-- > 0 ? problem('too-many', 429) : undefined);

    expect(await upload(100)).toBe('file0');
  });

  it('is given up at the server when the person gives it up', async () => {
    const abort = new AbortController();
    server.after = (method) => method === 'PATCH' && abort.abort();
    server.piece = 10;

    await expect(upload(100, { signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' });

    expect(methods()).toEqual(['POST', 'PATCH', 'DELETE']);
    expect(server.kept.size).toBe(0);
  });

  it('is given up also while it waits for the connection', async () => {
    const abort = new AbortController();
    server.before = (method) => (method === 'PATCH' ? lost() : undefined);
    asleep = () => abort.abort();

    await expect(upload(100, { signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' });

    expect(slept).toHaveLength(1);
  });

  it('of a file that was moved meanwhile says so, and is not tried for minutes', async () => {
    const moved = file(100);
    moved.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as unknown as Blob;

    const refused: unknown = await files.upload(moved).catch((fault: unknown) => fault);

    expect(whyNot(refused, 'en')).toContain('cannot be read');
    expect(methods()).toEqual(['POST', 'DELETE']);
  });

  it('of a file that is too large says how large one may be', async () => {
    server.longest = 100 * 1024 ** 2;
    server.before = (method) => (method === 'POST' ? problem('file-too-large', 413) : undefined);

    const refused: unknown = await upload(100).catch((fault: unknown) => fault);

    expect(whyNot(refused, 'en')).toBe('The file is too large. It may have 100 MiB at most.');
    expect(whyNot(refused, 'sv')).toBe('Filen är för stor. Den får vara högst 100 MiB.');
  });

  it('two at a time; the third waits, and can be given up before it began', async () => {
    const held: (() => void)[] = [];
    const rest = new Rest(async (input, init) => {
      await new Promise<void>((resolve) => (init?.method === 'POST' ? held.push(resolve) : resolve()));
      return server.send(input, init);
    });
    const some = new MeetingFiles(rest).of(() => 'm', 'files');
    const abort = new AbortController();
    const [first, second] = [some.upload(file(10)), some.upload(file(10))];
    const third = some.upload(file(10), { signal: abort.signal });
    const fourth = some.upload(file(10));
    await Promise.resolve();
    expect(held).toHaveLength(2);

    abort.abort();
    await expect(third).rejects.toMatchObject({ name: 'AbortError' });
    held.forEach((resolve) => resolve());
    await Promise.all([first, second]);
    await new Promise((resolve) => setTimeout(resolve));
    held.forEach((resolve) => resolve());

    expect(await fourth).toBe('file2');
    expect(held).toHaveLength(3);
  });
});

describe('a file', () => {
  it('has an address in its meeting and plugin; several have one together', () => {
    expect(files.fileAddress('a/b')).toBe('/api/meetings/m/files/files/a%2Fb');
    expect(files.archiveAddress(['x', 'y'])).toBe('/api/meetings/m/files/archive?file=x&file=y');
  });
});
