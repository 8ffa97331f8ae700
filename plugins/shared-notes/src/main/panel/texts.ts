import { catalogue, type Language } from '@plenum/panel';
import { refusalBy } from '@plenum/panel/editor';

export const texts = catalogue({
  en: {
    'text': 'Notes of the meeting',
    'empty': 'Nothing is noted yet.',
    'not-readable': 'You may not read the notes.',
    'no-edit': 'You may read here, but not edit.',
    'last': 'Last changed by {name} at {time}',
    'last-own': 'Last changed by you at {time}',
    'file': 'notes',
    'editors': 'Who may edit',
    'everyone': 'Everyone',
    'staff': 'Organizers and presenters',
    'named': 'These attendees too',
    'choose': 'Attendees who may edit',
    'nobody': 'No attendee is here.',
    'shared-notes:text-full': 'the notes are as long as they may be, 1 MiB. Delete something first.',
    'shared-notes:person-not-found': 'This person is not in the meeting.',
  },
  sv: {
    'text': 'Mötets anteckningar',
    'empty': 'Inget är antecknat än.',
    'not-readable': 'Du får inte läsa anteckningarna.',
    'no-edit': 'Du får läsa här, men inte ändra.',
    'last': 'Senast ändrat av {name} klockan {time}',
    'last-own': 'Senast ändrat av dig klockan {time}',
    'file': 'anteckningar',
    'editors': 'Vem får ändra',
    'everyone': 'Alla',
    'staff': 'Arrangörer och presentatörer',
    'named': 'Också dessa deltagare',
    'choose': 'Deltagare som får ändra',
    'nobody': 'Ingen deltagare är här.',
    'shared-notes:text-full': 'anteckningarna är så långa som de får vara, 1 MiB. Ta bort något först.',
    'shared-notes:person-not-found': 'Personen är inte i mötet.',
  },
});

/** Why the notes, or the server, said no. */
export function refusal(error: unknown, language: Language): string {
  return refusalBy(texts, error, language);
}
