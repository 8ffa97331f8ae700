import { catalogue, Refused, whyNot, type Language } from '@plenum/panel';

export const texts = catalogue({
  en: {
    'honest-you':
      'You are not anonymous: organizers, presenters and administrators see you, it is in logs and reports, your media can be traced in network traffic, and what you say or show makes you known.',
    'honest-them':
      'Hidden people are not anonymous: organizers, presenters and administrators see them, it is in logs and reports, their media can be traced in network traffic, and what they say or show makes them known.',
    'you-are-hidden': 'You are hidden from attendees',
    'by': 'Hidden by {name}.',
    'by-unknown': 'Hidden by an organizer or presenter.',
    'from-all': 'All attendees are hidden from each other. Organizers and presenters see everybody.',
    'from-attendees': 'Other attendees do not see your name and are not told that you are here. Organizers and presenters see you.',
    'visible': 'You are visible to all who are here.',
    'hide': 'Hide from attendees',
    'all': 'All attendees, from each other',
    'presenters': 'All presenters',
    'organizers': 'All organizers',
    'people': 'One by one',
    'nobody': 'Nobody is here yet.',
    'expected': 'Not here yet',
    'expected-how': 'Who is invited can be hidden before they come. They are hidden from the moment they come, signed in or by the link that was mailed to them.',
    'unlisted': 'Somebody who left, or is not on the list any more',
    'told': 'Whoever is hidden is told so, from whom, and by whom.',
    'by-role': 'hidden with the role',
    'now-hidden': 'You are now hidden from attendees.',
    'now-visible': 'You are visible again.',
    'hidden': 'Hidden',
    'hidden-attendee:person-not-found': 'That person was never in this meeting and is not on its list.',
  },
  sv: {
    'honest-you':
      'Du är inte anonym: arrangörer, presentatörer och administratörer ser dig, det står i loggar och rapporter, ditt ljud och din bild kan spåras i nätverkstrafiken, och det du säger eller visar avslöjar dig.',
    'honest-them':
      'Dolda personer är inte anonyma: arrangörer, presentatörer och administratörer ser dem, det står i loggar och rapporter, deras ljud och bild kan spåras i nätverkstrafiken, och det de säger eller visar avslöjar dem.',
    'you-are-hidden': 'Du är dold för deltagarna',
    'by': 'Dold av {name}.',
    'by-unknown': 'Dold av en arrangör eller presentatör.',
    'from-all': 'Alla deltagare är dolda för varandra. Arrangörer och presentatörer ser alla.',
    'from-attendees': 'Andra deltagare ser inte ditt namn och får inte veta att du är här. Arrangörer och presentatörer ser dig.',
    'visible': 'Du är synlig för alla som är här.',
    'hide': 'Dölj för deltagarna',
    'all': 'Alla deltagare, för varandra',
    'presenters': 'Alla presentatörer',
    'organizers': 'Alla arrangörer',
    'people': 'En i taget',
    'nobody': 'Ingen är här än.',
    'expected': 'Inte här än',
    'expected-how': 'Den som är inbjuden kan döljas i förväg. Hen är dold från det att hen kommer, inloggad eller med länken hen fått med e-post.',
    'unlisted': 'Någon som gått eller inte längre står på listan',
    'told': 'Den som döljs får veta det, för vem och av vem.',
    'by-role': 'dold med rollen',
    'now-hidden': 'Du är nu dold för deltagarna.',
    'now-visible': 'Du är synlig igen.',
    'hidden': 'Dold',
    'hidden-attendee:person-not-found': 'Den personen har aldrig varit i mötet och står inte på listan.',
  },
});

export function refusal(error: unknown, language: Language): string {
  return error instanceof Refused && texts.has(error.code) ? texts(language, error.code) : whyNot(error, language);
}
