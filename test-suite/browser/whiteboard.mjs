// Boards and annotations by three people. Arguments: presenters' link, attendees' link, folder for pictures, a file that is made to have the plugin replaced.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { readFileSync } from 'node:fs';
import { assert, entered, launch, looked, pinched, played, replaced, SOON, until } from './browser.mjs';

const [presenterLink, attendeeLink, pictures, busy] = process.argv.slice(2);
const browser = await launch(new URL(attendeeLink).origin);

const tab = (page, name) => page.getByRole('tab', { name });
const BOARD_TAB = /^\s*(Whiteboard|Skrivtavla)/;
const button = (page, name) => page.getByRole('button', { name, exact: true });
const look = (page, name) => looked(page, pictures, name);
const shown = (page, text) => page.getByText(text).locator('visible=true').first().waitFor(SOON);
/** The page that is drawn on. */
const paper = page => page.locator('svg.page').locator('visible=true').first();
/** How many objects are on the page in front. */
const count = page => paper(page).evaluate(svg => svg.firstElementChild.childElementCount);
const has = (page, wanted) => until(`${wanted} objects`, async () => (await count(page)) === wanted);
const choose = async (page, group, item) => {
  await page.locator(`[data-tool=${group}]`).locator('visible=true').first().click();
  await page.getByRole('menuitemcheckbox', { name: item }).or(page.getByRole('menuitem', { name: item })).locator('visible=true').first().click();
};

/** Draws along places given in parts of the page. */
async function draw(page, ...places) {
  const { x, y, width, height } = await paper(page).boundingBox();
  const [[fromX, fromY], ...rest] = places.map(([right, down]) => [x + right * width, y + down * height]);
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  for (const [toX, toY] of rest) await page.mouse.move(toX, toY, { steps: 12 });
  await page.mouse.up();
}

