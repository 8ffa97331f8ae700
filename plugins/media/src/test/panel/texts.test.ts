import { texts } from '../../main/panel/texts.js';

const variants = (text: string | { readonly one: string; readonly other: string }) => (typeof text === 'string' ? [text] : [text.one, text.other]);
const values = (text: Parameters<typeof variants>[0]) => [...new Set(variants(text).flatMap((one) => one.match(/\{\w+\}/g) ?? []))].sort();

describe('texts', () => {
  const { en, sv } = texts.languages;

  it('are there in English and in Swedish, and never empty', () => {
    expect(Object.keys(sv).sort()).toEqual(Object.keys(en).sort());
    expect([...Object.values(en), ...Object.values(sv)].flatMap(variants).every((one) => one.trim() !== '')).toBe(true);
  });

  it('are given the same values in both languages', () => {
    expect(Object.fromEntries(Object.entries(sv).map(([key, text]) => [key, values(text)]))).toEqual(
      Object.fromEntries(Object.entries(en).map(([key, text]) => [key, values(text)])),
    );
  });

  it('say what to do for each trouble with each device', () => {
    for (const source of ['microphone', 'camera', 'screen']) {
      for (const trouble of ['insecure', 'denied', 'none', 'used', 'failed']) {
        expect(texts.has(`${source}-${trouble}`), `${source}-${trouble}`).toBe(true);
      }
    }
  });

  it('name each code of the plugin', () => {
    expect(['media:no-engine', 'media:not-joined', 'media:full'].every((code) => texts.has(code))).toBe(true);
  });
});
