import { ContextProvider } from '@lit/context';
import { Refused } from '@plenum/panel';
import { afterEach, describe, expect, it } from 'vitest';
import type { Invitation, PlannedMeeting } from '../../client/api.js';
import { appContext, type App } from '../../shell/app.js';
import { Invitations } from './invitations.js';

customElements.define('plenum-invitations', Invitations);

const SENT: Invitation = { mail: 'bo@example.org', state: 'failed', since: '2026-11-24T10:00:00Z', next: '2026-11-24T10:32:00Z', used: false };

/** An app that keeps what it was asked and told. */
function fake(language: 'en' | 'sv', invitations: readonly Invitation[], refuse = false) {
  const asked: string[] = [];
  const told: string[] = [];
  const app = {
    language,
    session: { signedIn: true, csrf: 'c', account: { timeZone: 'UTC' } },
    tell: (text: string) => void told.push(text),
    api: {
      invitations: () => Promise.resolve(invitations),
      inviteAgain: (_: string, mail: string) => {
        asked.push(mail);
        return refuse ? Promise.reject(new Refused({ code: 'too-many', kind: 'rate', status: 429, retry: 'later' })) : Promise.resolve(invitations[0]);
      },
    },
  };
  return { app: app as unknown as App, asked, told };
}

async function shown(app: App, people: readonly string[]) {
  const frame = document.createElement('div');
  new ContextProvider(frame, { context: appContext, initialValue: app });
  document.body.replaceChildren(frame);
  const element = new Invitations();
  element.meeting = { id: 'm', people, state: 'planned' } as unknown as PlannedMeeting;
  frame.append(element);
  await settled(element);
  return element;
}

async function settled(element: Invitations) {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

const rows = (element: Invitations) => [...element.shadowRoot!.querySelectorAll('li')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());

describe('the invitations of a meeting', () => {
  afterEach(() => document.body.replaceChildren());

  it.each(['en', 'sv'] as const)('say of each person how it stands, also of those with an account (%s)', async (language) => {
    const { app } = fake(language, [SENT]);

    const [bo, ada] = rows(await shown(app, ['bo@example.org', 'ada@example.org']));

    expect(bo).toContain('bo@example.org');
    expect(bo).toContain('10:32');
    expect(bo).toContain(language === 'en' ? 'Send again' : 'Skicka igen');
    expect(ada).toContain(language === 'en' ? 'no mail is sent' : 'inget mejl skickas');
    expect(ada).not.toContain(language === 'en' ? 'Send again' : 'Skicka igen');
  });

  it('are mailed again on demand, and it is said that the old link is void', async () => {
    const { app, asked, told } = fake('en', [SENT]);
    const element = await shown(app, ['bo@example.org']);

    element.shadowRoot!.querySelector<HTMLElement>('wa-button')!.click();
    await settled(element);

    expect(asked).toEqual(['bo@example.org']);
    expect(told.join()).toContain('Only the link in the new mail works');
  });

  it('say to wait when they were sent again too often', async () => {
    const { app, told } = fake('sv', [SENT], true);
    const element = await shown(app, ['bo@example.org']);

    element.shadowRoot!.querySelector<HTMLElement>('wa-button')!.click();
    await settled(element);

    expect(told).toEqual(['Den har just skickats igen flera gånger. Vänta en stund.']);
  });
});
