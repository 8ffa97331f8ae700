// Text pages by three people. Arguments: presenters' link, attendees' link, folder for pictures, a file that is made to have the plugin replaced.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { readFileSync } from 'node:fs';
import { assert, entered, launch, looked, played, printed, replaced, SOON, until } from './browser.mjs';

const [presenterLink, attendeeLink, pictures, busy] = process.argv.slice(2);
const browser = await launch(new URL(attendeeLink).origin);

const tab = page => page.getByRole('tab', { name: /^\s*(Text pages|Textsidor)/ });
const pages = page => page.getByRole('combobox', { name: /^(Page|Sida)$/ });
const editor = page => page.getByRole('textbox', { name: /^(Text of page|Text på sida)/ });
/** Notes say some of it, too, behind. */
const shown = (page, text) => page.getByText(text).locator('visible=true').first().waitFor(SOON);
const look = (page, name) => looked(page, pictures, name);
const button = (page, name) => page.getByRole('button', { name, exact: true });
/** The text in front without the flags of others. */
const text = page => editor(page).evaluate(one => {
  const copy = one.cloneNode(true);
  copy.querySelectorAll('.caret, .cm-placeholder').forEach(flag => flag.remove());
  return [...copy.querySelectorAll('.cm-line')].map(line => line.textContent).join('\n');
});
const reads = (page, wanted) => until(`the page to be ${JSON.stringify(wanted)}`, async () => (await text(page)) === wanted);
const isAt = (page, title) => until(`the page ${title} in front`, async () => (await pages(page).locator('option:checked').textContent()).includes(title));

async function enter(link, name, options) {
  const page = await entered(browser, link, name, options);
  await tab(page).click();
  return page;
}

async function add(page, title, writers) {
  await button(page, 'New page').click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('combobox', { name: 'Who may write' }).selectOption(writers);
  await page.keyboard.press('Tab');
  await button(page, 'Add page').click();
  await isAt(page, title);
}

async function write(page, words, key = 'Control+End') {
  await editor(page).focus();
  await page.keyboard.press(key);
  await page.keyboard.type(words);
}

