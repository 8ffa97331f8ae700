/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import type { Catalogue, Text } from '@plenum/panel';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(['../**/texts.ts', '../**/*-texts.ts'], { eager: true });
const catalogues = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module)
    .filter((entry): entry is [string, Catalogue<string>] => typeof entry[1] === 'function' && 'languages' in entry[1])
    .map(([name, texts]) => ({ file: `${file} ${name}`, texts })),
);

const variants = (text: Text | undefined): readonly string[] => (text === undefined ? [] : typeof text === 'string' ? [text] : [text.one, text.other]);
const values = (text: Text | undefined) => [...new Set(variants(text).flatMap((one) => one.match(/\{\w+\}/g) ?? []))].sort();

describe('texts', () => {
  it('are found in every folder that has some', () => {
    expect(Object.keys(modules).length).toBeGreaterThanOrEqual(4);
    expect(catalogues.length).toBeGreaterThanOrEqual(Object.keys(modules).length);
  });

  describe.each(catalogues)('of $file', ({ texts }) => {
    const { en, sv } = texts.languages;

    it('are there in English and in Swedish', () => {
      expect(Object.keys(sv).sort()).toEqual(Object.keys(en).sort());
    });

    it('are never empty', () => {
      for (const [key, text] of [...Object.entries(en), ...Object.entries(sv)]) {
        expect(variants(text).every((one) => one.trim() !== ''), key).toBe(true);
      }
    });

    it('are given the same values in both languages', () => {
      for (const [key, text] of Object.entries(en)) {
        expect(values(sv[key]), key).toEqual(values(text));
      }
    });
  });
});
