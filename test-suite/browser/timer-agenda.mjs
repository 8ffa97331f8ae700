// Three people, of whom two have wrong clocks, follow an agenda and a countdown, and queue up to speak. Arguments: presenter's link, attendees'
// link, folder for pictures, a file to make while the countdown runs: then the plugin is replaced. Ends with 0 and "ok" if everything held;
// says what did not otherwise.
import { assert, entered, launch, looked, played, replaced, SOON, until } from './browser.mjs';
import { focused } from './inspection.mjs';

const [presenterLink, attendeeLink, pictures, busy] = process.argv.slice(2);
const browser = await launch(new URL(presenterLink).origin);
const HOURS = 3_600_000;
const PHONE = { width: 390, height: 844 };

async function enter(name, link, options) {
  const page = await entered(browser, link, name, options);
  await page.getByRole('tab', { name: /^\s*(Agenda|Dagordning)/ }).click();
  await page.getByRole('heading', { name: /^(Speaking queue|Talarlista)/ }).waitFor(SOON);
  return page;
}

const button = (page, name) => page.getByRole('button', { name }).first();
const look = (page, name) => looked(page, pictures, name);
const titles = page => page.locator('li .title').allTextContents();

/** Seconds left, as the panel shows them. */
async function left(page) {
  const [minutes, seconds] = (await page.locator('.countdown').textContent()).trim().split(':').map(Number);
  return minutes * 60 + seconds;
}

/** All show the same, but for what passes while one looks from one to the other. */
async function same(...pages) {
  const from = Date.now();
  const shown = await Promise.all(pages.map(left));
  const passed = Math.ceil((Date.now() - from) / 1000);
  assert.ok(Math.max(...shown) - Math.min(...shown) <= 1 + passed, `seconds left: ${shown}`);
}

await played(browser, pictures, async () => {
  const ada = await enter('Ada', presenterLink);
  const bo = await enter('Bo', attendeeLink, { viewport: PHONE, colorScheme: 'dark', shift: 7 * HOURS });
  const cleo = await enter('Cleo', attendeeLink, { locale: 'sv', colorScheme: 'dark', shift: -72 * HOURS });
  await look(bo, 'empty-phone-dark');

  await button(ada, 'Edit agenda').press('Enter');
  await button(ada, 'Several at once').press('Enter');
  await ada.getByRole('textbox', { name: /^Items, one a line/ }).fill('1. Opening, 5 min\n2. Budget for the next year and what becomes of the old building, 20 min\n3. Election of the board');
  await look(ada, 'several');
  await button(ada, /^Add$/).press('Enter');
  await ada.getByRole('textbox', { name: 'Item', exact: true }).fill('Report');
  await ada.getByRole('combobox', { name: /^Speaker/ }).fill('Bo');
  await ada.getByRole('combobox', { name: /^Speaker/ }).press('Enter');
  await bo.getByRole('listitem').filter({ hasText: 'Report' }).filter({ hasText: 'Bo' }).waitFor(SOON);
  await button(ada, 'Move “Report” up').focus();
  await ada.keyboard.press('Enter');
  await until('the report moved up', async () => (await titles(cleo))[2] === 'Report');
  await ada.keyboard.press('Enter');
  await until('the report moved up again, by the same key', async () => (await titles(cleo))[1] === 'Report');
  await look(ada, 'editing');
  await button(ada, 'Done editing').press('Enter');
  await button(ada, 'Start with “Opening”').press('Enter');
  await cleo.getByText('Sedan: Report').waitFor(SOON);

  await ada.getByRole('spinbutton', { name: 'Minutes' }).fill('4');
  await button(ada, /^Start countdown$/).press('Enter');
  await Promise.all([bo, cleo].map(page => page.locator('.countdown').waitFor(SOON)));
  await same(ada, bo, cleo);
  assert.ok((await left(bo)) > 200, 'the countdown is as long as it was set, whatever the clock says');

  await button(bo, 'Queue up to speak').press('Enter');
  await button(ada, 'Take Bo out of the queue').waitFor(SOON);
  await until('the focus is on the button that came in place of the other', async () => /Leave the queue/.test(await focused(bo)));
  await button(cleo, 'Begär ordet').press('Enter');
  await cleo.getByText('Du är nummer 2.').waitFor(SOON);
  await look(ada, 'staff');
  await replaced(browser, 'timer-agenda', busy);
  await same(ada, bo, cleo);
  const end = await left(cleo);
  await until('it counts on', async () => (await left(cleo)) < end);
  await ada.getByRole('combobox', { name: 'Time for each speaker' }).selectOption({ label: '2 minutes' });
  await button(ada, 'Next speaker: Bo').press('Enter');
  await bo.getByText('You have the word', { exact: true }).waitFor(SOON);
  await cleo.getByText('Bo har ordet', { exact: true }).waitFor(SOON);
  await look(bo, 'attendee-phone-dark');
  await look(cleo, 'attendee-dark-sv');

  const late = await enter('Dan', attendeeLink, { shift: HOURS / 60, locale: 'sv' });
  await late.getByText('Bo har ordet', { exact: true }).waitFor(SOON);
  await same(ada, late);
  await look(late, 'late-light-sv');
  await button(bo, 'I am done speaking').press('Enter');
  await late.getByText('Ingen har ordet.').waitFor(SOON);

  await button(ada, 'Stop').press('Enter');
  await ada.getByRole('spinbutton', { name: 'Minutes' }).fill('0');
  await ada.getByRole('spinbutton', { name: 'Seconds' }).fill('2');
  await button(ada, /^Start countdown$/).press('Enter');
  await Promise.all([ada, bo].map(page => page.locator('.countdown').filter({ hasText: 'Time is up' }).waitFor(SOON)));
  await cleo.locator('.countdown').filter({ hasText: 'Tiden är ute' }).waitFor(SOON);
  await ada.emulateMedia({ colorScheme: 'dark' });
  await ada.setViewportSize(PHONE);
  await look(ada, 'staff-phone-dark');
});
