import type { Figure, SurfaceObject } from '../../main/panel/figures.js';
import { History } from '../../main/panel/history.js';
import { LiveSender, LiveStrokes, type LivePart } from '../../main/panel/live.js';
import { Sheet } from '../../main/panel/sheet.js';

const figure: Figure = { kind: 'pen', colour: 'red', width: 4, points: [1, 2, 50], text: '' };
const object = (id: string): SurfaceObject => ({ id, by: 'anna', figure, right: 0, down: 0 });

describe('the objects of a surface', () => {
  const seen: string[] = [];
  const sheet = () => new Sheet({
    reset: (all) => seen.push(`reset ${all.map(({ id }) => id).join()}`),
    added: ({ id }) => seen.push(`added ${id}`),
    changed: ({ id, right }) => seen.push(`changed ${id} ${right}`),
    removed: (id) => seen.push(`removed ${id}`),
  });

  it('are what was read and what came meanwhile, nothing twice, and nothing that was erased', async () => {
    seen.length = 0;
    const one = sheet();
    let answer: (all: SurfaceObject[]) => void = () => {};
    const reading = one.read(() => new Promise((done) => (answer = done)));
    one.take({ kind: 'drawn', object: object('a') });
    one.take({ kind: 'moved', id: 'a', right: 5, down: 0 });
    one.take({ kind: 'drawn', object: object('c') });
    one.take({ kind: 'erased', ids: ['b', 'gone'] });
    answer([object('a'), object('b')]);
    await reading;

    expect(one.objects.map(({ id, right }) => `${id} ${right}`)).toEqual(['a 5', 'c 0']);
    expect(seen).toEqual(['reset a,b', 'changed a 5', 'added c', 'removed b']);
  });

  it('are without what was blanked in the log', async () => {
    const one = sheet();
    await one.read(() => Promise.resolve([]));
    one.take({ kind: 'drawn', object: { ...object('a'), figure: { ...figure, points: [] } } });
    expect(one.objects).toEqual([]);
  });
});

describe('what one person did', () => {
  it('is undone and done again, also what was moved after it was drawn again', async () => {
    const asked: string[] = [];
    let next = 0;
    const history = new History({
      draw: () => (asked.push('draw'), Promise.resolve(`new${++next}`)),
      erase: (id) => (asked.push(`erase ${id}`), Promise.resolve()),
      move: (id, right, down) => (asked.push(`move ${id} ${right} ${down}`), Promise.resolve()),
    });
    history.drew('a', figure);
    history.moved('a', [0, 0], [5, 6]);
    await history.undo();
    await history.undo();
    await history.redo();
    await history.redo();

    expect(asked).toEqual(['move a 0 0', 'erase a', 'draw', 'move new1 5 6']);
    expect(history.canRedo).toBe(false);
    history.forget('new1');
    expect(history.canUndo).toBe(false);
  });

  it('is still to be undone when the server refuses', async () => {
    const history = new History({ draw: () => Promise.resolve('x'), erase: () => Promise.reject(new Error('no')), move: () => Promise.resolve() });
    history.drew('a', figure);
    await expect(history.undo()).rejects.toThrow('no');
    expect(history.canRedo).toBe(false);
  });
});

describe('a stroke while it is drawn', () => {
  it('is sent at most 18 times a second, in parts that make it whole', () => {
    const sent: LivePart[] = [];
    let now = 0;
    const sender = new LiveSender((part) => sent.push(part), () => now);
    const points = Array.from({ length: 120 }, (_, i) => ({ x: i, y: 2 * i, pressure: 0.5 }));
    sender.begin();
    for (let i = 1; i <= points.length; i++) {
      now += 10;
      sender.draw('pen', 'red', 4, points.slice(0, i));
    }
    const others = new LiveStrokes();
    const drawn = sent.map((part) => others.take('bo', part)).at(-1);

    expect(sent.length).toBeLessThanOrEqual(1 + (120 * 10) / 55);
    expect(drawn?.points.slice(0, 6)).toEqual([0, 0, 50, 1, 2, 50]);
    expect(JSON.stringify(sent[0]).length).toBeLessThan(4096);
  });

  it('is no stroke if it has not the form: the server does not look at signals', () => {
    const others = new LiveStrokes();
    const part = { stroke: 1, kind: 'pen', colour: 'red', width: 4, points: [1, 2, 50] } as LivePart;
    expect(others.take('bo', part)).toBeDefined();
    for (const bad of [{ kind: 'star' }, { colour: 'x"y' }, { width: -1 }, { points: [1, 2] }, { points: ['a', 2, 3] }, { points: [1e9, 2, 3] }, { points: undefined }]) {
      expect(others.take('bo', { ...part, ...bad } as LivePart)).toBeUndefined();
    }
  });
});
