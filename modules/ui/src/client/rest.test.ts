import { describe, expect, it } from 'vitest';
import { Refused, whyNot } from '@plenum/panel';
import { Api } from './api.js';
import { Rest } from './rest.js';

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

function server(...answers: Response[]) {
  const calls: Call[] = [];
  const send = (url: unknown, init: unknown) => {
    calls.push({ url: String(url), init: init as RequestInit });
    return Promise.resolve(answers.shift() ?? new Response(null, { status: 204 }));
  };
  return { calls, api: new Api(new Rest(send as typeof fetch)) };
}

const json = (body: object, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
const header = (call: Call | undefined, name: string) => new Headers(call?.init.headers).get(name);

describe('REST', () => {
  it('sends the token of the session with each change, and not with reading', async () => {
    const { calls, api } = server(json({ signedIn: true, csrf: 'c1' }), json({ meetings: [] }));
    await api.session();
    await api.meetings();
    await api.endMeeting('m');

    expect(header(calls[1], 'X-Plenum-CSRF')).toBeNull();
    expect(header(calls[2], 'X-Plenum-CSRF')).toBe('c1');
    expect(calls[2]?.url).toBe('/api/meetings/m/end');
  });

  it('takes the token a guest gets at entry', async () => {
    const { calls, api } = server(json({ state: 'admitted', participant: 'p', csrf: 'guest' }));
    await api.enter('m', { name: 'Bo' });
    await api.signOff();

    expect(header(calls[1], 'X-Plenum-CSRF')).toBe('guest');
  });

  it('rejects with code, field and reason of a problem', async () => {
    const { api } = server(json({ code: 'invalid', kind: 'request', status: 422, retry: 'no', field: 'title' }, 422, 'application/problem+json'));

    await expect(api.meetings()).rejects.toMatchObject({ code: 'invalid', field: 'title', status: 422 });
  });

  it('rejects with the status when the answer is no problem document', async () => {
    const { api } = server(new Response('<html>', { status: 502 }));

    await expect(api.meetings()).rejects.toMatchObject({ code: 'http-502', status: 502, retry: 'later' });
  });

  it('escapes ids in paths', async () => {
    const { calls, api } = server();
    await api.deleteMeeting('../admin');

    expect(calls[0]?.url).toBe('/api/meetings/..%2Fadmin');
  });
});

describe('why not', () => {
  const off = new Refused({ code: 'switched-off', kind: 'right', status: 403, retry: 'no', reason: { level: 'tenant', by: 'Ada', since: '2026-11-24T10:00:00Z' } });

  it('says who switched it off, at which level and since when, in both languages', () => {
    expect(whyNot(off, 'en')).toMatch(/switched off\. Switched off for the whole organisation by Ada since .*2026/);
    expect(whyNot(off, 'sv')).toMatch(/avstängt\. Avstängt för hela organisationen av Ada sedan .*2026/);
  });

  it('names a code it does not know', () => {
    expect(whyNot(new Refused({ code: 'polls:closed', kind: 'state', status: 409, retry: 'no' }), 'en')).toContain('polls:closed');
  });

  it('says that there is no connection when the network failed', () => {
    expect(whyNot(new TypeError('failed'), 'sv')).toContain('ingen anslutning');
  });
});