await played(browser, pictures, async () => {
  const ada = await enter(presenterLink, 'Ada');
  const bo = await enter(attendeeLink, 'Bo', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const cleo = await enter(attendeeLink, 'Cleo', { locale: 'sv', colorScheme: 'dark' });
  await shown(ada, 'Everyone in this meeting can read this.');
  await shown(cleo, 'Alla i det här mötet kan läsa detta.');
  await shown(bo, 'There is no page yet.');
  await look(ada, 'no-page');
  await look(bo, 'no-page-phone-dark');

  await button(ada, 'New page').click();
  await look(ada, 'new-page');
  await button(ada, 'Cancel').click();
  await add(ada, 'Agenda 🍲', 'everyone');
  await add(ada, 'نتائج', 'everyone');
  await isAt(bo, 'Agenda');
  await shown(ada, 'You show: Agenda');
  await write(ada, 'مرحبا بكم');
  await pages(ada).selectOption({ index: 0 });
  await write(ada, '1. Budget 👍\n');
  await reads(bo, '1. Budget 👍\n');

  // Both at once, at both ends.
  await Promise.all([write(bo, 'First. ', 'Control+Home'), write(cleo, 'Last.')]);
  await Promise.all([ada, bo, cleo].map(page => reads(page, 'First. 1. Budget 👍\nLast.')));
  await ada.locator('.caret-name', { hasText: 'Cleo' }).waitFor(SOON);
  await look(ada, 'written');
  await look(bo, 'written-phone-dark');
  await look(cleo, 'written-dark-sv');

  // Another page is shown: who reads follows, who writes stays until they go there.
  await cleo.evaluate(() => document.activeElement.blur());
  await editor(bo).focus();
  await pages(ada).selectOption({ index: 1 });
  await button(ada, 'Show to all').click();
  await isAt(cleo, 'نتائج');
  await reads(cleo, 'مرحبا بكم');
  await shown(bo, 'Ada shows: نتائج');
  await isAt(bo, 'Agenda');
  await look(bo, 'elsewhere-phone-dark');
  await button(bo, 'Back to what is shown').click();
  await isAt(bo, 'نتائج');
  await pages(cleo).selectOption({ index: 0 });
  await shown(cleo, 'Ada visar: نتائج');
  await look(cleo, 'elsewhere-dark-sv');

  // What is typed without a connection, and while the plugin is replaced, is there afterwards, on its page.
  await bo.context().setOffline(true);
  await write(bo, ' Offline.');
  // Not where Bo writes: of two who type in one place at once, the letters may stand between each other.
  await write(ada, 'Zero. ', 'Control+Home');
  await bo.context().setOffline(false);
  await until('both are there', async () => /Offline/.test(await text(ada)) && /Zero/.test(await text(bo)) && (await text(ada)) === (await text(bo)));
  const second = await text(ada);
  const replacing = replaced(browser, 'text-page', busy);
  await write(cleo, ' Replaced.');
  await write(bo, ' Too.');
  await replacing;
  await reads(ada, `${second} Too.`);
  await pages(ada).selectOption({ index: 0 });
  await reads(ada, 'First. 1. Budget 👍\nLast. Replaced.');
  await isAt(cleo, 'Agenda');

  // Presenters only, order, title; the title of another page.
  await button(ada, 'Change page').click();
  await ada.getByRole('combobox', { name: 'Who may write' }).selectOption('presenters');
  await shown(cleo, 'Arrangörer och presentatörer skriver på den här sidan.');
  assert.equal(await editor(cleo).getAttribute('aria-readonly'), 'true', 'Cleo may not write any more');
  await button(ada, 'Move later').click();
  await until('it is the second page', async () => (await pages(cleo).locator('option').allTextContents())[1].includes('Agenda'));
  await ada.getByRole('textbox', { name: 'Title' }).fill('Programme');
  await ada.keyboard.press('Enter');
  await isAt(cleo, 'Programme');
  await look(ada, 'change-page');

  // Who comes later has what is shown, and nothing that was deleted.
  await bo.reload();
  await tab(bo).click();
  await reads(bo, `${second} Too.`);

  const download = ada.waitForEvent('download');
  await ada.getByRole('combobox', { name: 'Save or print' }).selectOption('all');
  await button(ada, 'Save all pages as Markdown').click();
  const saved = await download;
  assert.equal(saved.suggestedFilename(), 'pages.md');
  assert.equal(readFileSync(await saved.path(), 'utf8'), `# نتائج\n\n${second} Too.\n\n# Programme\n\nFirst. 1. Budget 👍\nLast. Replaced.\n`);
  await button(ada, 'Print all pages or PDF').click();
  await ada.frameLocator('iframe').getByText('Last. Replaced.').waitFor({ ...SOON, state: 'attached' });
  const paper = await printed(ada);
  for (const words of ['نتائج', 'Offline.', 'Programme', 'First.1.Budget', 'Last.Replaced.']) assert.ok(paper.includes(words), `${words} in the PDF: ${paper}`);

  // The page on which Bo writes is deleted while he has no connection: his words can be copied.
  await bo.context().setOffline(true);
  await write(bo, ' Lost words.');
  await pages(ada).selectOption({ index: 0 });
  await button(ada, 'Delete page…').click();
  await look(ada, 'delete-page');
  await button(ada, 'Delete it').click();
  await isAt(ada, 'Programme');
  await bo.context().setOffline(false);
  await shown(bo, 'somebody has deleted this page.');
  assert.equal(await bo.getByRole('textbox', { name: 'Your text' }).inputValue(), ' Lost words.');
  await isAt(bo, 'Programme');
  await look(bo, 'lost-phone-dark');
});
