import { pieces } from '../../main/panel/links.js';

const addresses = (text: string) => pieces(text).flatMap((piece) => (piece.address ? [piece.address] : []));

describe('links', () => {
  it.each([
    ['see https://example.org/a?b=c#d now', 'https://example.org/a?b=c#d'],
    ['(https://example.org/a_(b))', 'https://example.org/a_(b)'],
    ['Look: https://example.org/x.', 'https://example.org/x'],
    ['www.example.org', 'https://www.example.org/'],
    ['https://räksmörgås.example/å', 'https://xn--rksmrgs-5wao1o.example/%C3%A5'],
    ['mailto:anna@example.org', 'mailto:anna@example.org'],
  ])('are found in %s', (text, address) => {
    expect(addresses(text)).toEqual([address]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://', 'https://bank.example@evil.example/', 'file:///etc/passwd', 'nothing'])(
    'are not made of %s',
    (text) => {
      expect(addresses(text)).toEqual([]);
    },
  );

  it('leave the text as it is', () => {
    const text = '<b>https://a.example</b>, "https://b.example" \n مرحبا https://c.example/؟ 👍';

    expect(pieces(text).map((piece) => piece.text).join('')).toBe(text);
    expect(addresses(text)).toHaveLength(3);
  });
});
