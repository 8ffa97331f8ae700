import { Refused } from '@plenum/panel';
import { beforeEach, describe, expect, it } from 'vitest';
import { MeetingConnection } from './connection.js';
import { event, FakeWire, hello } from './fake-wire.js';

let wire: FakeWire;
let log: string[];
let connection: MeetingConnection;

beforeEach(() => {
  wire = new FakeWire();
  log = [];
  connection = new MeetingConnection(wire, 'sv', {
    hello: (frame) => log.push(`hello ${frame.resumed}`),
    event: (frame) => log.push(frame.name),
    signal: (frame) => log.push(`signal ${frame.name}`),
    link: (link) => log.push(link),
    over: (ending, { reason }) => log.push(`over ${ending} ${reason}`.trim()),
  });
  connection.start();
});

const greet = () => wire.socket.opens().says(hello());

describe('a connection', () => {
  it('says hello first, in the language of the person', () => {
    wire.socket.opens();

    expect(wire.socket.sent).toEqual([{ type: 'hello', protocol: 1, language: 'sv' }]);
  });

  it('takes one frame and arrays of frames in order', () => {
    greet();
    wire.socket.says(event('one'), event('two'));
    wire.socket.says(event('three'));

    expect(log).toEqual(['connecting', 'hello false', 'open', 'one', 'two', 'three']);
  });

  it('resumes with the last event seen after a lost connection', () => {
    greet();
    wire.socket.says(event('one', {}, 'chat', 'a7'));
    wire.socket.closes(1006);
    wire.pass(5000);
    wire.socket.opens();

    expect(wire.sockets).toHaveLength(2);
    expect(wire.socket.sent[0]).toMatchObject({ type: 'hello', after: 'a7' });
  });

  it('resumes with the place of the hello when no event came', () => {
    greet();
    wire.socket.closes(1006);
    wire.pass(5000);
    wire.socket.opens();

    expect(wire.socket.sent[0]).toMatchObject({ after: 'a0' });
  });

  it('tells that it is lost, and waits longer each time', () => {
    greet();
    wire.socket.closes(1006);
    expect(log.at(-1)).toBe('lost');

    wire.pass(299);
    expect(wire.sockets).toHaveLength(1);
    wire.pass(1);
    expect(wire.sockets).toHaveLength(2);

    wire.socket.closes(1006);
    wire.pass(599);
    expect(wire.sockets).toHaveLength(2);
    wire.pass(1);
    expect(wire.sockets).toHaveLength(3);
  });

  it('repeats an unanswered request with the same id, and only that', async () => {
    greet();
    const first = connection.request('chat', 'send', { text: 'a' });
    const second = connection.request('chat', 'send', { text: 'b' });
    wire.socket.says({ type: 'reply', id: 'r-1', payload: { id: 'x' } });
    wire.socket.closes(1006);
    wire.pass(5000);
    greet();

    const repeated = wire.socket.sent.filter((frame) => frame['type'] === 'request');
    expect(repeated).toEqual([{ type: 'request', id: 'r-2', plugin: 'chat', name: 'send', payload: { text: 'b' } }]);
    wire.socket.says({ type: 'reply', id: 'r-2' });
    expect(await first).toEqual({ id: 'x' });
    expect(await second).toEqual({});
  });

  it('keeps requests made before the hello until it came', () => {
    void connection.request('chat', 'send', {});
    wire.socket.opens();
    expect(wire.socket.sent).toHaveLength(1);
    wire.socket.says(hello());

    expect(wire.socket.sent[1]).toMatchObject({ type: 'request', id: 'r-1' });
  });

  it('rejects with what the server refused, with who switched it off', async () => {
    greet();
    const request = connection.request('chat', 'send', {});
    const reason = { level: 'tenant', by: 'Ada', since: '2026-11-24T10:00:00Z' };
    wire.socket.says({ type: 'failure', id: 'r-1', code: 'switched-off', kind: 'right', status: 403, retry: 'no', reason });

    await expect(request).rejects.toMatchObject({ code: 'switched-off', reason });
  });

  it('pings every 20 seconds', () => {
    greet();
    wire.pass(20_000);
    wire.socket.says({ type: 'signal', plugin: 'meeting', name: 'pong' });
    wire.pass(20_000);

    const pings = wire.socket.sent.filter((frame) => frame['name'] === 'ping');
    expect(pings).toHaveLength(2);
    expect(log).not.toContain('signal pong');
  });

  it('gives up a socket that is silent for 45 seconds', () => {
    greet();
    wire.pass(45_000);

    expect(log.at(-1)).toBe('lost');
    wire.pass(300);
    expect(wire.sockets).toHaveLength(2);
  });

  it('tries at once when the browser is online again', () => {
    greet();
    wire.socket.closes(1006);
    connection.hurry();

    expect(wire.sockets).toHaveLength(2);
  });

  it.each([
    [1000, 'over left'],
    [4001, 'over signed-off'],
    [4003, 'over ejected'],
  ])('is over after close code %i', async (code, told) => {
    greet();
    const request = connection.request('chat', 'send', {});
    wire.socket.closes(code);
    wire.pass(60_000);

    expect(log.slice(-2)).toEqual(['over', told]);
    expect(wire.sockets).toHaveLength(1);
    await expect(request).rejects.toBeInstanceOf(Refused);
  });

  it('comes back when it was too slow, or the server stops', () => {
    greet();
    wire.socket.closes(4008);
    wire.pass(5000);
    greet();
    wire.socket.closes(1001);
    wire.pass(5000);

    expect(wire.sockets).toHaveLength(3);
  });

  it('starts afresh after a protocol error and gives up after three in a row', () => {
    greet();
    wire.socket.closes(4009, 'what is this');
    wire.pass(5000);
    wire.socket.opens();
    expect(wire.socket.sent[0]).not.toHaveProperty('after');
    wire.socket.closes(4009, 'what is this');
    wire.pass(5000);
    wire.socket.closes(4009, 'what is this');

    expect(log.at(-1)).toBe('over fault what is this');
  });

  it('enters again when the socket was refused twice', async () => {
    greet();
    for (let tries = 0; tries < 3; tries += 1) {
      wire.socket.closes(1006);
      wire.pass(5000);
      await Promise.resolve();
    }

    expect(wire.entries).toBe(1);
    expect(wire.sockets).toHaveLength(4);
  });

  it('is over when the person may not enter any more', async () => {
    wire.entry = () => Promise.reject(new Refused({ code: 'meeting-ended', kind: 'state', status: 409, retry: 'no' }));
    wire.socket.closes(1006);
    wire.pass(5000);
    wire.socket.closes(1006);
    wire.pass(5000);
    await Promise.resolve();
    await Promise.resolve();

    expect(log.at(-1)).toBe('over refused meeting-ended');
  });

  it('goes on trying when the server does not answer', async () => {
    wire.entry = () => Promise.reject(new TypeError('no network'));
    for (let tries = 0; tries < 20; tries += 1) {
      wire.socket.closes(1006);
      wire.pass(5000);
      await Promise.resolve();
      await Promise.resolve();
    }

    expect(log).not.toContain('over');
    expect(wire.sockets.length).toBeGreaterThan(18);
  });

  it('does not listen to a socket it has given up', () => {
    greet();
    const old = wire.socket;
    connection.restart();
    old.says(event('late'));

    expect(log).not.toContain('late');
  });
});
