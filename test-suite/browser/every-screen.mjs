// Every screen there is, in Chromium: accessible, in one width with the window, with names that tell controls apart, in light and
// dark, English and Swedish, on a telephone and a desk. Four walks in which each two of these meet; colours are measured in each light
// and on each device once.
// Arguments: address of the server, its log, mail addresses of four accounts that have just been mailed their first links, folder
// for pictures. Ends with 0 and "ok" if everything held; says what did not otherwise.
import { assert, launch, SOON, until } from './browser.mjs';
import { focused, Inspection } from './inspection.mjs';
import { mailedLink } from './mail.mjs';

const [origin, log, mails, pictures] = process.argv.slice(2);

const WALKS = [
  { language: 'en', colorScheme: 'light', width: 1280, keyboard: true, contrast: true },
  { language: 'sv', colorScheme: 'dark', width: 1280, keyboard: false, contrast: false },
  { language: 'en', colorScheme: 'dark', width: 390, keyboard: false, contrast: true },
  { language: 'sv', colorScheme: 'light', width: 390, keyboard: true, contrast: false },
];

const browser = await launch(origin);

class Walk {
  constructor({ language, colorScheme, width, ...checks }, mail) {
    this.look = { locale: language, colorScheme, viewport: { width, height: width < 500 ? 844 : 800 }, reducedMotion: 'reduce' };
    this.language = language;
    this.narrow = width < 500;
    this.mail = mail;
    this.inspection = new Inspection(`${language}-${colorScheme}-${width}`, pictures, checks);
  }

  /** The text in the walk's language. */
  t(en, sv) {
    return this.language === 'en' ? en : sv;
  }

  async page() {
    return (await browser.context(this.look)).newPage();
  }

  button(page, en, sv) {
    return page.getByRole('button', { name: this.t(en, sv), exact: true });
  }

  heading(page, en, sv) {
    return page.getByRole('heading', { name: this.t(en, sv), exact: true });
  }

  textbox(page, en, sv) {
    return page.getByRole('textbox', { name: this.t(en, sv) });
  }

  see(page, name, title) {
    return this.inspection.screen(page, name, title);
  }

  /** Opens a dialog by a button, looks at it, closes it with Escape, and finds the focus where it was. */
  async dialog(page, opener, name, title, look = async () => {}) {
    await opener.focus();
    const before = await focused(page);
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').last().waitFor(SOON);
    await look();
    await this.see(page, name, title);
    await page.keyboard.press('Escape');
    await until(`${name}: closed`, async () => (await page.locator('dialog[open]').count()) === 0);
    await until(`${name}: the focus is back on ${before}`, async () => (await focused(page)) === before);
  }
}

