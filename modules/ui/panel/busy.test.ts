import { describe, expect, it } from 'vitest';
import { busy } from './busy.js';

const button = (act: () => unknown) => {
  const element = document.createElement('button');
  element.addEventListener('click', busy(act));
  return element;
};

describe('a control that asks for something', () => {
  it('does nothing more until that is answered, and says so', async () => {
    let asked = 0;
    let answer = () => {};
    const element = button(() => {
      asked += 1;
      return new Promise<void>((resolve) => (answer = resolve));
    });

    element.click();
    element.click();

    expect(asked).toBe(1);
    expect(element.getAttribute('aria-disabled')).toBe('true');
    answer();
    await new Promise((done) => setTimeout(done));
    expect(element.hasAttribute('aria-disabled')).toBe(false);
    element.click();
    expect(asked).toBe(2);
  });

  it('works again after a refusal, and where nothing is waited for', async () => {
    let asked = 0;
    const refused = button(() => {
      asked += 1;
      return Promise.reject(new Error('no'));
    });
    const plain = button(() => void (asked += 1));

    refused.click();
    await new Promise((done) => setTimeout(done));
    refused.click();
    plain.click();
    plain.click();

    expect(asked).toBe(4);
  });
});
