import { catalogue, Refused, whyNot, type Catalogue, type Language } from '@plenum/panel';

/** What panels say alike whose people edit a text together. */
export const editorTexts = catalogue({
  en: {
    'readers': 'Everyone in this meeting can read this.',
    'one-person': 'To write to one person only, use the chat.',
    'hidden': 'You are hidden. If you edit, others notice that somebody is there, without your name.',
    'hidden-edit': 'Edit as “Attendee”',
    'lost': 'What you wrote last was not taken: {why}',
    'lost-on': 'What you wrote last on “{title}” was not taken: {why}',
    'lost-text': 'Your text',
    'copy': 'Copy it',
    'copied': 'Copied.',
    'close': 'Close',
    'save-text': 'Save as text',
    'save-markdown': 'Save as Markdown',
    'print': 'Print or PDF',
    'picture': 'Put a picture in',
    'own-pictures': 'Your pictures that are not in the text',
    'not-in-text': 'Not in the text',
    'put-in': 'Put in',
    'put-in-named': 'Put in {name}',
    'delete': 'Delete',
    'delete-named': 'Delete {name}',
    'coming': '{name} is being checked …',
    'missing': 'This picture is not here.',
    'infected-picture': '{name} brought a harmful picture: {finding}. It is locked away.',
    'notice-read': 'I have read this',
    'not-picture': 'Only PNG, JPEG, GIF and WebP pictures can be put in.',
    'too-many-pictures': 'There are as many pictures here as there may be, 200. Delete one first.',
    'picture-not-found': 'The picture is not there any more.',
    'malformed-change': 'it has characters that cannot be kept.',
    'outside-text': 'it was made to another text.',
    'version-unknown': 'it was made to another text.',
    'too-old': 'too much was changed meanwhile.',
    'too-much': 'it is too much at once.',
  },
  sv: {
    'readers': 'Alla i det här mötet kan läsa detta.',
    'one-person': 'Använd chatten för att skriva till en enda person.',
    'hidden': 'Du är dold. Om du ändrar märker andra att någon är där, utan ditt namn.',
    'hidden-edit': 'Ändra som ”Deltagare”',
    'lost': 'Det du skrev sist togs inte emot: {why}',
    'lost-on': 'Det du skrev sist på ”{title}” togs inte emot: {why}',
    'lost-text': 'Din text',
    'copy': 'Kopiera den',
    'copied': 'Kopierat.',
    'close': 'Stäng',
    'save-text': 'Spara som text',
    'save-markdown': 'Spara som Markdown',
    'print': 'Skriv ut eller PDF',
    'picture': 'Lägg in en bild',
    'own-pictures': 'Dina bilder som inte är i texten',
    'not-in-text': 'Inte i texten',
    'put-in': 'Lägg in',
    'put-in-named': 'Lägg in {name}',
    'delete': 'Ta bort',
    'delete-named': 'Ta bort {name}',
    'coming': '{name} kontrolleras …',
    'missing': 'Bilden finns inte här.',
    'infected-picture': '{name} laddade upp en skadlig bild: {finding}. Den är inlåst.',
    'notice-read': 'Jag har läst det',
    'not-picture': 'Bara bilder i PNG, JPEG, GIF och WebP kan läggas in.',
    'too-many-pictures': 'Här finns så många bilder som det får finnas, 200. Ta bort en först.',
    'picture-not-found': 'Bilden finns inte längre.',
    'malformed-change': 'den har tecken som inte kan sparas.',
    'outside-text': 'den gjordes i en annan text.',
    'version-unknown': 'den gjordes i en annan text.',
    'too-old': 'för mycket har ändrats under tiden.',
    'too-much': 'det är för mycket på en gång.',
  },
});

/** Why the plugin said no: by its own text for the code, or the one that all editors share, or the server's. */
export function refusalBy<K extends string>(texts: Catalogue<K>, error: unknown, language: Language, values = {}): string {
  if (!(error instanceof Refused)) {
    return whyNot(error, language);
  }
  const shared = error.code.slice(error.code.indexOf(':') + 1);
  if (texts.has(error.code)) {
    return texts(language, error.code, values);
  }
  return error.code.includes(':') && editorTexts.has(shared) ? editorTexts(language, shared) : whyNot(error, language);
}
