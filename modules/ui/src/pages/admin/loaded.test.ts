import { describe, expect, it } from 'vitest';
import type { ReactiveControllerHost } from 'lit';
import { Loaded } from './loaded.js';

const host = { addController: () => {}, requestUpdate: () => {} } as unknown as ReactiveControllerHost;

describe('something from the server', () => {
  it('is asked for once, when its element is first shown', async () => {
    let asked = 0;
    const loaded = new Loaded(host, () => Promise.resolve((asked += 1)));
    expect(asked).toBe(0);

    loaded.hostUpdated();
    loaded.hostUpdated();
    await Promise.resolve();

    expect(asked).toBe(1);
  });

  it('is the last that was asked for, in whatever order the answers come', async () => {
    const answers: ((value: string) => void)[] = [];
    const loaded = new Loaded<string>(host, () => new Promise((resolve) => answers.push(resolve)));
    const [first, second] = [loaded.load(), loaded.load()];

    answers[1]!('second');
    answers[0]!('first');
    await Promise.all([first, second]);

    expect([loaded.value, loaded.busy]).toEqual(['second', false]);
  });

  it('stays while it is asked for again and when that fails, which is told', async () => {
    const answers = [() => Promise.resolve('value'), () => Promise.reject(new Error('down'))];
    const loaded = new Loaded<string>(host, () => answers.shift()!());

    await loaded.load();
    await loaded.load();

    expect(loaded.value).toBe('value');
    expect(loaded.problem).toMatchObject({ message: 'down' });
  });
});
