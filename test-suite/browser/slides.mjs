// Slides seen by three people. Arguments: presenters' link, attendees' link, the same of a meeting without whiteboards, folder with Talk.pptx (4 slides), Plan.pdf (3 pages)
// and Broken.pdf, folder for pictures.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { join } from 'node:path';
import { assert, entered, launch, looked, pinched, played, SOON, until } from './browser.mjs';

const [presenterLink, attendeeLink, plainPresenterLink, plainAttendeeLink, files, pictures] = process.argv.slice(2);
const browser = await launch(new URL(attendeeLink).origin);

const tab = page => page.getByRole('tab', { name: /^\s*(Slides|Bilder)/ });
const picture = (page, number, total) => page.getByRole('img', { name: new RegExp(`^(Page|Sida) ${number} (of|av) ${total}$`) });
const sees = (page, number, total) => picture(page, number, total).waitFor(SOON);
/** Until its bytes are there. */
const drawn = (page, number, total) => until(`page ${number} drawn`, () => picture(page, number, total).evaluate(one => one.complete && one.naturalWidth > 1000));
const shown = (page, text) => page.getByText(text).locator('visible=true').first().waitFor(SOON);
const look = (page, name) => looked(page, pictures, name);
const button = (page, name) => page.getByRole('button', { name, exact: true });
const upload = (page, name) => page.locator('plenum-uploads[purpose="deck"] input[type=file]').setInputFiles(join(files, name));
const stage = page => page.locator('#stage');

async function enter(link, name, options) {
  const page = await entered(browser, link, name, options);
  await tab(page).click();
  return page;
}

/** Somebody moves the mouse over the page until somebody else sees that. */
async function pointed(page, seen) {
  const { x, y, width, height } = await page.locator('.paper').boundingBox();
  for (let i = 0; !(await seen.isVisible()); i++) {
    assert.ok(i < 400, 'nobody sees where somebody points');
    await page.mouse.move(x + width * 0.7 + (i % 20), y + height / 3);
    await new Promise(again => setTimeout(again, 100));
  }
}

