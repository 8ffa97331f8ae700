import { describe, expect, it } from 'vitest';
import { Unsaved } from './unsaved.js';

function page(answer: boolean) {
  const asked: number[] = [];
  const unsaved = new Unsaved(() => {
    asked.push(1);
    return Promise.resolve(answer);
  });
  return { unsaved, asked };
}

describe('unsaved changes', () => {
  it('a page without any is left without a question', async () => {
    const { unsaved, asked } = page(false);

    expect(await unsaved.mayLeave()).toBe(true);
    expect(asked).toEqual([]);
  });

  it('a page is not left, and nothing is forgotten, if the person says no', async () => {
    const { unsaved, asked } = page(false);
    unsaved.note(page, () => true);

    expect(await unsaved.mayLeave()).toBe(false);
    expect(unsaved.there).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('what the person gave up is not asked for again', async () => {
    const { unsaved, asked } = page(true);
    unsaved.note(page, () => true);

    expect(await unsaved.mayLeave()).toBe(true);
    expect(await unsaved.mayLeave()).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('one form that was saved does not hide that another was not', () => {
    const { unsaved } = page(false);
    const [one, other] = [{}, {}];
    let saved = false;
    unsaved.note(one, () => !saved);
    unsaved.note(other, () => true);
    saved = true;

    expect(unsaved.there).toBe(true);
  });

  it('the browser is told before the window is closed', () => {
    const { unsaved } = page(false);
    const closing = () => new Event('beforeunload', { cancelable: true });
    const [saved, changed] = [closing(), closing()];

    unsaved.unloading(saved);
    unsaved.note(page, () => true);
    unsaved.unloading(changed);

    expect([saved.defaultPrevented, changed.defaultPrevented]).toEqual([false, true]);
  });
});