/** Pages of who is not signed in. */
async function outside(walk) {
  const page = await walk.page();
  await page.goto(`${origin}/sign-in`);
  await walk.see(page, 'sign-in', walk.t('Sign in', 'Logga in'));
  await walk.textbox(page, 'Mail address', 'E-postadress').fill(`nobody-${walk.mail}`);
  await page.getByRole('textbox', { name: walk.t('Password', 'Lösenord') }).fill('not a password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor(SOON);
  await walk.see(page, 'sign-in-refused', walk.t('Sign in', 'Logga in'));
  await walk.button(page, 'Mail me a link', 'Skicka mig en länk').click();
  await walk.see(page, 'sign-in-by-mail', walk.t('Sign in by mail', 'Logga in med e-post'));
  await page.goto(`${origin}/confirm-mail#token=none`);
  await walk.see(page, 'confirm-mail', walk.t('Confirm your mail address', 'Bekräfta din e-postadress'));
  await page.goto(`${origin}/nowhere`);
  await walk.see(page, 'not-found', walk.t('Page not found', 'Sidan finns inte'));
  await page.context().close();
}

/** Signs the organizer in by their first link; makes a meeting on the way. */
async function organizer(walk) {
  const page = await walk.page();
  const title = walk.t('My meetings', 'Mina möten');
  await page.goto(origin + (await mailedLink(log, walk.mail, 1)));
  await walk.heading(page, 'One-time link', 'Engångslänk').waitFor(SOON);
  await walk.see(page, 'one-time-link', walk.t('Sign in', 'Logga in'));
  await walk.button(page, 'Sign in with this link', 'Logga in med länken').click();
  await page.getByRole('heading', { name: /^(My meetings|Mina möten)$/ }).waitFor(SOON);
  await page.evaluate(async language => {
    const { csrf } = await (await fetch('/api/session')).json();
    const headers = { 'Content-Type': 'application/json', 'X-Plenum-CSRF': csrf };
    await fetch('/api/preferences', { method: 'PUT', headers, body: JSON.stringify({ language, timeZone: 'Europe/Stockholm' }) });
  }, walk.language);
  await page.reload();
  await walk.heading(page, 'No meetings yet', 'Inga möten än').waitFor(SOON);
  await walk.see(page, 'home-empty', title);
  await meetingDialog(walk, page, title);
  await menus(walk, page, title);
  return page;
}

async function meetingDialog(walk, page, title) {
  const opener = walk.button(page, 'New meeting', 'Nytt möte');
  await walk.dialog(page, opener, 'meeting-dialog-key', title);
  const choose = async value => {
    await page.getByRole('radio').nth({ named: 0, key: 1, open: 2 }[value]).click();
  };
  await walk.dialog(page, opener, 'meeting-dialog-named', title, () => choose('named'));
  await walk.dialog(page, opener, 'meeting-dialog-open', title, async () => {
    await choose('open');
    // S39, before anything is saved.
    await page.getByText(walk.t('Anyone who types this address can see what you publish.', 'Vem som helst som skriver adressen kan se det du publicerar.')).waitFor(SOON);
  });
  await make(walk, page, walk.t('Open house', 'Öppet hus'), async () => {
    await choose('open');
    await walk.button(page, 'Make meeting', 'Skapa möte').click();
    await page.getByRole('alert').waitFor(SOON);
    await walk.see(page, 'meeting-dialog-not-confirmed', title);
    await page.getByRole('checkbox', { name: walk.t('I know, and want', 'Jag vet det') }).press('Space');
    await lobby(walk, page, 'Nobody', 'Ingen');
  });
  await make(walk, page, walk.t('Weekly meeting of the whole department for research', 'Veckomöte med hela avdelningen för forskning'), async () => {
    await lobby(walk, page, 'Guests without an account', 'Gäster utan konto');
  });
  await walk.see(page, 'home', title);
}

async function lobby(walk, page, en, sv) {
  await page.getByRole('combobox', { name: walk.t('Who waits in the lobby', 'Vem väntar i lobbyn') }).click();
  await page.getByRole('option', { name: walk.t(en, sv), exact: true }).click();
}

async function make(walk, page, name, more) {
  await walk.button(page, 'New meeting', 'Nytt möte').click();
  await walk.textbox(page, 'Title', 'Titel').fill(name);
  await more();
  await walk.button(page, 'Make meeting', 'Skapa möte').click();
  await page.getByText(name, { exact: true }).first().waitFor(SOON);
  await until('the dialog is gone', async () => (await page.locator('dialog[open]').count()) === 0);
}

async function menus(walk, page, title) {
  const more = page.getByRole('button', { name: /^(More for|Mer för) (Weekly|Veckomöte)/ });
  await more.click();
  await page.getByRole('menuitem', { name: walk.t('Features', 'Funktioner') }).waitFor(SOON);
  await walk.see(page, 'home-menu', title);
  await page.getByRole('menuitem', { name: walk.t('Features', 'Funktioner') }).click();
  await page.locator('dialog[open]').waitFor(SOON);
  await walk.see(page, 'features-dialog', title);
  await page.keyboard.press('Escape');
  await until('the features are closed', async () => (await page.locator('dialog[open]').count()) === 0);
  await more.click();
  await page.getByRole('menuitem', { name: walk.t('Documents', 'Dokument') }).click();
  await page.locator('dialog[open]').waitFor(SOON);
  await walk.see(page, 'documents-dialog', title);
  await page.keyboard.press('Escape');
  await until('the documents are closed', async () => (await page.locator('dialog[open]').count()) === 0);
  await page.getByRole('button', { name: /^(Menu of|Meny för)/ }).click();
  await page.getByRole('menuitem', { name: walk.t('Log off', 'Logga ut') }).waitFor(SOON);
  await walk.see(page, 'person-menu', title);
  await page.keyboard.press('Escape');
}

/** Addresses of the meetings made: the open one, the one with a lobby. */
async function links(page) {
  const { meetings } = await page.evaluate(() => fetch('/api/meetings').then(answer => answer.json()));
  const link = access => meetings.find(meeting => meeting.access === access).attendeeLink.replace(/^https?:\/\/[^/]+/, origin);
  return { open: link('open'), key: link('key') };
}

const inside = (walk, meeting) => `${meeting} – ${walk.t('In the meeting', 'I mötet')}`;
const tab = (walk, page, en, sv) => page.getByRole('tab', { name: new RegExp(`^${walk.t(en, sv)}`) });

/** The lobby as the guest and the presenter see it, then both in the room. */
async function meeting(walk, eva) {
  const name = walk.t('Weekly meeting of the whole department for research', 'Veckomöte med hela avdelningen för forskning');
  const address = await links(eva);
  const bo = await walk.page();
  await bo.goto(address.open);
  await bo.getByText(walk.t('Anyone who knows this address', 'Vem som helst som känner till')).waitFor(SOON);
  await walk.see(bo, 'join-open', walk.t('Enter the meeting', 'Gå in i mötet'));
  await bo.goto(address.key.split('#')[0]);
  await walk.textbox(bo, 'Key', 'Nyckel').fill('wrong');
  await walk.textbox(bo, 'Your name', 'Ditt namn').fill('Bo Bergström');
  await bo.keyboard.press('Enter');
  await bo.getByRole('alert').waitFor(SOON);
  await walk.see(bo, 'join-refused', walk.t('Enter the meeting', 'Gå in i mötet'));
  // Another document, because only what stands behind # differs.
  await bo.goto('about:blank');
  await bo.goto(address.key);
  await walk.textbox(bo, 'Your name', 'Ditt namn').waitFor(SOON);
  await walk.see(bo, 'join', walk.t('Enter the meeting', 'Gå in i mötet'));

  await eva.goto(address.key);
  await walk.button(eva, 'Enter', 'Gå in').waitFor(SOON);
  await walk.see(eva, 'join-signed-in', walk.t('Enter the meeting', 'Gå in i mötet'));
  await walk.button(eva, 'Enter', 'Gå in').click();
  await tab(walk, eva, 'Chat', 'Chatt').waitFor(SOON);
  await walk.see(eva, 'room-empty', inside(walk, name));
  await walk.button(bo, 'Enter', 'Gå in').click();
  await walk.heading(bo, 'In the lobby', 'I lobbyn').waitFor(SOON);
  await walk.see(bo, 'lobby', `${name} – ${walk.t('In the lobby', 'I lobbyn')}`);
  await admit(walk, eva, bo, inside(walk, name));
  await chat(walk, eva, bo, inside(walk, name));
  await hiding(walk, eva, bo, inside(walk, name));
  await pages(walk, eva, inside(walk, name));
  await webLinks(walk, eva, inside(walk, name));
  await panels(walk, eva, 'organizer', inside(walk, name));
  await panels(walk, bo, 'attendee', inside(walk, name));
  await people(walk, eva, inside(walk, name));
  await rooms(walk, eva, bo, name);
  await ends(walk, eva, bo, name);
}

async function admit(walk, eva, bo, title) {
  if (walk.narrow) await tab(walk, eva, 'People', 'Personer').click();
  await walk.heading(eva, 'Lobby · 1', 'Lobby · 1').waitFor(SOON);
  await eva.getByText(walk.t('Guest, of no organisation', 'Gäst, utan organisation')).waitFor(SOON);
  await walk.see(eva, 'lobby-seen-by-staff', title);
  await walk.textbox(eva, 'Message to the lobby', 'Meddelande till lobbyn').fill(walk.t('We start in five minutes.', 'Vi börjar om fem minuter.'));
  await eva.keyboard.press('Enter');
  await bo.locator('[role=status]', { hasText: walk.t('We start', 'Vi börjar') }).waitFor(SOON);
  await walk.see(bo, 'lobby-with-message', `${title.split(' – ')[0]} – ${walk.t('In the lobby', 'I lobbyn')}`);
  await eva.getByRole('button', { name: /^(Let in|Släpp in) – Bo/ }).click();
  await tab(walk, bo, 'Chat', 'Chatt').waitFor(SOON);
}

/** Writes, answers and reacts, the reaction with the keyboard alone. */
async function chat(walk, eva, bo, title) {
  for (const page of [eva, bo]) await tab(walk, page, 'Chat', 'Chatt').click();
  const box = page => walk.textbox(page, 'Write a message', 'Skriv ett meddelande');
  const say = async (page, text) => {
    await box(page).fill(text);
    await box(page).press('Enter');
    for (const one of [eva, bo]) await one.getByText(text).first().waitFor(SOON);
  };
  await say(eva, walk.t('Welcome! The agenda is at https://example.org/agenda', 'Välkommen! Dagordningen finns på https://example.org/agenda'));
  await say(bo, walk.t('Thank you, good to be here.', 'Tack, roligt att vara här.'));
  await bo.getByRole('article').first().focus();
  await bo.keyboard.press('Tab');
  await until('a link or a button of the message has the focus', async () => /^(a|button)/.test(await focused(bo)));
  while (!(await focused(bo)).includes(walk.t('React', 'Reagera'))) await bo.keyboard.press('Tab');
  await bo.keyboard.press('Enter');
  await bo.getByRole('group', { name: walk.t('Choose a reaction', 'Välj en reaktion') }).waitFor(SOON);
  await until('the first emoji has the focus', async () => (await focused(bo)).includes('👍'));
  await walk.see(bo, 'emoji-chooser', title);
  await bo.getByRole('button', { name: '👍', exact: true }).focus();
  await bo.keyboard.press('Enter');
  await eva.getByRole('button', { name: /^👍, 1/ }).waitFor(SOON);
  await walk.see(eva, 'room-chat-organizer', title);
  await walk.see(bo, 'room-chat-attendee', title);
}

async function hiding(walk, eva, bo, title) {
  await tab(walk, eva, 'Visibility', 'Synlighet').click();
  await eva.getByRole('checkbox', { name: 'Bo Bergström' }).waitFor(SOON);
  await walk.see(eva, 'room-visibility-organizer', title);
  await eva.getByRole('checkbox', { name: 'Bo Bergström' }).click();
  await tab(walk, bo, 'Visibility', 'Synlighet').click();
  await walk.heading(bo, 'You are hidden from attendees', 'Du är dold för deltagarna').waitFor(SOON);
  await walk.see(bo, 'room-visibility-hidden', title);
  await tab(walk, eva, 'Chat', 'Chatt').click();
}

/** Adds a text page and looks at all that can be done to it. */
async function pages(walk, eva, title) {
  await tab(walk, eva, 'Text pages', 'Textsidor').click();
  await walk.button(eva, 'New page', 'Ny sida').click();
  await walk.see(eva, 'text-page-new', title);
  await walk.textbox(eva, 'Title', 'Titel').fill(walk.t('Agenda of the day', 'Dagens program'));
  await eva.keyboard.press('Enter');
  await eva.getByRole('textbox', { name: walk.t('Text of page 1', 'Text på sida 1') }).fill(walk.t('1. Budget\n2. Lunch', '1. Budget\n2. Lunch'));
  await walk.button(eva, 'Change page', 'Ändra sidan').click();
  await walk.see(eva, 'text-page-change', title);
  await walk.button(eva, 'Delete page…', 'Ta bort sidan…').click();
  await walk.see(eva, 'text-page-delete', title);
  await walk.button(eva, 'Keep it', 'Behåll den').click();
  await walk.button(eva, 'Close', 'Stäng').click();
  await walk.button(eva, 'Content (1)', 'Innehåll (1)').click();
  await walk.see(eva, 'content-list', title);
  await walk.button(eva, 'Content (1)', 'Innehåll (1)').click();
}

/** Adds a web link and looks at it. */
async function webLinks(walk, eva, title) {
  await tab(walk, eva, 'Web links', 'Webblänkar').click();
  await walk.button(eva, 'New link', 'Ny länk').click();
  await walk.see(eva, 'web-link-new', title);
  await walk.textbox(eva, 'Title', 'Titel').fill(walk.t('Our house', 'Vårt hus'));
  await walk.textbox(eva, 'Address', 'Adress').fill('example.org/house');
  await eva.keyboard.press('Enter');
  await eva.getByRole('link', { name: walk.t('Open in a new tab', 'Öppna i en ny flik') }).waitFor(SOON);
  await walk.see(eva, 'web-link', title);
}

/** The panels of all features that somebody has, as they are at first. */
async function panels(walk, page, who, title) {
  const controlled = await page.getByRole('tab').evaluateAll(tabs => tabs.map(one => one.getAttribute('aria-controls')).sort());
  assert.ok(controlled.length > 3, `the panels of ${who}: ${controlled}`);
  for (const panel of controlled) {
    await page.locator(`[role=tab][aria-controls="${panel}"]`).click();
    await walk.see(page, `room-${panel}-${who}`, title);
  }
  await tab(walk, page, 'Chat', 'Chatt').click();
}

async function people(walk, eva, title) {
  if (walk.narrow) await tab(walk, eva, 'People', 'Personer').click();
  await eva.getByRole('button', { name: /^(More for|Mer för) Bo/ }).click();
  const eject = eva.getByRole('menuitem', { name: walk.t('Remove from the meeting…', 'Ta bort ur mötet…') });
  await eject.waitFor(SOON);
  await walk.see(eva, 'people-menu', title);
  await eva.getByRole('menuitem', { name: walk.t('Rename…', 'Byt namn…') }).click();
  await eva.locator('dialog[open]').waitFor(SOON);
  await walk.see(eva, 'rename-dialog', title);
  await eva.keyboard.press('Escape');
  await until('the dialog is gone', async () => (await eva.locator('dialog[open]').count()) === 0);
  await walk.dialog(eva, walk.button(eva, 'Leave', 'Lämna'), 'leave-dialog', title);
}

/** Rooms before and while they are open, the question whether to go, and the page of a room. */
async function rooms(walk, eva, bo, name) {
  await tab(walk, eva, 'Rooms', 'Rum').click();
  await walk.button(eva, 'Make rooms', 'Skapa rum').click();
  await eva.getByRole('combobox', { name: walk.t('Room of Bo', 'Rum för Bo') }).selectOption({ index: 1 });
  await walk.see(eva, 'rooms-made', inside(walk, name));
  await walk.button(eva, 'Open the rooms', 'Öppna rummen').click();
  const title = walk.t('Room 1', 'Rum 1');
  await bo.getByRole('heading', { name: walk.t(`You are asked into ${title}`, `Du är välkommen till ${title}`) }).waitFor(SOON);
  await walk.see(bo, 'rooms-asked', inside(walk, name));
  await walk.button(bo, 'Go there', 'Gå dit').click();
  await bo.getByRole('heading', { level: 1, name: title }).waitFor(SOON);
  await walk.button(bo, 'Ask a presenter to come', 'Be en presentatör komma').click();
  await bo.getByText(walk.t('A presenter was asked to come.', 'En presentatör har ombetts komma.')).waitFor(SOON);
  await walk.see(bo, 'rooms-inside', inside(walk, title));
  await eva.getByRole('button', { name: walk.t('Close rooms, return all', 'Stäng rummen, alla tillbaka') }).waitFor(SOON);
  await walk.see(eva, 'rooms-open', inside(walk, name));
  await walk.button(eva, 'Close rooms, return all', 'Stäng rummen, alla tillbaka').click();
  await walk.button(bo, 'Leave', 'Lämna').waitFor(SOON);
  await tab(walk, eva, 'Chat', 'Chatt').click();
}

/** No connection, and the ends of a meeting. */
async function ends(walk, eva, bo, name) {
  const lost = await walk.page();
  let cut = false;
  const sockets = [];
  await lost.routeWebSocket(/\/socket$/, socket => {
    if (cut) {
      socket.close({ code: 1013 });
    } else {
      socket.connectToServer();
      sockets.push(socket);
    }
  });
  await lost.goto((await links(eva)).open);
  await walk.textbox(lost, 'Your name', 'Ditt namn').fill('Cleo');
  await lost.keyboard.press('Enter');
  await tab(walk, lost, 'Chat', 'Chatt').waitFor(SOON);
  cut = true;
  await sockets[0].close({ code: 1013 });
  await lost.locator('[role=status]', { hasText: walk.t('Connection lost', 'Anslutningen är bruten') }).first().waitFor(SOON);
  const house = walk.t('Open house', 'Öppet hus');
  await walk.see(lost, 'connection-lost', `${house} – ${walk.t('Connection lost – trying again…', 'Anslutningen är bruten – försöker igen…')}`);
  await lost.context().close();

  await walk.button(bo, 'Leave', 'Lämna').click();
  await bo.getByText(walk.t('You can come back', 'Du kan komma tillbaka')).waitFor(SOON);
  await walk.button(bo, 'Leave', 'Lämna').last().click();
  await walk.heading(bo, 'You left the meeting.', 'Du har lämnat mötet.').waitFor(SOON);
  await walk.see(bo, 'over-left', `${name} – ${walk.t('You left the meeting.', 'Du har lämnat mötet.')}`);
  await bo.context().close();
  await walk.button(eva, 'Leave', 'Lämna').click();
  await walk.button(eva, 'End for everybody', 'Avsluta för alla').click();
  await walk.heading(eva, 'The meeting is over.', 'Mötet är slut.').waitFor(SOON);
  await walk.see(eva, 'over-ended', `${name} – ${walk.t('The meeting is over.', 'Mötet är slut.')}`);
  await eva.context().close();
}

async function walked(look, mail) {
  const walk = new Walk(look, mail);
  await outside(walk);
  await meeting(walk, await organizer(walk));
  return walk.inspection.seen;
}

try {
  const accounts = mails.split(',');
  const screens = [];
  // Two at a time: more would be slower on two cores.
  for (const pair of [[0, 2], [1, 3]]) {
    screens.push(...(await Promise.all(pair.map(nr => walked(WALKS[nr], accounts[nr])))));
  }
  screens.forEach(seen => assert.deepEqual(seen, screens[0], 'each walk sees the same screens'));
  browser.blameless();
  console.log(`${screens[0].length} screens in ${screens.length} looks`);
  console.log('ok');
} catch (fault) {
  for (const [i, context] of browser.contexts().entries()) {
    for (const [j, page] of context.pages().entries()) await page.screenshot({ path: `${pictures}/fault-${i}-${j}.png` }).catch(() => {});
  }
  throw fault;
} finally {
  await browser.close();
}
