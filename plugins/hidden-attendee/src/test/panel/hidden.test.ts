import { absent, hiddenBy, NOBODY, of, personHidden, personShown, roleHidden, roleShown } from '../../main/panel/hidden.js';
import { texts } from '../../main/panel/texts.js';

const anna = { participant: 'anna', role: 'attendee' as const };

describe('who is hidden', () => {
  it('is nobody until a view or an event says otherwise', () => {
    expect(of({})).toEqual(NOBODY);
    expect(hiddenBy(NOBODY, anna)).toEqual([]);
  });

  it('is told by whom, themselves or with their role', () => {
    const hidden = roleHidden(personHidden(NOBODY, 'anna', 'olga'), 'attendee', 'petra');

    expect(hiddenBy(hidden, anna)).toEqual(['olga', 'petra']);
    expect(hiddenBy(hidden, { participant: 'bo', role: 'attendee' })).toEqual(['petra']);
    expect(hiddenBy(hidden, { participant: 'olga', role: 'organizer' })).toEqual([]);
  });

  it('stays hidden alone when the role is shown again', () => {
    const hidden = roleShown(roleHidden(personHidden(NOBODY, 'anna', 'olga'), 'attendee', 'petra'), 'attendee');

    expect(hiddenBy(hidden, anna)).toEqual(['olga']);
    expect(hiddenBy(personShown(hidden, 'anna'), anna)).toEqual([]);
  });
});

describe('who is not here', () => {
  const dora = { participant: 'dora', mail: 'dora@example.org' };
  const erik = { participant: 'erik', mail: 'erik@example.org' };

  it('is who is expected, until they come (S72)', () => {
    expect(absent(NOBODY, [dora, erik], [anna])).toEqual([dora, erik]);
    expect(absent(NOBODY, [dora, erik], [anna, { participant: 'dora' }])).toEqual([erik]);
  });

  it('is also who is hidden and not on the list any more: they can be shown again', () => {
    const hidden = personHidden(personHidden(NOBODY, 'dora', 'olga'), 'anna', 'olga');

    expect(absent(hidden, [], [anna])).toEqual([{ participant: 'dora', mail: '' }]);
    expect(absent(hidden, [dora], [anna])).toEqual([dora]);
  });
});

describe('texts', () => {
  it('are there in both languages', () => {
    expect(Object.keys(texts.languages.sv).sort()).toEqual(Object.keys(texts.languages.en).sort());
  });

  it('say honestly that hidden is not anonymous (S74)', () => {
    expect(texts('en', 'honest-you')).toBe(
      'You are not anonymous: organizers, presenters and administrators see you, it is in logs and reports, your media can be traced in network traffic, and what you say or show makes you known.',
    );
    expect(texts('sv', 'honest-you')).toContain('inte anonym');
  });
});
