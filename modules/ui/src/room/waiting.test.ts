import { ContextProvider } from '@lit/context';
import { describe, expect, it } from 'vitest';
import type { Waiting } from '../client/frames.js';
import type { Room } from '../client/room.js';
import { appContext, type App } from '../shell/app.js';
import { WaitingPeople } from './waiting.js';

customElements.define('test-waiting', WaitingPeople);

const since = '2026-11-24T10:00:00Z';

async function shown(lobby: readonly Waiting[]) {
  const frame = document.createElement('div');
  new ContextProvider(frame, { context: appContext, initialValue: { language: 'en' } as App });
  document.body.replaceChildren(frame);
  const element = new WaitingPeople();
  element.room = { roster: { lobby, lobbyMessage: '' }, subscribe: () => () => undefined } as unknown as Room;
  frame.append(element);
  await element.updateComplete;
  return [...(element.shadowRoot as ShadowRoot).querySelectorAll('li')].map((row) => row.textContent ?? '');
}

describe('the lobby as staff sees it', () => {
  it('tells of each who waits the name, the time and the tenant, or that a guest is of none (S45)', async () => {
    const [member, guest] = await shown([
      { participant: 'cy', name: 'Cy', signedIn: true, tenant: ['Nordic Pumps'], since },
      { participant: 'di', name: 'Di', signedIn: false, tenant: [], since },
    ]);

    expect(member).toContain('Cy');
    expect(member).toContain('Nordic Pumps');
    expect(member).toContain('since');
    expect(guest).toContain('Di');
    expect(guest).toContain('of no organisation');
  });
});
