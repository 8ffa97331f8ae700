// Notes by three people. Arguments: presenters' link, attendees' link, folder for pictures, a file that is made to have the plugin replaced.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { assert, entered, launch, looked, played, printed, replaced, SOON, until } from './browser.mjs';

const [presenterLink, attendeeLink, pictures, busy] = process.argv.slice(2);
const browser = await launch(new URL(attendeeLink).origin);

async function enter(link, name, options) {
  const page = await entered(browser, link, name, options);
  await tab(page).click();
  return page;
}

const tab = page => page.getByRole('tab', { name: /^\s*(Notes|Anteckningar)/ });
const notes = page => page.getByRole('textbox', { name: /^(Notes of the meeting|Mötets anteckningar)$/ });
const shown = (page, text) => page.getByText(text).first().waitFor(SOON);
const look = (page, name) => looked(page, pictures, name);
/** The text without the flags of others. */
const text = page => notes(page).evaluate(one => {
  const copy = one.cloneNode(true);
  copy.querySelectorAll('.caret, .cm-placeholder').forEach(flag => flag.remove());
  return [...copy.querySelectorAll('.cm-line')].map(line => line.textContent).join('\n');
});
const reads = (page, wanted) => until(`the notes to be ${JSON.stringify(wanted)}`, async () => (await text(page)) === wanted);

async function write(page, words, key = 'Control+End') {
  await notes(page).focus();
  await page.keyboard.press(key);
  await page.keyboard.type(words);
}

await played(browser, pictures, async () => {
  const ada = await enter(presenterLink, 'Ada');
  const bo = await enter(attendeeLink, 'Bo', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const cleo = await enter(attendeeLink, 'Cleo', { locale: 'sv', colorScheme: 'dark' });
  await shown(ada, 'Everyone in this meeting can read this.');
  await shown(bo, 'Everyone in this meeting can read this.');
  await shown(cleo, 'Alla i det här mötet kan läsa detta.');
  await look(bo, 'empty-phone-dark');

  await write(ada, 'Agenda 🍲\n1. Budget\n');
  await reads(bo, 'Agenda 🍲\n1. Budget\n');
  await write(cleo, 'مرحبا بكم\n');
  await reads(ada, 'Agenda 🍲\n1. Budget\nمرحبا بكم\n');
  await reads(bo, 'Agenda 🍲\n1. Budget\nمرحبا بكم\n');

  // Both at once, at both ends.
  await Promise.all([write(bo, 'First. ', 'Control+Home'), write(cleo, 'Last.')]);
  await Promise.all([ada, bo, cleo].map(page => reads(page, 'First. Agenda 🍲\n1. Budget\nمرحبا بكم\nLast.')));
  await ada.locator('.caret-name', { hasText: 'Cleo' }).waitFor(SOON);
  await look(ada, 'written');
  await look(bo, 'written-phone-dark');
  await look(cleo, 'written-dark-sv');

  // What is typed without a connection, and while the plugin is replaced, is there afterwards.
  await bo.context().setOffline(true);
  await write(bo, ' Offline.');
  await write(ada, 'Zero. ', 'Control+Home');
  await bo.context().setOffline(false);
  const both = 'Zero. First. Agenda 🍲\n1. Budget\nمرحبا بكم\nLast. Offline.';
  await Promise.all([ada, bo, cleo].map(page => reads(page, both)));
  const replacing = replaced(browser, 'shared-notes', busy);
  await write(cleo, ' Replaced.');
  await replacing;
  await Promise.all([ada, bo, cleo].map(page => reads(page, both + ' Replaced.')));
  await write(ada, ' After.');
  await Promise.all([ada, bo, cleo].map(page => reads(page, both + ' Replaced. After.')));

  // Who comes later has the text and nothing that was deleted.
  await notes(ada).focus();
  for (let letter = 0; letter < ' After.'.length; letter++) await ada.keyboard.press('Backspace');
  await reads(bo, both + ' Replaced.');
  await bo.reload();
  await tab(bo).click();
  await reads(bo, both + ' Replaced.');

  const download = ada.waitForEvent('download');
  await ada.getByRole('button', { name: 'Save as Markdown' }).click();
  assert.equal((await download).suggestedFilename(), 'notes.md');

  await ada.getByRole('button', { name: 'Print or PDF' }).click();
  await ada.frameLocator('iframe').getByText('First. Agenda').waitFor({ ...SOON, state: 'attached' });
  const paper = await printed(ada);
  for (const words of ['Zero.First.Agenda', '1.Budget', 'Last.Offline.Replaced.']) assert.ok(paper.includes(words), `S92: ${words} in the PDF: ${paper}`);
  assert.ok(!paper.includes('After.'), 'what was deleted is not in the PDF');

  await ada.getByLabel('Who may edit').selectOption('named');
  await shown(bo, 'You may read here, but not edit.');
  await look(bo, 'read-only-phone-dark');
  await ada.getByRole('checkbox', { name: 'Bo' }).check();
  await look(ada, 'named');
  await write(bo, ' Named.');
  await reads(ada, both + ' Replaced. Named.');
  assert.equal(await notes(cleo).getAttribute('aria-readonly'), 'true', 'Cleo is not named');
});
