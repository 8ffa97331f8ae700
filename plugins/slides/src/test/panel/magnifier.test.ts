import { Magnifier } from '../../main/panel/magnifier.js';

/** A library by hand: pages of 100 by 50, each with its number as text. */
function library(asked: object[]) {
  const page = (number: number) => ({
    getViewport: ({ scale }: { scale: number }) => ({ width: 100 * scale, height: 50 * scale, scale }),
    render: () => ({ promise: Promise.resolve(), cancel: () => undefined }),
    streamTextContent: () => number,
  });
  return {
    getDocument: (how: object) => {
      asked.push(how);
      return { promise: Promise.resolve({ getPage: async (number: number) => page(number), loadingTask: { destroy: async () => undefined } }) };
    },
    TextLayer: class {
      static cleanup() {}

      constructor(private readonly what: { textContentSource: number; container: HTMLElement }) {}

      async render() {
        this.what.container.textContent = `Page ${this.what.textContentSource}`;
      }
    },
  };
}

const made = (asked: object[] = []) => new Magnifier(async () => library(asked) as never);
const done = () => new Promise((resolve) => setTimeout(resolve));

describe('the magnifier', () => {
  it('draws a page with its words over the picture, without eval and without WebAssembly', async () => {
    const asked: object[] = [];
    const box = document.createElement('div');

    expect(await made(asked).draw(box, '/pdf', 2, 300)).toBe(true);

    expect(box.querySelector('canvas')).not.toBeNull();
    expect(box.querySelector('.words')?.textContent).toBe('Page 2');
    expect(asked).toMatchObject([{ url: '/pdf', isEvalSupported: false, useWasm: false, disableAutoFetch: true }]);
  });

  it('opens a document once, and leaves a page that is not wanted any more', async () => {
    const asked: object[] = [];
    const magnifier = made(asked);
    const box = document.createElement('div');

    const [first, second] = await Promise.all([magnifier.draw(box, '/pdf', 1, 300), magnifier.draw(box, '/pdf', 2, 300)]);

    expect([first, second]).toEqual([false, true]);
    expect(box.querySelector('.words')?.textContent).toBe('Page 2');
    expect(asked).toHaveLength(1);
  });

  it('leaves the picture where the PDF cannot be had', async () => {
    const magnifier = new Magnifier(async () => ({ getDocument: () => ({ promise: Promise.reject(new Error('away')) }) }) as never);

    expect(await magnifier.draw(document.createElement('div'), '/pdf', 1, 300)).toBe(false);
  });

  it('shows nothing when nothing is wanted', async () => {
    const magnifier = made();
    const box = document.createElement('div');
    magnifier.follow(box, 1, '/pdf');
    await done();
    await done();

    magnifier.follow(box, 1, '');

    expect(box.childElementCount).toBe(0);
  });
});
