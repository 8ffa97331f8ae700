import { describe, expect, it } from 'vitest';
import { loadPanel, type Loader } from './panel-module.js';

class Server implements Loader {
  readonly asked: string[] = [];
  readonly waits: number[] = [];

  constructor(private failures: number) {}

  load(module: string): Promise<unknown> {
    this.asked.push(module);
    this.failures -= 1;
    return this.failures < 0 ? Promise.resolve() : Promise.reject(new Error(`attempt ${this.asked.length}`));
  }

  wait(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
    return Promise.resolve();
  }
}

describe('the module of a panel', () => {
  it('is asked for once if it comes', async () => {
    const server = new Server(0);

    await loadPanel('/panel.js?v=2', () => true, server);

    expect(server.asked).toEqual(['/panel.js?v=2']);
    expect(server.waits).toEqual([]);
  });

  it('is asked for again, at another address, after waits that grow', async () => {
    const server = new Server(3);

    await loadPanel('/panel.js?v=2', () => true, server);

    expect(server.asked.slice(1)).toEqual(['/panel.js?v=2&attempt=2', '/panel.js?v=2&attempt=3', '/panel.js?v=2&attempt=4']);
    expect(server.waits).toHaveLength(3);
    expect(server.waits[2]).toBeGreaterThan(server.waits[0] ?? Infinity);
  });

  it('is given up after six attempts, with what the last one said', async () => {
    await expect(loadPanel('/panel.js', () => true, new Server(6))).rejects.toThrow('attempt 6');
  });

  it('is given up as soon as another has taken its place', async () => {
    const server = new Server(6);

    await expect(loadPanel('/panel.js', () => false, server)).rejects.toThrow('attempt 1');

    expect(server.waits).toEqual([]);
  });
});