await played(browser, pictures, async () => {
  const ada = await entered(browser, presenterLink, 'Ada', { viewport: { width: 1440, height: 900 } });
  const bo = await entered(browser, attendeeLink, 'Bo', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true });
  const cleo = await entered(browser, attendeeLink, 'Cleo', { locale: 'sv', colorScheme: 'dark' });

  // A board is added and shown: all have it in front.
  await tab(ada, BOARD_TAB).click();
  await shown(ada, 'There is no board yet.');
  await look(ada, 'no-board');
  await button(ada, 'New board').click();
  await ada.getByRole('textbox', { name: 'Title' }).fill('Ideas 🍲');
  await ada.keyboard.press('Enter');
  await shown(ada, 'You show: Ideas');
  for (const page of [ada, bo, cleo]) await paper(page).waitFor(SOON);
  await shown(cleo, 'Ada visar: Ideas');

  // Pen, while it is drawn and afterwards.
  const { x, y, width, height } = await paper(ada).boundingBox();
  await ada.mouse.move(x + 0.1 * width, y + 0.3 * height);
  await ada.mouse.down();
  await ada.mouse.move(x + 0.3 * width, y + 0.15 * height, { steps: 20 });
  await until('Cleo sees the stroke while it is drawn', () => paper(cleo).evaluate(svg => svg.children[1].childElementCount > 0));
  assert.equal(await count(cleo), 0);
  await ada.mouse.move(x + 0.4 * width, y + 0.35 * height, { steps: 20 });
  await ada.mouse.up();
  for (const page of [ada, bo, cleo]) await has(page, 1);

  await button(ada, 'Marker').click();
  await draw(ada, [0.1, 0.5], [0.4, 0.5]);
  await choose(ada, 'colour', 'Green');
  await choose(ada, 'shapes', 'Rectangle');
  await draw(ada, [0.5, 0.1], [0.7, 0.35]);
  await choose(ada, 'shapes', 'Ellipse');
  await draw(ada, [0.75, 0.1], [0.95, 0.35]);
  await choose(ada, 'shapes', 'Arrow');
  await draw(ada, [0.6, 0.4], [0.8, 0.6]);
  await choose(ada, 'colour', 'Red');
  await choose(ada, 'stamps', 'Star');
  await draw(ada, [0.15, 0.75], [0.15, 0.75]);
  await button(ada, 'Text').click();
  await draw(ada, [0.3, 0.7], [0.3, 0.7]);
  await ada.getByRole('textbox', { name: 'Text on the page' }).fill('What if we\ntry it?');
  await look(ada, 'writing');
  await ada.keyboard.press('Control+Enter');
  for (const page of [ada, bo, cleo]) await has(page, 7);

  // By keys: a question mark, and a line from here to there.
  await choose(cleo, 'stamps', 'Frågetecken');
  await paper(cleo).focus();
  await cleo.keyboard.press('ArrowRight');
  for (let i = 0; i < 6; i++) await cleo.keyboard.press('ArrowDown');
  await cleo.keyboard.press('Enter');
  await has(ada, 8);
  await choose(cleo, 'shapes', 'Linje');
  await paper(cleo).focus();
  await cleo.keyboard.press('ArrowDown');
  await cleo.keyboard.press('Enter');
  for (let i = 0; i < 5; i++) await cleo.keyboard.press('ArrowRight');
  await look(cleo, 'by-keys-dark-sv');
  await cleo.keyboard.press('Enter');
  await has(ada, 9);
  await cleo.keyboard.press('Control+z');
  await has(ada, 8);
  await cleo.keyboard.press('Control+Shift+z');
  await has(ada, 9);

  // A finger on a telephone; a pointer with a name.
  const box = await paper(bo).boundingBox();
  await bo.touchscreen.tap(box.x + box.width * 0.7, box.y + box.height * 0.8);
  await has(ada, 10);
  await button(ada, 'Pointer').click();
  await ada.mouse.move(x + 0.5 * width, y + 0.5 * height, { steps: 5 });
  await until('Bo sees where Ada points', () => paper(bo).evaluate(svg => /Ada/.test(svg.children[1].textContent)));
  await look(bo, 'board-phone-dark');
  await look(ada, 'board');

  // Two fingers take the board larger and smaller, and draw nothing.
  await pinched(bo, paper(bo), 2);
  await until('a larger board', async () => (await paper(bo).boundingBox()).width > 1.7 * box.width);
  await look(bo, 'pinched-phone-dark');
  await pinched(bo, paper(bo), 0.4);
  await until('the board as before', async () => Math.abs((await paper(bo).boundingBox()).width - box.width) < 2);
  await has(ada, 10);

  // Move and erase what is one's own, by mouse.
  await button(ada, 'Select and move').click();
  await draw(ada, [0.15, 0.75], [0.2, 0.85]);
  await until('Cleo sees the star moved', () => paper(cleo).evaluate(svg => [...svg.firstElementChild.children].some(one => one.getAttribute('transform'))));
  await look(ada, 'selected');
  await ada.keyboard.press('Delete');
  await has(cleo, 9);
  await button(ada, 'Undo').click();
  await has(cleo, 10);
  await button(cleo, 'Sudd').click();
  await draw(cleo, [0.5, 0.1], [0.7, 0.1]);
  assert.equal(await count(cleo), 10, 'Cleo erases nothing of others');

  // The list of objects: who drew what where.
  await choose(ada, 'more', 'List of objects');
  await ada.getByRole('dialog').getByText('Text “What if we / try it?” by you').waitFor(SOON);
  await look(ada, 'list');
  await ada.getByRole('dialog').getByRole('button', { name: /^Erase: Pen by Bo/ }).press('Enter');
  await has(cleo, 9);
  await ada.keyboard.press('Escape');

  // Larger, and saved.
  await button(ada, 'Larger').click();
  await look(ada, 'larger');
  await button(ada, 'Fit to the window').click();
  const download = ada.waitForEvent('download');
  await button(ada, 'Save as picture (PNG)').click();
  const saved = await download;
  assert.equal(saved.suggestedFilename(), 'board.png');
  const png = readFileSync(await saved.path());
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [2400, 1500]);
  await button(ada, 'Print board or PDF').click();
  await ada.frameLocator('iframe').locator('svg text').waitFor({ ...SOON, state: 'attached' });
  assert.equal(await ada.frameLocator('iframe').locator('svg path').count(), 8);

  // A text page is annotated; another page is shown, looked around, and come back to.
  await tab(ada, /^\s*Text pages/).click();
  await button(ada, 'New page').click();
  await ada.getByRole('textbox', { name: 'Title' }).fill('Agenda');
  await ada.keyboard.press('Enter');
  await shown(ada, 'You show: Ideas');
  const text = ada.getByRole('textbox', { name: /^Text of page/ });
  await text.focus();
  await ada.keyboard.type('1. Budget\n2. Lunch\n3. Everything else');
  await button(ada, 'Show to all').click();
  for (const page of [bo, cleo]) await page.getByRole('textbox', { name: /^(Text of page|Text på sida)/ }).locator('visible=true').waitFor(SOON);
  await button(ada, 'Annotate').click();
  await choose(ada, 'shapes', 'Ellipse');
  await draw(ada, [0.02, 0.05], [0.3, 0.3]);
  for (const page of [ada, bo, cleo]) await has(page, 1);
  await look(ada, 'annotated');
  await look(bo, 'annotated-phone-dark');
  await button(ada, 'Annotate').click();
  await text.click();
  await ada.keyboard.press('Control+Home');
  await ada.keyboard.type('0. Hello\n');
  await cleo.getByText('0. Hello').locator('visible=true').first().waitFor(SOON);
  await cleo.getByRole('navigation', { name: 'Innehåll' }).getByRole('button', { name: 'Ideas' }).click();
  await has(cleo, 9);
  await shown(cleo, 'Ada visar: Agenda');
  await look(cleo, 'looks-around-dark-sv');
  await button(cleo, 'Tillbaka till det som visas').click();
  await has(cleo, 1);

  // Shown by keyboard from the list.
  await ada.getByRole('navigation', { name: 'Content' }).getByRole('button', { name: 'Show “Ideas 🍲” to all' }).press('Enter');
  for (const page of [bo, cleo]) await has(page, 9);

  // The right is taken: it is said, at once, and looking goes on. It is given back.
  await button(ada, 'Permissions').click();
  const annotate = ada.getByRole('dialog', { name: 'What attendees may do' }).getByRole('checkbox', { name: 'Annotate and draw', exact: true });
  await annotate.click();
  await shown(bo, 'You may look here, but not draw.');
  await look(bo, 'not-permitted-phone-dark');
  assert.equal(await count(bo), 9);
  await annotate.click();
  await until('Bo may draw again', async () => (await paper(bo).getAttribute('tabindex')) === '0');
  await ada.keyboard.press('Escape');

  // Drawn without a connection and while the plugin is replaced: it is there afterwards.
  await bo.context().setOffline(true);
  const phone = await paper(bo).boundingBox();
  await bo.touchscreen.tap(phone.x + phone.width * 0.2, phone.y + phone.height * 0.2);
  await bo.context().setOffline(false);
  await has(cleo, 10);
  const replacing = replaced(browser, 'whiteboard', busy);
  await replacing;
  for (const page of [ada, bo, cleo]) await has(page, 10);
  await bo.reload();
  await has(bo, 10);

  // What is shown is deleted: that is said.
  await cleo.getByRole('navigation', { name: 'Innehåll' }).getByRole('button', { name: 'Ideas' }).click();
  await tab(ada, BOARD_TAB).click();
  await button(ada, 'Change board').click();
  await button(ada, 'Delete board…').click();
  await look(ada, 'delete-board');
  await button(ada, 'Delete it').click();
  await shown(cleo, 'Det som Ada visade finns inte längre.');
  await look(cleo, 'gone-dark-sv');
});
