import { Keys } from '../../main/panel/keys.js';

let turned: [boolean, boolean][];
let options = { keys: true, pushToTalk: false };
let ready = true;
let speaks = false;
const keys = new Keys(() => ({ options, ready, speaks, turn: (on, held) => turned.push([on, held]) }));

const press = (key: string, at: EventTarget = document.body, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  at.dispatchEvent(event);
  return event;
};
const release = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));

beforeEach(() => {
  turned = [];
  options = { keys: true, pushToTalk: false };
  ready = true;
  speaks = false;
  document.body.innerHTML = '<input><textarea></textarea><div contenteditable="true"></div><button></button><div id="host"></div>';
  keys.start();
});
afterEach(() => keys.stop());

describe('keys', () => {
  it('M turns the microphone on and off', () => {
    press('m');
    speaks = true;
    press('M');

    expect(turned).toEqual([[true, false], [false, false]]);
  });

  it.each(['input', 'textarea', '[contenteditable]'])('M is a letter in %s', (selector) => {
    press('m', document.querySelector(selector)!);

    expect(turned).toEqual([]);
  });

  it('M is a letter in a field of another element', () => {
    const shadow = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<textarea></textarea>';
    press('m', shadow.querySelector('textarea')!);

    expect(turned).toEqual([]);
  });

  it('do nothing with other keys held, when they repeat, when somebody else took them, or outside of the call', () => {
    press('m', document.body, { ctrlKey: true });
    press('m', document.body, { repeat: true });
    document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    press('m');
    ready = false;
    press('m');

    expect(turned).toEqual([]);
  });

  it('can be switched off', () => {
    options = { keys: false, pushToTalk: false };
    press('m');
    press(' ');

    expect(turned).toEqual([]);
  });

  it('the space bar is held to talk, and the page does not scroll', () => {
    options = { keys: true, pushToTalk: true };
    expect(press(' ').defaultPrevented).toBe(true);
    speaks = true;
    press(' ', document.body, { repeat: true });
    release(' ');

    expect(turned).toEqual([[true, true], [false, true]]);
  });

  it('the space bar presses a button that has the focus, and ends nothing that it did not begin', () => {
    options = { keys: true, pushToTalk: true };
    expect(press(' ', document.querySelector('button')!).defaultPrevented).toBe(false);
    speaks = true;
    press(' ');
    release(' ');

    expect(turned).toEqual([]);
  });

  it('who leaves the window does not go on talking', () => {
    options = { keys: true, pushToTalk: true };
    press(' ');
    dispatchEvent(new Event('blur'));

    expect(turned).toEqual([[true, true], [false, true]]);
  });
});
