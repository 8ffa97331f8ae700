import { Reading } from '../../main/panel/reading.js';

let answers: (Response | Error)[];
let asked: string[];
let changes: number;
let reading: Reading;

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  asked = [];
  changes = 0;
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const answer = answers.shift() ?? new Response('Welcome');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  reading = new Reading((id) => `/files/${id}`, () => {
    changes += 1;
    reading.text('one');
  });
});

afterEach(() => {
  reading.close();
  vi.useRealTimers();
});

const refused = (status: number) => new Response('{}', { status });

describe('the texts of a deck', () => {
  it('are fetched once', async () => {
    expect(reading.text('one')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);

    expect(reading.text('one')).toBe('Welcome');
    expect(reading.text(undefined)).toBe('');
    expect(asked).toEqual(['/files/one']);
    expect(changes).toBe(1);
  });

  it.each([404, 429, 500, 503])('are asked for again when the answer was %i', async (status) => {
    answers.push(refused(status), new Error('cut'), refused(status));
    reading.text('one');
    await vi.advanceTimersByTimeAsync(3500);

    expect(reading.text('one')).toBe('Welcome');
    expect(asked).toHaveLength(4);
  });

  it('are empty while they cannot be had for long, and come all the same', async () => {
    answers.push(...Array.from({ length: 8 }, () => refused(404)));
    reading.text('one');
    await vi.advanceTimersByTimeAsync(8000);
    expect(reading.text('one')).toBe('');

    await vi.advanceTimersByTimeAsync(120_000);
    expect(reading.text('one')).toBe('Welcome');
  });

  it('are not tried for whom they are not shown any more, and are for who comes back', async () => {
    answers.push(refused(503));
    reading.text('one');
    await vi.advanceTimersByTimeAsync(0);
    reading.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);

    reading.open();
    reading.text('one');
    await vi.advanceTimersByTimeAsync(0);
    expect(reading.text('one')).toBe('Welcome');
  });
});
