import { catalogue } from './catalogue.js';
import type { Standing } from './files.js';
import type { Language } from './meeting.js';

const texts = catalogue({
  en: {
    'checking': 'Being checked',
    'waiting': 'Waiting for the virus scanner, which is not there at the moment',
    'released': 'Ready',
    'refused': 'Refused: {why}',
    'withdrawn': 'Removed later: {why}',
    'infected': 'malware was found in it{finding}. It is locked away.',
    'forbidden-type': 'files of this kind are not allowed{finding}.',
    'mismatched-type': 'it is something else than its name says{finding}.',
    'ambiguous-type': 'it is two kinds of file at once{finding}.',
    'active-content': 'it has macros, scripts or other content that acts{finding}.',
    'encrypted': 'it is locked with a password, so it cannot be checked{finding}.',
    'archive-too-large': 'it is an archive of too much, or of too many levels, to be checked{finding}.',
    'unreadable': 'it is broken, or takes too long to be checked{finding}.',
    'too-large': 'it is too large to be checked.',
    'not-inspected': 'it could not be checked, and files that were not checked are not taken here.',
    'other': 'it may not pass{finding}.',
    'finding': ' ({finding})',
  },
  sv: {
    'checking': 'Kontrolleras',
    'waiting': 'Väntar på virusskyddet, som inte finns just nu',
    'released': 'Klar',
    'refused': 'Avvisad: {why}',
    'withdrawn': 'Borttagen i efterhand: {why}',
    'infected': 'den innehåller skadlig kod{finding}. Den är inlåst.',
    'forbidden-type': 'filer av det slaget är inte tillåtna{finding}.',
    'mismatched-type': 'den är något annat än vad namnet säger{finding}.',
    'ambiguous-type': 'den är två slags filer på en gång{finding}.',
    'active-content': 'den har makron, skript eller annat innehåll som gör något själv{finding}.',
    'encrypted': 'den är låst med lösenord och går inte att kontrollera{finding}.',
    'archive-too-large': 'den är ett arkiv med för mycket, eller för många nivåer, för att kontrolleras{finding}.',
    'unreadable': 'den är trasig, eller tar för lång tid att kontrollera{finding}.',
    'too-large': 'den är för stor för att kontrolleras.',
    'not-inspected': 'den gick inte att kontrollera, och filer som inte är kontrollerade tas inte emot här.',
    'other': 'den släpps inte igenom{finding}.',
    'finding': ' ({finding})',
  },
});

const REASONS: readonly string[] = [
  'infected', 'forbidden-type', 'mismatched-type', 'ambiguous-type', 'active-content', 'encrypted', 'archive-too-large', 'unreadable', 'too-large',
  'not-inspected',
];

/** How it stands with a file, in plain words; if it may not pass, with what was found. */
export function standingText(standing: Standing, language: Language): string {
  const { state, reason = '', finding = '' } = standing;
  const known = REASONS.includes(reason) && texts.has(reason) ? reason : 'other';
  const found = finding ? texts(language, 'finding', { finding }) : '';
  return texts(language, state, { why: texts(language, known, { finding: found }) });
}
