// Pictures in the notes by two people, on a server with a scanner. Arguments: presenters' link, attendees' link, folder for pictures.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { assert, entered, launch, looked, played, SOON, until } from './browser.mjs';

const [presenterLink, attendeeLink, pictures] = process.argv.slice(2);
const browser = await launch(new URL(attendeeLink).origin);

const HOST = 'plenum-panel-host[plugin="shared-notes"]';
const notes = page => page.getByRole('textbox', { name: /^(Notes of the meeting|Mötets anteckningar)$/ });
const look = (page, name) => looked(page, pictures, name);
const shown = (page, what) => page.getByText(what).locator('visible=true').first().waitFor(SOON);
const file = (name, buffer) => ({ name, mimeType: 'image/png', buffer });
/** Every scanner finds it, and it does no harm. In pieces, so that no scanner finds it in this file. */
const harmful = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}' + '$' + ['EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE'].join('-') + '!$H+H*';

async function enter(link, name, options) {
  const page = await entered(browser, link, name, options);
  await page.getByRole('tab', { name: /^\s*(Notes|Anteckningar)/ }).click();
  return page;
}

const choose = (page, ...files) => page.locator(`${HOST} plenum-uploads input[type=file]`).setInputFiles(files);
const sees = (page, words, width) =>
  until(`the picture ${words}`, () => notes(page).getByRole('img', { name: words, exact: true }).evaluateAll((all, wide) => all.length > 0 && all.every(one => one.complete && one.naturalWidth === wide), width));

/** Files that come to the text by themselves. @param kind paste or drop */
async function bring(page, kind, name, buffer) {
  await notes(page).evaluate((area, { how, called, content }) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(content)], called, { type: 'image/png' }));
    const { right, bottom } = area.getBoundingClientRect();
    const more = { bubbles: true, cancelable: true, composed: true };
    area.dispatchEvent(
      how === 'paste'
        ? new ClipboardEvent('paste', { clipboardData: data, ...more })
        : new DragEvent('drop', { dataTransfer: data, clientX: right - 20, clientY: bottom - 5, ...more }),
    );
  }, { how: kind, called: name, content: [...buffer] });
}

await played(browser, pictures, async () => {
  const ada = await enter(presenterLink, 'Ada');
  const bo = await enter(attendeeLink, 'Bo', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'sv' });
  const wide = await ada.screenshot({ clip: { x: 0, y: 0, width: 640, height: 360 } });
  const small = await ada.screenshot({ clip: { x: 0, y: 0, width: 200, height: 120 } });

  // Chosen: the words are selected, and typed over.
  await notes(ada).focus();
  await ada.keyboard.type('Agenda\n');
  await ada.getByRole('button', { name: 'Put a picture in' }).focus();
  await choose(ada, file('plan.png', wide));
  await sees(ada, 'plan', 640);
  await until('the words are selected', () => ada.evaluate(() => !!document.activeElement && getSelection()?.type !== 'None'));
  await ada.keyboard.type('The plan of the house');
  await sees(ada, 'The plan of the house', 640);
  await sees(bo, 'The plan of the house', 640);
  await look(ada, 'chosen');
  await look(bo, 'seen-phone-dark-sv');

  // Pasted, and dropped.
  await notes(bo).focus();
  await bo.keyboard.press('Control+End');
  await bring(bo, 'paste', 'image.png', small);
  await sees(bo, 'image', 200);
  await sees(ada, 'image', 200);
  await bring(ada, 'drop', 'dropped.png', small);
  await sees(bo, 'dropped', 200);
  await look(ada, 'three');

  // Who comes later sees them, and no other address is loaded.
  await notes(ada).focus();
  await ada.keyboard.press('Control+Home');
  await ada.keyboard.type('![x](https://example.com/x.png)\n');
  const late = await enter(attendeeLink, 'Late', { colorScheme: 'dark' });
  await sees(late, 'The plan of the house', 640);
  await until('three pictures', async () => (await notes(late).getByRole('img').count()) === 3);
  await look(late, 'late-dark');

  // A copied address is nothing in a fresh browser.
  const address = await notes(late).getByRole('img', { name: 'image', exact: true }).evaluate(one => one.src);
  const fresh = await browser.context();
  assert.ok([403, 404].includes((await fresh.request.get(address)).status()), 'S41: the address in a fresh browser');
  await fresh.close();

  // What may not be a picture, in plain words; what is harmful, to who brought it and to staff.
  await choose(bo, { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
  await shown(bo, 'Bara bilder i PNG, JPEG, GIF och WebP kan läggas in.');
  await choose(bo, file('Prize.png', Buffer.from(harmful)));
  await shown(bo, /Avvisad: den innehåller skadlig kod \(.*Eicar.*\)/);
  await shown(ada, /Bo brought a harmful picture: .*Eicar/);
  assert.equal(await late.getByText(/Prize|Eicar/).count(), 0, 'nobody else knows of it');
  await look(bo, 'refused-phone-dark-sv');
  await look(ada, 'told');
  await bo.getByRole('button', { name: 'Ta bort Prize.png' }).click();
  await until('it is forgotten', async () => (await bo.locator(HOST).getByText('Prize.png').count()) === 0);

  // On paper, and as words in a file.
  await ada.evaluate(() => (window.print = () => undefined));
  await ada.getByRole('button', { name: 'Print or PDF' }).click();
  const paper = ada.frameLocator('iframe').getByRole('img', { name: 'The plan of the house', includeHidden: true });
  await until('the picture on paper', () => paper.evaluateAll(all => all.length === 1 && all[0].complete && all[0].naturalWidth === 640));
  await ada.locator('body').dispatchEvent('pointerdown');
  const download = ada.waitForEvent('download');
  await ada.getByRole('button', { name: 'Save as text' }).click();
  const saved = await (await (await download).createReadStream()).toArray();
  const written = Buffer.concat(saved).toString('utf8');
  assert.ok(written.includes('The plan of the house') && !written.includes('file:'), `words in the file: ${written}`);

  // Deleted from the text by its owner it is not in the text, and is put in again.
  await notes(bo).focus();
  await bo.keyboard.press('Control+A');
  await bo.keyboard.press('Delete');
  await until('no picture in the text', async () => (await notes(ada).getByRole('img').count()) === 0);
  await bo.getByRole('button', { name: 'Lägg in image.png' }).waitFor(SOON);
  await look(bo, 'not-in-text-phone-dark-sv');
  await bo.getByRole('button', { name: 'Lägg in image.png' }).click();
  await sees(ada, 'image', 200);
});
