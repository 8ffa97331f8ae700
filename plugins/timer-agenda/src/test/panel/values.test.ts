import { Agenda } from '../../main/panel/agenda.js';
import { left, over, reached } from '../../main/panel/countdown.js';
import { faceLeft, facePassed, milliseconds } from '../../main/panel/duration.js';
import { linesOf } from '../../main/panel/lines.js';
import { Queue } from '../../main/panel/queue.js';
import { inWords, texts } from '../../main/panel/texts.js';
import { item, TEN } from './meeting.js';

const MINUTE = 60_000;
const ten = Date.parse(TEN);

describe('times', () => {
  it('are read as the server writes them', () => {
    expect(['PT5M', 'PT24H', 'PT1H2M3.5S', 'PT0S', 'PT0.25S', 'rubbish'].map(milliseconds)).toEqual([300_000, 86_400_000, 3_723_500, 0, 250, 0]);
  });

  it('show 0:00 only at the end, and a passed second only when it has passed', () => {
    expect([300_000, 59_001, 1, 0, 3_600_000].map(faceLeft)).toEqual(['5:00', '1:00', '0:01', '0:00', '1:00:00']);
    expect([0, 999, 61_999].map(facePassed)).toEqual(['0:00', '0:00', '1:01']);
  });

  it('are said in words', () => {
    expect(inWords(270_000, 'en')).toBe('4 minutes 30 seconds');
    expect(inWords(3_600_000, 'sv')).toBe('1 timme');
    expect(inWords(0, 'en')).toBe('0 seconds');
  });
});

describe('a countdown', () => {
  const countdown = { length: 'PT5M', ends: ['2026-11-24T10:05:00Z'], left: 'PT0S' };

  it('is what is left until its end at the server, and over without anybody saying so', () => {
    expect(left(countdown, ten + 2 * MINUTE)).toBe(3 * MINUTE);
    expect(over(countdown, ten + 5 * MINUTE)).toBe(true);
    expect(left(countdown, ten + 9 * MINUTE)).toBe(0);
    expect(left({ length: 'PT5M', ends: [], left: 'PT2M' }, ten + 99 * MINUTE)).toBe(2 * MINUTE);
  });

  it('has its moments at the half, the last minute and the end, each once', () => {
    expect(reached(5 * MINUTE, 151_000, 150_000)).toBe('half');
    expect(reached(5 * MINUTE, 150_000, 149_000)).toBeUndefined();
    expect(reached(5 * MINUTE, 60_001, 59_990)).toBe('minute');
    expect(reached(5 * MINUTE, 500, 0)).toBe('end');
    expect(reached(5 * MINUTE, 0, 0)).toBeUndefined();
  });

  it('says nothing of a half that is the last minute, nor of a last minute that is all there is', () => {
    expect(reached(2 * MINUTE, 60_500, 60_000)).toBe('minute');
    expect(reached(MINUTE, 60_000, 59_000)).toBeUndefined();
  });

  it('says after a long sleep only the last that was missed', () => {
    expect(reached(5 * MINUTE, 299_000, 0)).toBe('end');
  });
});

describe('an agenda', () => {
  const agenda = new Agenda([item('a'), item('b'), item('c')]);

  it('adds the time of an item up over going back', () => {
    const back = agenda.started('a', false, TEN).started('b', false, '2026-11-24T10:12:00Z').started('a', true, '2026-11-24T10:13:00Z');

    expect(back.passed(back.items[0]!, ten + 15 * MINUTE)).toBe(14 * MINUTE);
    expect(back.items.map(({ done }) => done)).toEqual([false, false, false]);
    expect(back.coming.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('is late by what done items took longer, and by the current one once it takes longer', () => {
    const second = agenda.started('a', false, TEN).started('b', false, '2026-11-24T10:12:00Z');

    expect(second.delay(ten + 14 * MINUTE)).toBe(2 * MINUTE);
    expect(second.delay(ten + 25 * MINUTE)).toBe(5 * MINUTE);
    expect(agenda.marked('a', true, TEN).delay(ten)).toBe(-10 * MINUTE);
  });

  it('expects each of those to come after what is left of the current one', () => {
    const { begins, ends } = agenda.started('a', false, TEN).expected(ten + 4 * MINUTE);

    expect([...begins]).toEqual([['b', ten + 10 * MINUTE], ['c', ten + 20 * MINUTE]]);
    expect(ends).toBe(ten + 30 * MINUTE);
  });

  it('comes back to what was left out, and goes back to what was before', () => {
    const skipping = agenda.started('b', false, TEN);

    expect(skipping.coming.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(skipping.previous?.id).toBe('a');
    expect(agenda.previous).toBeUndefined();
    expect(skipping.marked('b', true, TEN).previous?.id).toBe('b');
  });

  it('forgets the speaker of an item that was changed until one is named anew', () => {
    const changed = new Agenda([item('a', { speaker: ['bo'] })]).changed({ id: 'a', title: 'New', minutes: 5, speakerName: '' });

    expect(changed.items[0]).toMatchObject({ title: 'New', minutes: 5, speaker: [] });
    expect(changed.moved('z', 0)).toBe(changed);
  });
});

describe('lines of a pasted agenda', () => {
  it('may end with their time, be numbered, and have columns', () => {
    expect(linesOf('1. Opening\r\n\r\n2) Budget, 15 min\n- Rapport (20 minuter)\nPlan for 2027\nElection\t30\tBo\n10 min', 5)).toEqual([
      { title: 'Opening', minutes: 5, speakerName: '' },
      { title: 'Budget', minutes: 15, speakerName: '' },
      { title: 'Rapport', minutes: 20, speakerName: '' },
      { title: 'Plan for 2027', minutes: 5, speakerName: '' },
      { title: 'Election', minutes: 30, speakerName: 'Bo' },
      { title: '10 min', minutes: 5, speakerName: '' },
    ]);
  });
});

describe('a queue', () => {
  it('is in the order of asking, among those who are here', () => {
    const queue = new Queue().joined('bo', TEN).joined('gone', TEN).joined('anna', TEN).joined('bo', TEN);

    const here = queue.among([{ participant: 'anna' }, { participant: 'bo' }]);

    expect(here.waiting.map(({ person }) => person)).toEqual(['anna', 'bo']);
    expect(here.place('bo')).toBe(2);
    expect(queue.given('gone', TEN).among([{ participant: 'bo' }]).speaking).toBeUndefined();
  });
});

describe('texts', () => {
  it('are there in both languages, with the same values in them', () => {
    const values = (text: unknown) => [...JSON.stringify(text).matchAll(/\{\w+\}/g)].map(String).sort();
    const { en, sv } = texts.languages;

    expect(Object.keys(sv)).toEqual(Object.keys(en));
    Object.entries(en).forEach(([key, text]) => expect([key, values(sv[key as keyof typeof sv])]).toEqual([key, values(text)]));
  });
});
