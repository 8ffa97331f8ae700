import type { Language } from './meeting.js';

/** A text, or one by number: the plural category of the value `count` picks it. */
export type Text = string | { readonly one: string; readonly other: string };
export type Texts<K extends string> = Readonly<Record<K, Text>>;
export type Values = Readonly<Record<string, string | number>>;

/** Gives a text by key; `{name}` in it is replaced by the value of that name. */
export interface Catalogue<K extends string> {
  (language: Language, key: K, values?: Values): string;
  has(key: string): key is K;
  readonly languages: Readonly<Record<Language, Texts<K>>>;
}

/** Texts in all languages; the compiler and {@link Catalogue.languages} tell when one lacks a key. */
export function catalogue<K extends string>(languages: { en: Texts<K>; sv: Texts<NoInfer<K>> }): Catalogue<K> {
  const say = (language: Language, key: K, values: Values = {}): string => {
    const text = languages[language][key];
    const chosen = typeof text === 'string' ? text : byNumber(text, language, Number(values['count']));
    return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
  return Object.assign(say, {
    has: (key: string): key is K => Object.hasOwn(languages.en, key),
    languages,
  });
}

function byNumber(text: { one: string; other: string }, language: Language, count: number): string {
  return new Intl.PluralRules(language).select(count) === 'one' ? text.one : text.other;
}
