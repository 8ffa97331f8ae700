import { ICONS, MOODS, Shown } from '../../main/panel/shown.js';

describe('what people show', () => {
  it('is one mood each, until it is taken back or reset', () => {
    const shown = new Shown().mood('anna', 'fine').mood('anna', 'slower').mood('bo', 'slower');

    expect(shown.count('slower')).toBe(2);
    expect(shown.count('fine')).toBe(0);
    expect(shown.mood('bo', undefined).count('slower')).toBe(1);
    expect(shown.reset().moods.size).toBe(0);
  });

  it('is hands in the order of raising', () => {
    const shown = new Shown().raised('bo', '1').raised('anna', '2').raised('bo', '3');

    expect(shown.hands.map((hand) => hand.person)).toEqual(['anna', 'bo']);
    expect(shown.lowered('anna').hands.map((hand) => hand.person)).toEqual(['bo']);
    expect(shown.allLowered().hands).toEqual([]);
  });

  it('S123: has an icon for each mood, no two the same, so that colour is not needed', () => {
    expect(new Set(MOODS.map((mood) => ICONS[mood])).size).toBe(5);
  });
});
