// Three people and breakout rooms: made and filled by keyboard, entered by a question, with chat of their own, through a reload, with a call for
// help and a message to all, until all return. Arguments: presenter's link, attendees' link, folder for pictures. Ends with 0 and "ok" if
// everything held; says what did not otherwise.
import { assert, entered, launch, looked, played, SOON, until } from './browser.mjs';
import { focused } from './inspection.mjs';

const [presenterLink, attendeeLink, pictures] = process.argv.slice(2);
const browser = await launch(new URL(presenterLink).origin);
const PHONE = { width: 390, height: 844 };

async function enter(name, link, options) {
  const page = await entered(browser, link, name, options);
  await page.getByRole('tab', { name: /^\s*(Rooms|Rum)/ }).click();
  return page;
}

const button = (page, name) => page.getByRole('button', { name }).first();
const look = (page, name) => looked(page, pictures, name);
const meetingOf = page => new URL(page.url()).pathname;
const tab = (page, name) => page.getByRole('tab', { name }).first();

async function write(page, text) {
  await tab(page, /^\s*(Chat|Chatt)/).click();
  const field = page.getByRole('textbox', { name: /^(Write a message|Skriv ett meddelande)/ }).first();
  await field.fill(text);
  await field.press('Enter');
}

await played(browser, pictures, async () => {
  const ada = await enter('Ada', presenterLink);
  const bo = await enter('Bo', attendeeLink, { viewport: PHONE, colorScheme: 'dark' });
  const cleo = await enter('Cleo', attendeeLink, { locale: 'sv' });
  const main = meetingOf(ada);
  await bo.getByText('The rooms are not open.').waitFor(SOON);
  await look(ada, 'none');

  await button(ada, 'Make rooms').press('Enter');
  await ada.getByRole('textbox', { name: 'Name of Room 2' }).fill('Garden');
  await ada.getByRole('textbox', { name: 'Name of Room 2' }).press('Tab');
  await ada.getByRole('textbox', { name: 'Name of Garden' }).waitFor(SOON);
  await ada.getByRole('combobox', { name: 'Room of Bo' }).selectOption({ label: 'Garden' });
  await ada.getByText('Paste a list').press('Enter');
  await ada.getByRole('textbox', { name: /^A line for each person/ }).fill('Cleo, Room 1\nNobody, 2');
  await button(ada, /^Assign$/).press('Enter');
  await ada.getByText('Line 2: fits nobody here').waitFor(SOON);
  await cleo.getByText('Du hör till Room 1. Det är inte öppet ännu.').waitFor(SOON);
  await look(ada, 'filled');

  // Half a sentence in the chat stays there, and what is typed after the question decides nothing.
  await tab(cleo, /^\s*Chatt/).click();
  await cleo.getByRole('textbox', { name: /^Skriv ett meddelande/ }).first().pressSequentially('halv mening');
  await ada.getByRole('spinbutton', { name: 'Minutes', exact: true }).fill('5');
  await button(ada, /^Open the rooms$/).press('Enter');
  await bo.getByRole('heading', { name: 'You are asked into Garden' }).waitFor(SOON);
  await look(bo, 'asked-phone-dark');
  await cleo.getByRole('heading', { name: 'Du är välkommen till Room 1' }).waitFor(SOON);
  await cleo.keyboard.press('Enter');
  await cleo.keyboard.press('Space');
  assert.equal(meetingOf(cleo), main, 'keys meant for a text decide nothing');
  await look(cleo, 'asked-sv');
  await cleo.keyboard.press('Escape');
  await until('the draft is as it was', async () => (await cleo.getByRole('textbox', { name: /^Skriv ett meddelande/ }).first().inputValue()) === 'halv mening');
  await cleo.getByRole('textbox', { name: /^Skriv ett meddelande/ }).first().fill('');

  await bo.keyboard.press('Tab');
  assert.match(await focused(bo), /Go there/);
  await bo.keyboard.press('Enter');
  await bo.getByRole('heading', { level: 1, name: 'Garden' }).waitFor(SOON);
  assert.notEqual(meetingOf(bo), main);
  await bo.getByRole('timer').first().waitFor(SOON);
  await write(bo, 'Only in the garden');
  await bo.getByText('Only in the garden').waitFor(SOON);
  await look(bo, 'room-phone-dark');
  await bo.reload();
  await bo.getByRole('heading', { level: 1, name: 'Garden' }).waitFor(SOON);
  await tab(bo, /^\s*Chat/).click();
  await bo.getByText('Only in the garden').first().waitFor(SOON);
  await ada.getByText(/1 there: Bo/).waitFor(SOON);

  await button(cleo, /^Gå$/).press('Enter');
  await cleo.getByRole('heading', { level: 1, name: 'Room 1' }).waitFor(SOON);
  assert.equal(await cleo.getByText('Only in the garden').count(), 0);
  await look(cleo, 'room-sv');

  await button(bo, 'Ask a presenter to come').press('Enter');
  await bo.getByText('A presenter was asked to come.').waitFor(SOON);
  await ada.getByText('Bo asks for help in Garden').first().waitFor(SOON);
  await look(ada, 'help');
  await ada.getByRole('region', { name: 'Asked for help' }).getByRole('button', { name: 'Visit' }).press('Enter');
  await ada.getByRole('heading', { level: 1, name: 'Garden' }).waitFor(SOON);
  await button(ada, /^Rooms/).press('Enter');
  await button(ada, /^Done$/).press('Enter');
  await bo.getByText('A presenter was asked to come.').waitFor({ ...SOON, state: 'detached' });
  await ada.getByRole('textbox', { name: 'Message to all rooms' }).fill('Two minutes left');
  await button(ada, /^Send$/).press('Enter');
  await cleo.getByText('Two minutes left').first().waitFor(SOON);
  await bo.getByText('Two minutes left').first().waitFor(SOON);
  await look(ada, 'staff-in-room');
  await look(bo, 'message-phone-dark');

  await button(cleo, /^Tillbaka till mötet/).press('Enter');
  await until('Cleo is back', () => meetingOf(cleo) === main);
  await cleo.getByRole('button', { name: /^Lämna/ }).waitFor(SOON);
  await button(ada, 'Close rooms, return all').press('Enter');
  for (const page of [ada, bo]) {
    await until('all are back in the meeting', () => meetingOf(page) === main);
  }
  await bo.getByText(/The room is closed/).first().waitFor(SOON);
  await bo.getByRole('button', { name: 'Leave' }).waitFor(SOON);
  await ada.emulateMedia({ colorScheme: 'dark' });
  await ada.setViewportSize(PHONE);
  await tab(ada, /^\s*Rooms/).click();
  await look(ada, 'staff-phone-dark');
});
