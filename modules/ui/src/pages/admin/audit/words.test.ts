import { describe, expect, it } from 'vitest';
import { told } from './words.js';

const titles = new Map([
  ['chat', 'Chatt'],
  ['historyForLateJoiners', 'Historik'],
  ['chat:send', 'Skriva'],
]);
const entry = (act: string, detail: string, target = 'chat') => ({ at: '2026-11-24T10:00:00Z', by: 'Ada', act, target, detail });
const swedish = (act: string, detail: string, target?: string) => told(entry(act, detail, target), 'sv', titles);

describe('an entry of the audit log', () => {
  it.each([
    ['on → off', 'på → av'],
    ['organizer → on for attendee, presenter', 'arrangören bestämmer → på för deltagare, presentatörer'],
    ['on → off, new meetings only', 'på → av, bara nya möten'],
    ['on → on for ', 'på → på för ingen'],
  ])('of a switch says "%s" in words', (detail, words) => {
    expect(swedish('switch-changed', detail)).toMatchObject({ who: 'Ada', act: 'Ändrade ett reglage', target: 'Chatt', detail: words });
  });

  it('of a switch in a meeting says which feature', () => {
    expect(swedish('meeting-switch-changed', 'chat → off', 'MEETING')).toMatchObject({ act: 'Ändrade ett reglage i ett möte', target: 'MEETING', detail: 'Chatt → av' });
  });

  it('of an account says the rights and the end', () => {
    const { detail } = swedish('account-changed', 'administrator, organizer → member, ends 2027-01-01T12:00:00Z', 'bo@example.org');

    expect(detail).toMatch(/^administratör, arrangör → medlem, upphör .*2027/);
  });

  it('of settings has their titles, whatever the values contain', () => {
    expect(swedish('settings-changed', '{historyForLateJoiners=false, text=a, b=c, 1=2}').detail).toBe('Historik: av; text: a; b: c, 1=2');
  });

  it('of permissions has their titles and roles', () => {
    expect(swedish('permissions-changed', 'chat:read → ; chat:send → attendee, organizer').detail).toBe('chat:read → ingen; Skriva → deltagare, arrangörer');
  });

  it('of the organisation says which rules hold, not those that do not', () => {
    const detail = 'open meetings forbidden, KeyRules[length=12, lowerCase=true, upperCase=false, digits=true, symbols=false, notId=true]';

    expect(swedish('tenant-changed', detail, 'Example').detail).toBe('öppna möten förbjudna; nycklar: 12 tecken, små bokstäver, siffror, inte id:t');
  });

  it('of a meeting is about its title; the id is the detail', () => {
    expect(swedish('meeting-ended', 'Weekly', 'BAAA')).toMatchObject({ act: 'Avslutade ett möte', target: 'Weekly', detail: 'BAAA' });
  });

  it('of something new stays as the server wrote it', () => {
    expect(swedish('moon-moved', 'left → right', 'moon')).toEqual({ who: 'Ada', act: 'moon-moved', target: 'moon', detail: 'left → right' });
    expect(swedish('tenant-changed', 'something else').detail).toBe('something else');
  });

  it('by the server itself says so', () => {
    expect(told({ ...entry('account-created', 'organizer'), by: 'server' }, 'en', titles).who).toBe('The server');
  });
});
