// Polls by three people. Arguments: mail address and password of the organizer, attendees' link, folder for pictures.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { assert, entered, launch, looked, played, SOON } from './browser.mjs';

const [mail, password, link, pictures] = process.argv.slice(2);
const { origin } = new URL(link);
const browser = await launch(origin);

async function organize() {
  const page = await (await browser.context()).newPage();
  const signedIn = await page.request.post(`${origin}/api/session`, { data: { mail, password }, headers: { Origin: origin } });
  assert.equal(signedIn.status(), 200, 'the organizer signs in');
  await page.goto(link);
  await page.getByRole('button', { name: /^Enter/ }).click();
  await tab(page).waitFor(SOON);
  return page;
}

async function enter(name, options) {
  const page = await entered(browser, link, name, options);
  await tab(page).waitFor(SOON);
  return page;
}

const tab = page => page.getByRole('tab', { name: /^\s*(Polls|Omröstningar)/ });
const shown = (page, text) => page.getByText(text).first().waitFor(SOON);
const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();

const look = (page, name) => looked(page, pictures, name);

const stagedCard = page => page.getByRole('region', { name: /^(Poll|Omröstning)$/ });

/** By keyboard only. */
async function choose(page, option, button) {
  const panel = page.getByRole('region', { name: /^(Polls|Omröstningar)$/ });
  await panel.getByRole('radio', { name: option }).focus();
  await page.keyboard.press('Space');
  await panel.getByRole('button', { name: button }).focus();
  await page.keyboard.press('Enter');
}

async function close(page) {
  await press(page, 'Close the poll');
  const dialog = page.getByRole('dialog', { name: 'Close this poll?' });
  await dialog.waitFor(SOON);
  await dialog.getByRole('button', { name: 'Close the poll' }).click();
  await dialog.waitFor({ state: 'hidden', ...SOON });
}

await played(browser, pictures, async () => {
  const ada = await organize();
  const bo = await enter('Bo', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const cleo = await enter('Cleo', { locale: 'sv', colorScheme: 'dark' });

  await tab(ada).click();
  await press(ada, 'New poll');
  await ada.keyboard.type('What shall we eat? 🍲');
  await ada.getByRole('textbox', { name: 'Option 1' }).fill('Fish');
  await ada.getByRole('textbox', { name: 'Option 2' }).fill('مرق مع خبز');
  await press(ada, 'Add an option');
  await ada.getByRole('textbox', { name: 'Option 3' }).fill('A bread so long that its name does not fit into one line of a narrow panel');
  await look(ada, 'editor');
  await press(ada, 'Start now');

  await bo.getByRole('tab', { name: /Polls.*1/ }).waitFor(SOON);
  await tab(bo).click();
  await tab(cleo).click();
  await shown(bo, 'Your vote is kept with your name.');
  await shown(bo, /can read how you voted, until the meeting is deleted/);
  await shown(cleo, 'Din röst sparas med ditt namn.');
  await look(bo, 'ballot-phone-dark');
  await look(cleo, 'ballot-dark-sv');

  // Shown to all in the content area: people vote there, or beside it.
  await press(ada, 'Show in the content area');
  await stagedCard(cleo).getByRole('heading', { name: 'What shall we eat?' }).waitFor(SOON);
  await stagedCard(cleo).getByRole('radio', { name: 'Fish' }).waitFor(SOON);
  await look(cleo, 'staged-dark-sv');
  await look(ada, 'staged-staff');
  // On a phone the panel that one is in stays in front.
  await bo.getByRole('tab', { name: /^\s*Poll(?!s)/ }).click();
  await stagedCard(bo).getByRole('radio', { name: 'Fish' }).waitFor(SOON);
  await look(bo, 'staged-phone-dark');
  await tab(bo).click();
  await choose(bo, 'Fish', 'Vote by name');
  await shown(bo, 'You have voted:');
  await choose(cleo, /مرق/, 'Rösta med namn');
  await shown(ada, '2 people have voted');
  await look(ada, 'ballot-staff');
  await close(ada);
  await bo.getByRole('row', { name: /Fish.*your vote.*50 %/ }).first().waitFor(SOON);
  await press(ada, 'Who voted');
  await ada.getByRole('row', { name: /Bo.*Fish/ }).waitFor(SOON);
  await ada.getByRole('row', { name: /Cleo.*مرق/ }).waitFor(SOON);
  assert.equal(await bo.getByRole('button', { name: 'Who voted' }).count(), 0, 'attendees read no report');
  await look(ada, 'report');
  await look(bo, 'results-phone-dark');

  await press(ada, 'Use again');
  await ada.getByRole('radio', { name: /^secret/ }).check();
  await look(ada, 'editor-secret');
  await press(ada, 'Start now');
  await shown(bo, 'This vote is secret: what you choose is kept without your name.');
  await look(bo, 'secret-ballot-phone-dark');
  await choose(ada, 'Fish', 'Vote in secret');
  await choose(bo, 'Fish', 'Vote in secret');
  await choose(cleo, 'Fish', 'Rösta hemligt');
  await shown(ada, '3 people have voted');
  await bo.reload();
  await tab(bo).click();
  await shown(bo, 'You have voted.');
  assert.equal(await bo.getByRole('button', { name: 'Vote in secret' }).count(), 0, 'no second ballot after a reload');
  await close(ada);
  await cleo.getByRole('row', { name: /Fish.*100 %/ }).first().waitFor(SOON);
  await look(ada, 'results');
  await look(cleo, 'results-dark-sv');
});
