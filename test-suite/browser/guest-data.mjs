// A guest looks at what is held of them, in one look. Arguments: language (en or sv), light or dark, width, attendees' link, folder for pictures.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, fits, launch, played, settled, SOON, violations } from './browser.mjs';

const [language, colours, width, link, pictures] = process.argv.slice(2);

const WORDS = {
  en: {
    name: 'Your name', enter: 'Enter', write: 'Write a message', menu: 'Language and look', data: 'What is held of you', leave: 'Leave',
    download: 'Download it', close: 'Close', count: '1 entry', kept: 'Messages you wrote: Until the meeting is deleted', again: 'Enter again',
  },
  sv: {
    name: 'Ditt namn', enter: 'Gå in', write: 'Skriv ett meddelande', menu: 'Språk och utseende', data: 'Vad som sparas om dig', leave: 'Lämna',
    download: 'Ladda ner', close: 'Stäng', count: '1 uppgift', kept: 'Meddelanden du skrev: Tills mötet tas bort', again: 'Gå in igen',
  },
};
const say = WORDS[language];
const browser = await launch(new URL(link).origin);

/** The dialog: readable, accessible, and its file has what the guest wrote. */
async function looked(page, place) {
  const dialog = page.getByRole('dialog', { name: say.data });
  await dialog.waitFor(SOON);
  // What stands in the dialog is put into it from outside.
  const inner = page.locator('plenum-guest-data');
  await inner.getByText(say.kept).waitFor(SOON);
  await inner.getByText(say.count, { exact: true }).first().waitFor(SOON);
  await settled(page);
  await page.screenshot({ path: join(pictures, `${place}-${language}-${colours}-${width}.png`) });
  assert.deepEqual(await violations(page), [], place);
  await fits(page, place);
  const [download] = await Promise.all([page.waitForEvent('download'), inner.getByRole('link', { name: say.download }).click()]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
  const chat = file.holders.find(holder => holder.id === 'chat');
  assert.deepEqual(chat.items.map(item => item.text), ['Words of a guest']);
  await inner.getByText(say.close, { exact: true }).last().click();
  await dialog.waitFor({ state: 'hidden', ...SOON });
}

await played(browser, pictures, async () => {
  const page = await (await browser.context({ locale: language, colorScheme: colours, viewport: { width: Number(width), height: 800 } })).newPage();
  await page.goto(link);
  await page.getByRole('textbox', { name: say.name }).fill('Gast');
  await page.getByRole('button', { name: say.enter, exact: true }).click();
  // On a telephone the content is in front.
  await page.getByRole('tab', { name: /^\s*Chatt?/ }).click();
  const box = page.getByRole('textbox', { name: say.write });
  await box.fill('Words of a guest');
  await box.press('Enter');
  await page.getByRole('article').waitFor(SOON);

  await page.getByRole('button', { name: say.menu }).click();
  await page.getByRole('menuitem', { name: say.data }).click();
  await looked(page, 'room');

  await page.getByRole('button', { name: say.leave, exact: true }).first().click();
  await page.locator('plenum-leave').getByRole('button', { name: say.leave, exact: true }).click();
  await page.getByRole('button', { name: say.again }).waitFor(SOON);
  await page.screenshot({ path: join(pictures, `over-${language}-${colours}-${width}.png`) });
  await page.getByRole('button', { name: say.data }).click();
  await looked(page, 'left');
}, `end-${language}`);
