import { decoded, encoded, isHit, MOST_STROKE_POINTS, simplified, type Figure, type Point } from '../../main/panel/figures.js';
import { painted } from '../../main/panel/paths.js';

const at = (x: number, y: number, pressure = 0.5): Point => ({ x, y, pressure });
const figure = (kind: Figure['kind'], points: readonly Point[], more: Partial<Figure> = {}): Figure => ({ kind, colour: 'red', width: 6, points: encoded(kind, points), text: '', ...more });

describe('a figure', () => {
  it('is sent as whole numbers, each point as a step, and read as it was', () => {
    const stroke = figure('pen', [at(100.4, 200.6), at(110, 195, 0.71), at(110, 198)]);

    expect(stroke.points).toEqual([100, 201, 50, 10, -6, 71, 0, 3, 50]);
    expect(decoded(stroke)).toEqual([at(100, 201), at(110, 195, 0.71), at(110, 198)]);
    expect(encoded('line', [at(-5, 3), at(2000, 10)])).toEqual([0, 3, 1600, 7]);
  });

  it('has no points that nobody sees, and never too many', () => {
    expect(simplified([at(0, 0), at(5, 0.2), at(10, 0)])).toEqual([at(0, 0), at(10, 0)]);
    expect(simplified([at(4, 4)])).toEqual([at(4, 4)]);
    const wild = Array.from({ length: 9000 }, (_, i) => at((i * 37) % 1600, (i * 53) % 1000));
    expect(simplified(wild).length).toBeLessThanOrEqual(MOST_STROKE_POINTS);
  });

  it('is hit on its line, a text and a stamp anywhere', () => {
    const there = (one: Figure) => ({ figure: one, right: 0, down: 0 });
    const box = there(figure('rectangle', [at(100, 100), at(300, 200)]));
    expect(isHit(box, at(200, 101), 5)).toBe(true);
    expect(isHit(box, at(200, 150), 5)).toBe(false);
    expect(isHit(there(figure('ellipse', [at(100, 100), at(300, 200)])), at(100, 150), 5)).toBe(true);
    expect(isHit(there(figure('star', [at(50, 50)], { width: 40 })), at(40, 60), 1)).toBe(true);
    expect(isHit({ ...there(figure('line', [at(0, 0), at(100, 0)])), right: 0, down: 50 }, at(50, 50), 5)).toBe(true);
    expect(isHit(there(figure('text', [at(10, 10)], { width: 30, text: 'Hello' })), at(40, 30), 1)).toBe(true);
  });

  it('has a path for each kind, also for a dot', () => {
    for (const kind of ['pen', 'marker', 'line', 'arrow', 'rectangle', 'ellipse', 'tick', 'cross', 'question', 'star'] as const) {
      expect(painted(figure(kind, [at(10, 10), at(60, 40)])).path).toMatch(/^M-?[\d.]+ -?[\d.]+/);
      expect(painted(figure(kind, [at(10, 10), at(60, 40)])).path).not.toContain('NaN');
    }
    expect(painted(figure('marker', [at(10, 10)])).path).toBe('M10 10L10 10');
    expect(painted(figure('pen', [at(10, 10)])).path).toMatch(/^M/);
  });
});
