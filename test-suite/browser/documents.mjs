// An owner looks for what stays of a meeting that is over, in one look. Arguments: address of the server, the meeting's id, mail address and
// password of its owner, language (en or sv), light or dark, width, folder for pictures. Ends with 0 and "ok" if everything held.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, fits, launch, played, settled, SOON, violations } from './browser.mjs';
import { focused } from './inspection.mjs';

const [origin, meeting, mail, password, language, colours, width, pictures] = process.argv.slice(2);

const WORDS = {
  en: { mail: 'Mail address', password: 'Password', mine: 'My meetings', more: 'More for What stays', documents: 'Documents', of: 'Documents of What stays', save: 'Save – Notes as Markdown', print: 'Print or PDF – Notes as Markdown', printed: 'Notes as Markdown', notes: 'Notes', close: 'Close', next: 'Plan the next one…', nextTitle: 'Next meeting of the series', follows: 'Follows What stays.', make: 'Make meeting', enter: 'Enter', over: 'This meeting is over.' },
  sv: { mail: 'E-postadress', password: 'Lösenord', mine: 'Mina möten', more: 'Mer för What stays', documents: 'Dokument', of: 'Dokument från What stays', save: 'Spara – Anteckningar som Markdown', print: 'Skriv ut eller PDF – Anteckningar som Markdown', printed: 'Anteckningar som Markdown', notes: 'Anteckningar', close: 'Stäng', next: 'Planera nästa…', nextTitle: 'Nästa möte i serien', follows: 'Följer på What stays.', make: 'Skapa möte', enter: 'Gå in', over: 'Mötet är slut.' },
};
const say = WORDS[language];
const browser = await launch(origin);

async function looked(page, name) {
  await settled(page);
  await page.screenshot({ path: join(pictures, `${name}-${language}-${colours}-${width}.png`) });
  assert.deepEqual(await violations(page), [], name);
  await fits(page, name);
}

await played(browser, pictures, async () => {
  const page = await (await browser.context({ locale: language, colorScheme: colours, viewport: { width: Number(width), height: 844 } })).newPage();
  await page.goto(`${origin}/sign-in`);
  await page.getByRole('textbox', { name: say.mail }).fill(mail);
  await page.getByRole('textbox', { name: say.password }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^(My meetings|Mina möten)$/ }).waitFor(SOON);
  await page.evaluate(async language => {
    const { csrf } = await (await fetch('/api/session')).json();
    await fetch('/api/preferences', { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-Plenum-CSRF': csrf }, body: JSON.stringify({ language }) });
  }, language);
  await page.reload();
  await page.getByRole('heading', { name: say.mine }).waitFor(SOON);

  // By keyboard alone: open the menu, choose, save, close, and be back on the menu's button.
  const more = page.getByRole('button', { name: say.more });
  await more.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: say.documents }).waitFor(SOON);
  await looked(page, 'menu');
  for (let steps = 0; steps < 9 && !(await focused(page)).includes(say.documents); steps += 1) {
    await page.keyboard.press('ArrowDown');
  }
  assert.ok((await focused(page)).includes(say.documents), 'the item has the focus');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: say.of });
  await dialog.waitFor(SOON);
  const inner = page.locator('plenum-documents');
  await inner.getByRole('heading', { name: say.notes, exact: true }).waitFor(SOON);
  await looked(page, 'documents');
  const link = inner.getByRole('link', { name: say.save });
  await link.focus();
  await looked(page, 'documents-notes');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.equal(download.suggestedFilename(), 'notes.md');
  assert.equal(readFileSync(await download.path(), 'utf8'), 'kept-words');
  // The page that the browser's print dialog is given, for paper or PDF.
  await inner.getByRole('button', { name: say.print }).click();
  await page.frameLocator(`iframe[title="${say.printed}"]`).getByText('kept-words').waitFor({ state: 'attached', ...SOON });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden', ...SOON });

  // The next of the series, filled in from it.
  await more.click();
  await page.getByRole('menuitem', { name: say.next }).click();
  await page.getByRole('dialog', { name: say.nextTitle }).waitFor(SOON);
  await page.getByText(say.follows).waitFor(SOON);
  await looked(page, 'next');
  await page.getByRole('button', { name: say.make, exact: true }).click();
  await page.getByRole('dialog', { name: say.nextTitle }).waitFor({ state: 'hidden', ...SOON });
  const planned = await page.evaluate(() => fetch('/api/meetings').then(answer => answer.json()));
  assert.ok(planned.meetings.some(one => one.follows === meeting && one.title === 'What stays'), 'the next one is planned');
  await page.evaluate(async meeting => {
    const { csrf } = await (await fetch('/api/session')).json();
    const { meetings } = await (await fetch('/api/meetings')).json();
    for (const { id } of meetings.filter(one => one.follows === meeting)) {
      await fetch(`/api/meetings/${id}`, { method: 'DELETE', headers: { 'X-Plenum-CSRF': csrf } });
    }
  }, meeting);

  // Who comes by the meeting's address finds them, too.
  await page.goto(`${origin}/m/${meeting}`);
  await page.getByRole('button', { name: say.enter, exact: true }).click();
  await page.getByText(say.over).waitFor(SOON);
  const button = page.getByRole('button', { name: say.documents, exact: true });
  await button.waitFor(SOON);
  await looked(page, 'over');
  await button.click();
  await page.locator('plenum-documents').getByRole('heading', { name: say.notes, exact: true }).waitFor(SOON);
  await page.keyboard.press('Escape');
}, `end-${language}-${colours}`);