await played(browser, pictures, async () => {
  const ada = await enter(presenterLink, 'Ada');
  const bo = await enter(attendeeLink, 'Bo', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true });
  const cleo = await enter(attendeeLink, 'Cleo', { locale: 'sv', colorScheme: 'dark' });
  await shown(ada, 'There are no slides yet.');
  await shown(cleo, 'Det finns inga bilder än.');
  await look(ada, 'none');

  // Uploaded, inspected, made: the first page comes in front of all by itself.
  await upload(ada, 'Talk.pptx');
  await Promise.all([ada, bo, cleo].map(page => sees(page, 1, 4)));
  await Promise.all([ada, bo, cleo].map(page => drawn(page, 1, 4)));
  await shown(ada, 'You show: Talk');
  await until('the words of the page for screen readers', async () => /Slide 1 åäö/.test(await bo.locator('#words').textContent()));
  await look(ada, 'first-page');
  await look(bo, 'first-page-phone-dark');

  // In step, by the keyboard.
  await stage(ada).focus();
  await ada.keyboard.press('PageDown');
  await Promise.all([ada, bo, cleo].map(page => sees(page, 2, 4)));
  await ada.keyboard.press('End');
  await sees(cleo, 4, 4);

  // Looking around, and back.
  await stage(bo).focus();
  await bo.keyboard.press('Home');
  await sees(bo, 1, 4);
  await shown(bo, 'Ada shows page 4.');
  await look(bo, 'elsewhere-phone-dark');
  await button(bo, 'Back to the presenter').click();
  await sees(bo, 4, 4);

  // All pages, notes, search.
  await button(ada, 'All pages').click();
  await button(ada, 'Notes').click();
  await shown(ada, 'Note 4');
  await until('small pictures', () => ada.locator('.strip img').evaluateAll(all => all.length === 4 && all.every(one => one.complete && one.naturalWidth === 240)));
  await look(ada, 'pages-and-notes');
  await ada.getByRole('searchbox', { name: 'Find in the slides' }).fill('slide 3');
  await button(ada, 'Go to page 3').click();
  await sees(bo, 3, 4);
  assert.equal(await ada.locator('.strip li').count(), 1, 'pages that are found');
  assert.equal(await button(cleo, 'Anteckningar').count(), 0, 'notes are for presenters');
  await button(cleo, 'Alla sidor').click();
  await look(cleo, 'pages-dark-sv');

  // Zoom: the PDF itself, with words to select.
  await ada.getByRole('combobox', { name: '%' }).selectOption({ label: '200 %' });
  await until('the PDF itself', async () => (await ada.locator('.sharp canvas').count()) === 1 && (await ada.locator('.sharp .words span').count()) > 3);
  assert.match(await ada.locator('.sharp .words').textContent(), /Slide 3/);
  await look(ada, 'zoomed');
  await ada.getByRole('combobox', { name: '%' }).selectOption({ label: 'Page width' });
  await until('the picture again', async () => (await ada.locator('.sharp canvas').count()) === 0);
  await look(ada, 'page-width');
  await ada.getByRole('combobox', { name: '%' }).selectOption({ label: 'Whole page' });

  // Annotations over the page, where there are whiteboards: all see them, on this page and on no other.
  await button(ada, 'Annotate').click();
  await look(ada, 'annotating');
  await button(ada, 'Marker').click();
  const { x, y, width, height } = await ada.locator('.paper').boundingBox();
  await ada.mouse.move(x + width * 0.2, y + height * 0.3);
  await ada.mouse.down();
  await ada.mouse.move(x + width * 0.6, y + height * 0.5, { steps: 8 });
  await ada.mouse.up();
  await until('Bo sees what Ada has drawn', async () => (await bo.locator('plenum-surface svg path').count()) > 0);
  await look(bo, 'annotated-phone-dark');
  await stage(ada).focus();
  await ada.keyboard.press('PageUp');
  await sees(bo, 2, 4);
  await until('nothing is drawn on the page before', async () => (await bo.locator('plenum-surface svg path').count()) === 0);
  await ada.keyboard.press('PageDown');
  await sees(bo, 3, 4);
  await button(ada, 'Annotate').click();
  await button(ada, 'Pointer').click();
  await pointed(ada, bo.locator('plenum-surface svg text', { hasText: 'Ada' }));
  await bo.screenshot({ path: join(pictures, 'pointer-phone-dark.png') });
  await button(ada, 'Annotate').click();

  // Two fingers take a page larger and smaller.
  const paper = bo.locator('.paper');
  const { width: fitting } = await paper.boundingBox();
  await pinched(bo, stage(bo), 3);
  await until('a larger page', async () => (await paper.boundingBox()).width > 2 * fitting);
  await look(bo, 'pinched-phone-dark');
  await pinched(bo, stage(bo), 0.5);
  await until('a smaller page', async () => (await paper.boundingBox()).width < 2 * fitting);
  await bo.getByRole('combobox', { name: '%' }).selectOption({ label: 'Whole page' });

  // On paper, and as files.
  await button(ada, 'Print').click();
  await until('four sheets', async () => {
    const frame = ada.mainFrame().childFrames()[0];
    return frame && (await frame.locator('img').count()) === 4;
  });
  const saving = ada.waitForEvent('download');
  await button(ada, 'Download the file').click();
  assert.equal((await saving).suggestedFilename(), 'Talk.pptx');
  const saved = bo.waitForEvent('download');
  await button(bo, 'Save as PDF').click();
  assert.equal((await saved).suggestedFilename(), 'Talk.pdf');

  // A second deck; what is broken says so to who brought it.
  await upload(ada, 'Plan.pdf');
  await sees(ada, 1, 3);
  await upload(ada, 'Broken.pdf');
  await shown(ada, 'it is broken, or takes too long to be checked');
  await look(ada, 'broken');
  await sees(bo, 3, 4);
  await button(ada, 'Remove Broken').click();
  await until('nothing under way', async () => (await ada.locator('.under-way').count()) === 0);

  // It is shown to all by the one button that there is for that, with the page that is looked at.
  await stage(ada).focus();
  await ada.keyboard.press('PageDown');
  await sees(ada, 2, 3);
  assert.equal(await ada.getByRole('button', { name: /^Show( this page)? to all$/ }).count(), 1, 'buttons that show to all');
  await button(ada, 'Show to all').click();
  await sees(bo, 2, 3);
  await sees(cleo, 2, 3);

  // Renamed and deleted.
  await button(ada, 'Change these slides').click();
  await ada.getByRole('textbox', { name: 'Title' }).fill('Programme نتائج');
  await ada.keyboard.press('Enter');
  await shown(cleo, 'Programme نتائج');
  await look(ada, 'change');
  await button(ada, 'Delete').click();
  await look(ada, 'delete');
  await button(ada, 'Delete now').click();
  await sees(bo, 3, 4);
  await look(bo, 'deleted-phone-dark');

  // Who comes later sees the page that is shown.
  const late = await enter(attendeeLink, 'Late');
  await sees(late, 3, 4);

  // Where there are no whiteboards, slides have a pointer of their own.
  const pia = await enter(plainPresenterLink, 'Pia');
  const eva = await enter(plainAttendeeLink, 'Eva', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await upload(pia, 'Plan.pdf');
  await Promise.all([pia, eva].map(page => drawn(page, 1, 3)));
  assert.equal(await button(pia, 'Annotate').count(), 0, 'annotations without whiteboards');
  await button(pia, 'Pointer').click();
  await pointed(pia, eva.locator('.point', { hasText: 'Pia' }));
  await eva.screenshot({ path: join(pictures, 'own-pointer-phone-dark.png') });
});
