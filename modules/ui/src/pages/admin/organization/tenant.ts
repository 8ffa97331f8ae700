import type { Tenant } from '../../../client/api.js';

/** The rules of keys that are on or off; the sixth is the length. */
export const RULES = ['lowerCase', 'upperCase', 'digits', 'symbols', 'notId'] as const;
type Rule = (typeof RULES)[number];

/** The tenant as its form has it. */
export type Draft = Readonly<Record<Rule, boolean>> & {
  readonly name: string;
  readonly contact: string;
  readonly openAllowed: boolean;
  readonly length: string;
};

const SHORTEST_KEY = 6;
const LONGEST_KEY = 40;
const LONGEST_NAME = 100;

export function draftOf({ name, contact, openAllowed, keyRules }: Tenant): Draft {
  const rules = Object.fromEntries(RULES.map((rule) => [rule, keyRules[rule] === true])) as Record<Rule, boolean>;
  return { name, contact, openAllowed, length: String(keyRules['length'] ?? ''), ...rules };
}

export function tenantOf(draft: Draft): Tenant {
  const rules = Object.fromEntries(RULES.map((rule) => [rule, draft[rule]]));
  return { name: draft.name.trim(), contact: draft.contact.trim(), openAllowed: draft.openAllowed, keyRules: { length: Number(draft.length), ...rules } };
}

export function sameTenant(one: Draft, other: Draft): boolean {
  return (Object.keys(one) as (keyof Draft)[]).every((key) => one[key] === other[key]);
}

/** What is wrong, by field, as keys of the texts; the server checks the same again. */
export function faultsOf(draft: Draft): Readonly<Partial<Record<'name' | 'length', 'nameWrong' | 'lengthWrong'>>> {
  const name = draft.name.trim();
  const length = Number(draft.length);
  const fits = /^\d+$/.test(draft.length.trim()) && length >= SHORTEST_KEY && length <= LONGEST_KEY;
  return {
    ...(name.length === 0 || name.length > LONGEST_NAME ? { name: 'nameWrong' as const } : {}),
    ...(fits ? {} : { length: 'lengthWrong' as const }),
  };
}
