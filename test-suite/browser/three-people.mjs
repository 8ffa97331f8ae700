// Three people in one meeting, each in a browser of their own. Arguments: presenter's link, attendees' link, folder for pictures.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { join } from 'node:path';
import { assert, launch, played, settled, SOON, violations } from './browser.mjs';

const [presenterLink, attendeeLink, pictures] = process.argv.slice(2);
const browser = await launch(new URL(presenterLink).origin);

async function enter(name, link, options) {
  const page = await (await browser.context(options)).newPage();
  await page.goto(link);
  await page.getByRole('textbox', { name: /Your name|Ditt namn/ }).fill(name);
  await page.screenshot({ path: join(pictures, `${name}-door.png`) });
  await page.getByRole('button', { name: /^(Enter|Gå in)/ }).click();
  await page.getByText(/In the meeting|I mötet|People|Personer|Deltagare/).first().waitFor(SOON);
  return page;
}

async function accessible(page, name) {
  await settled(page);
  assert.deepEqual(await violations(page), [], name);
}

await played(browser, pictures, async () => {
  const ada = await enter('Ada', presenterLink);
  const bo = await enter('Bo', attendeeLink, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const cleo = await enter('Cleo', attendeeLink, { locale: 'sv', colorScheme: 'dark' });

  for (const name of ['Ada', 'Bo', 'Cleo']) {
    await ada.locator('plenum-people').getByText(name, { exact: true }).first().waitFor(SOON);
  }
  const box = page => page.getByRole('textbox', { name: /Write a message|Skriv ett meddelande/ });
  await box(ada).waitFor(SOON);
  await box(ada).fill('Welcome, everybody');
  await box(ada).press('Enter');
  await cleo.getByText('Welcome, everybody').first().waitFor(SOON);
  await box(cleo).fill('Hej på er 👋');
  await box(cleo).press('Enter');
  await ada.getByText('Hej på er 👋').first().waitFor(SOON);
  await accessible(ada, 'Ada');
  await accessible(cleo, 'Cleo');
  await accessible(bo, 'Bo');
}, 'person');
