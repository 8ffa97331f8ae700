import { describe, expect, it } from 'vitest';
import { MeetingConnection } from './connection.js';
import { FakeWire, hello } from './fake-wire.js';
import { ServerClock } from './server-clock.js';

const TEN = Date.parse('2026-11-24T10:00:00Z');

describe('the server’s clock', () => {
  it('is the browser’s own until the server has said a time, and what is no time is not heard', () => {
    const clock = new ServerClock(() => 5, () => 77);

    clock.heard('soon', 0);

    expect(clock.now()).toBe(77);
  });

  it('believes the fastest of the last answers, whose error is half of what it took', () => {
    let local = 0;
    const clock = new ServerClock(() => local, () => 0);
    local = 4000;
    clock.heard('2026-11-24T10:00:00Z', 0);
    expect(clock.now()).toBe(TEN + 2000);
    local = 10_100;
    clock.heard('2026-11-24T10:00:08.05Z', 10_000);
    expect(clock.now()).toBe(TEN + 8100);
    local = 20_000;
    clock.heard('2026-11-24T10:00:12Z', 11_000);

    expect(clock.now()).toBe(TEN + 18_000);
  });

  it('keeps only the last answers, so that clocks that drift apart are followed', () => {
    let local = 0;
    const clock = new ServerClock(() => local, () => 0);
    clock.heard('2026-11-24T10:00:00Z', 0);
    for (let i = 0; i < 8; i += 1) {
      local += 1000;
      clock.heard('2026-11-24T11:00:00Z', local - 100);
    }

    expect(clock.now()).toBe(TEN + 3_600_000 + 50);
  });
});

describe('a connection', () => {
  const connected = () => {
    const wire = new FakeWire();
    const none = () => undefined;
    const connection = new MeetingConnection(wire, 'en', { hello: none, event: none, signal: none, link: none, over: none });
    connection.start();
    return { wire, connection };
  };
  const pong = (time: string) => ({ type: 'signal', plugin: 'meeting', name: 'pong', from: 'bo', payload: { time } });

  it('knows the server’s time from the hello on, and better from each ping that is answered faster', () => {
    const { wire, connection } = connected();
    wire.pass(1000);
    wire.socket.opens();
    wire.pass(400);
    wire.socket.says(hello());
    expect(connection.now()).toBe(TEN + 200);

    wire.pass(20_000);
    wire.socket.says(pong('2026-11-24T10:00:20.2Z'));

    expect(connection.now()).toBe(TEN + 20_200);
  });

  it('takes an answer that comes after the next question for that of the first', () => {
    const { wire, connection } = connected();
    wire.socket.opens().says(hello());
    wire.pass(20_000);
    wire.pass(20_000);

    wire.socket.says(pong('2026-11-24T10:00:39Z'));

    expect(connection.now()).toBe(TEN + 40_000);
  });

  it('asks anew on another socket, because the computer may have slept', () => {
    const { wire, connection } = connected();
    wire.socket.opens().says(hello());
    wire.socket.closes(1006);
    wire.pass(5000);
    wire.socket.opens().says(hello({ resumed: true, time: '2026-11-24T12:00:00Z' }));

    expect(connection.now()).toBe(TEN + 2 * 3_600_000);
  });
});
