import { catalogue, Refused, whyNot, type Meeting } from '@plenum/panel';

export const texts = catalogue({
  en: {
    'open': 'Open in a new tab',
    'leaves': 'The page is not part of the meeting. Its server sees that you open it.',
    'new': 'New link',
    'title': 'Title',
    'address': 'Address',
    'add': 'Add link',
    'cancel': 'Cancel',
    'delete': 'Delete link',
    'none': 'There is no web link yet.',
    'added': 'A web link is added: {title}',
    'web-link:link-not-found': 'Somebody has deleted this link.',
    'web-link:bad-address': 'An address begins with https:// or http:// and has no password in it.',
    'web-link:bad-title': 'A link needs a title of 100 characters at most.',
    'web-link:too-many-links': 'There are as many links as there may be, {mostLinks}. Delete one first.',
  },
  sv: {
    'open': 'Öppna i en ny flik',
    'leaves': 'Sidan hör inte till mötet. Dess server ser att du öppnar den.',
    'new': 'Ny länk',
    'title': 'Titel',
    'address': 'Adress',
    'add': 'Lägg till länken',
    'cancel': 'Avbryt',
    'delete': 'Ta bort länken',
    'none': 'Det finns ingen webblänk än.',
    'added': 'En webblänk är tillagd: {title}',
    'web-link:link-not-found': 'Någon har tagit bort den här länken.',
    'web-link:bad-address': 'En adress börjar med https:// eller http:// och har inget lösenord i sig.',
    'web-link:bad-title': 'En länk behöver en titel på högst 100 tecken.',
    'web-link:too-many-links': 'Det finns så många länkar som det får finnas, {mostLinks}. Ta bort en först.',
  },
});

export function refusal(error: unknown, meeting: Meeting): string {
  const code = error instanceof Refused ? error.code : '';
  const language = meeting.language();
  return texts.has(code) ? texts(language, code, { mostLinks: meeting.setting('mostLinks') ?? '' }) : whyNot(error, language);
}
