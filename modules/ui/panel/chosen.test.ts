import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import { chosen } from './chosen.js';

const place = (decided: boolean) => {
  const asked: boolean[] = [];
  const root = document.body.appendChild(document.createElement('div'));
  let answer: (agreed: boolean | Error) => void = () => {};
  const choose = (on: boolean) => {
    asked.push(on);
    return new Promise<boolean>((agree, refuse) => (answer = (agreed) => (agreed instanceof Error ? refuse(agreed) : agree(agreed))));
  };
  const draw = (now: boolean, partly = false) => render(html`<input type="checkbox" ${chosen(now, choose, partly)} />`, root);
  draw(decided);
  return {
    asked,
    draw,
    box: root.querySelector('input') as HTMLInputElement,
    answered: async (agreed: boolean | Error) => {
      answer(agreed);
      await new Promise((done) => setTimeout(done));
    },
  };
};

describe('a box for what is decided elsewhere', () => {
  it('shows what was chosen although it is drawn before the answer, and before the news', async () => {
    const { box, asked, draw, answered } = place(false);

    box.click();
    draw(false);

    expect(asked).toEqual([true]);
    expect(box.checked).toBe(true);
    expect(box.getAttribute('aria-disabled')).toBe('true');
    await answered(true);
    draw(false);
    expect(box.checked).toBe(true);
    expect(box.hasAttribute('aria-disabled')).toBe(false);
    draw(true);
    draw(false);
    expect(box.checked).toBe(false);
  });

  it('shows the news that came before the answer', async () => {
    const { box, draw, answered } = place(false);

    box.click();
    draw(true);
    await answered(true);
    draw(false);

    expect(box.checked).toBe(false);
  });

  it.each([false, new Error('no')])('goes back after a refusal', async (refusal) => {
    const { box, answered } = place(true);

    box.click();
    expect(box.checked).toBe(false);
    await answered(refusal);

    expect(box.checked).toBe(true);
  });

  it('asks once while it is not answered', async () => {
    const { box, asked, answered } = place(false);

    box.click();
    box.click();

    expect(asked).toEqual([true]);
    expect(box.checked).toBe(true);
    await answered(true);
    box.click();
    expect(asked).toEqual([true, false]);
  });

  it('is neither on nor off until somebody chooses', () => {
    const { box, draw } = place(false);
    draw(false, true);
    expect(box.indeterminate).toBe(true);

    box.click();

    expect(box.indeterminate).toBe(false);
    expect(box.checked).toBe(true);
  });
});
