// Files shared by three people, here and with chat messages. Arguments: presenters' link, attendees' link, folder for pictures. Files are kept for 48 hours.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { assert, entered, launch, looked, played, SOON, until } from './browser.mjs';

const [presenterLink, attendeeLink, pictures] = process.argv.slice(2);
const browser = await launch(new URL(attendeeLink).origin);

const text = (name, content) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
const picture = name => ({ name, mimeType: 'image/png', buffer: png(320, 180) });
/** Every scanner finds it, and it does no harm. In pieces, so that no scanner finds it in this file. */
const harmful = name => text(name, 'X5O!P%@AP[4\\PZX54(P^)7CC)7}' + '$' + ['EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE'].join('-') + '!$H+H*');

/** A picture of a sky. */
function png(width, height) {
  const table = Array.from({ length: 256 }, (_, n) => [...Array(8)].reduce(c => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n));
  const sum = bytes => ~bytes.reduce((crc, byte) => table[(crc ^ byte) & 255] ^ (crc >>> 8), -1);
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const framed = Buffer.alloc(8 + body.length);
    framed.writeUInt32BE(data.length);
    body.copy(framed, 4);
    framed.writeInt32BE(sum(body), 4 + body.length);
    return framed;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set([90 + (60 * y) / height, 140 + (60 * x) / width, 220], y * (1 + width * 3) + 1 + 3 * x);
  }
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

const tab = (page, name) => page.getByRole('tab', { name: new RegExp(`^\\s*(${name})`) });
const open = (page, name) => tab(page, name).click();
const FILES = 'Files|Filer';
const CHAT = 'Chat|Chatt';
const button = (page, name) => page.getByRole('button', { name, exact: true });
const shown = (page, what) => page.getByText(what).locator('visible=true').first().waitFor(SOON);
/** A file that can be saved. */
const link = (page, name) => page.getByRole('link', { name, exact: true });
const panel = (page, plugin) => page.locator(`plenum-panel-host[plugin="${plugin}"]`);
const upload = (page, ...files) => panel(page, 'files').locator('plenum-uploads input[type=file]').setInputFiles(files);
const look = (page, name) => looked(page, pictures, name);

/** Files come down on something, as they do from the desktop. */
async function drop(page, onto, ...files) {
  const transfer = await page.evaluateHandle(given => {
    const data = new DataTransfer();
    given.forEach(({ name, mimeType, content }) => data.items.add(new File([Uint8Array.from(content)], name, { type: mimeType })));
    return data;
  }, files.map(({ name, mimeType, buffer }) => ({ name, mimeType, content: [...buffer] })));
  await onto.dispatchEvent('dragenter', { dataTransfer: transfer });
  await onto.dispatchEvent('dragover', { dataTransfer: transfer });
  await onto.dispatchEvent('drop', { dataTransfer: transfer });
}

async function saved(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** Names of what is in a ZIP archive. */
function members(zip) {
  const names = [];
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 46, 'latin1')) {
    names.push(zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString());
  }
  return names;
}

async function exchange(ada, bo, cleo) {
  await shown(ada, 'No files yet. What you upload here is for everyone in the meeting.');
  await shown(cleo, 'Inga filer än. Det du laddar upp här är för alla i mötet.');
  await look(ada, 'none');
  await look(cleo, 'none-dark-sv');

  // Chosen and dropped; all are told.
  await upload(ada, text('Agenda.txt', 'Welcome'), picture('Sky.png'));
  await Promise.all([ada, bo, cleo].map(page => link(page, 'Agenda.txt').waitFor(SOON)));
  await drop(bo, panel(bo, 'files').locator('.all'), text('Notes of Bo.txt', 'Notes'));
  await Promise.all([ada, bo, cleo].map(page => link(page, 'Notes of Bo.txt').waitFor(SOON)));
  await shown(ada, /until /);
  await look(ada, 'some');
  await look(bo, 'some-phone-dark');
  assert.deepEqual(await saved(cleo, () => link(cleo, 'Agenda.txt').click()), { name: 'Agenda.txt', content: Buffer.from('Welcome') });

  // A folder, made by the keyboard alone; its name has the focus, and the button gets it back.
  await button(ada, 'New folder').focus();
  await ada.keyboard.press('Enter');
  await ada.getByRole('textbox', { name: 'Name of the folder' }).waitFor(SOON);
  await ada.keyboard.type('Day 1');
  await ada.keyboard.press('Enter');
  await ada.getByRole('heading', { name: 'Day 1' }).waitFor(SOON);
  await shown(cleo, 'Inget i mappen.');

  // Renamed, moved, a handout.
  await button(ada, 'Change Agenda.txt').click();
  await ada.getByRole('textbox', { name: 'Name', exact: true }).fill('Agenda.pdf');
  await button(ada, 'Save').click();
  await shown(ada, 'The ending says what the file is, and stays as it is.');
  await look(ada, 'changing');
  await ada.getByRole('textbox', { name: 'Name', exact: true }).fill('Agenda, first day.txt');
  await button(ada, 'Save').click();
  await link(cleo, 'Agenda, first day.txt').waitFor(SOON);
  await button(ada, 'Change Agenda, first day.txt').click();
  await ada.getByRole('combobox', { name: 'Folder', exact: true }).selectOption({ label: 'Day 1' });
  await cleo.getByRole('list', { name: 'Day 1' }).getByRole('link', { name: 'Agenda, first day.txt' }).waitFor(SOON);
  await button(ada, 'Close').click();
  await button(ada, 'Change Sky.png').click();
  await ada.getByRole('checkbox', { name: 'Handout', exact: true }).click();
  await cleo.getByRole('list', { name: 'Utdelat material' }).getByRole('link', { name: 'Sky.png' }).waitFor(SOON);
  await button(ada, 'Close').click();
  await look(cleo, 'folders-dark-sv');
  await look(bo, 'folders-phone-dark');

  // All as ZIP, with the folder in it.
  const all = await saved(bo, () => bo.getByRole('link', { name: 'Download 3 files as ZIP' }).click());
  assert.equal(all.name, 'files.zip');
  assert.deepEqual(members(all.content).sort(), ['Day 1/Agenda, first day.txt', 'Notes of Bo.txt', 'Sky.png']);

  // Attendees change their own and nothing else; what is deleted is gone for all.
  assert.equal(await bo.getByRole('button', { name: 'Change Sky.png' }).count(), 0, 'not Bo’s file');
  await button(bo, 'Change Notes of Bo.txt').click();
  await button(bo, 'Delete').click();
  await bo.getByText('Delete Notes of Bo.txt for everyone?').waitFor(SOON);
  await look(bo, 'deleting-phone-dark');
  await button(bo, 'Yes, delete').click();
  await until('the file is gone for Ada', async () => (await link(ada, 'Notes of Bo.txt').count()) === 0);

  // Refused: in plain words for who brought it and for staff, not there for others.
  await upload(bo, harmful('Invoice.txt'));
  await Promise.all([bo, ada].map(page => shown(page, /Refused: malware was found in it \(.*Eicar.*\)\. It is locked away\./)));
  assert.equal(await cleo.getByText('Invoice.txt').count(), 0, 'nobody else knows of it');
  await look(bo, 'refused-phone-dark');
  await look(ada, 'refused');
  await button(bo, 'Remove Invoice.txt from this list').click();
  await until('it is out of the list', async () => (await panel(bo, 'files').getByText('Invoice.txt').count()) === 0);

  // Staff takes uploading from attendees.
  await button(ada, 'Permissions').click();
  const permissions = ada.getByRole('dialog', { name: 'What attendees may do' });
  const handouts = permissions.getByRole('checkbox', { name: /[Uu]pload/ });
  await handouts.first().click();
  await Promise.all([shown(bo, 'You may not upload files.'), shown(cleo, 'Du får inte ladda upp filer.')]);
  await look(bo, 'no-upload-phone-dark');
  await look(cleo, 'no-upload-dark-sv');
  assert.equal((await saved(cleo, () => link(cleo, 'Agenda, first day.txt').click())).name, 'Agenda, first day.txt', 'they still read');
  await handouts.first().click();
  await cleo.getByText('Du får inte ladda upp filer.').waitFor({ ...SOON, state: 'detached' });
  await permissions.getByRole('button', { name: 'Close' }).click();
}

const box = page => page.getByRole('textbox', { name: /Write a message|Skriv ett meddelande/ });
const attach = (page, ...files) => panel(page, 'chat').locator('plenum-uploads input[type=file]').setInputFiles(files);

/** As somebody pastes a picture of the screen. */
async function paste(page, { name, mimeType, buffer }) {
  await box(page).evaluate((area, { called, type, content }) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(content)], called, { type }));
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
  }, { called: name, type: mimeType, content: [...buffer] });
}

async function messages(ada, bo, cleo) {
  await Promise.all([ada, bo, cleo].map(page => open(page, CHAT)));
  await attach(bo, text('Minutes.txt', 'Minutes of the meeting'), text('Wrong one.txt', 'Not this'));
  await paste(bo, picture('image.png'));
  await until('three are ready', async () => (await bo.getByRole('list', { name: 'Files that go with the message' }).getByText('Ready').count()) === 3);
  await look(bo, 'attached-phone-dark');
  await button(bo, 'Leave out Wrong one.txt').focus();
  await bo.keyboard.press('Enter');
  await until('it is left out', async () => (await panel(bo, 'chat').getByText('Wrong one.txt').count()) === 0);
  await box(bo).fill('Here they are');
  await box(bo).press('Enter');
  for (const page of [ada, cleo]) {
    await shown(page, 'Here they are');
    const small = page.getByRole('img', { name: /image\.png/ });
    await until('the small picture', () => small.evaluate(one => one.complete && one.naturalWidth === 320));
  }
  await until('nothing waits to be sent', async () => (await bo.getByRole('list', { name: 'Files that go with the message' }).count()) === 0);
  assert.deepEqual(await saved(cleo, () => cleo.getByRole('link', { name: 'Minutes.txt' }).click()), { name: 'Minutes.txt', content: Buffer.from('Minutes of the meeting') });
  await look(ada, 'sent');
  await look(bo, 'sent-phone-dark');
  await look(cleo, 'sent-dark-sv');

  // What may not pass: who wanted to send it reads why, staff who it was, nobody else anything.
  await attach(cleo, harmful('Prize.txt'));
  await shown(cleo, /Avvisad: den innehåller skadlig kod \(.*Eicar.*\)/);
  await shown(ada, /A file that Cleo wanted to send was stopped: malware was found in it \(.*Eicar.*\)\./);
  assert.equal(await panel(bo, 'chat').getByText(/malware|Prize/).count(), 0, 'Bo knows nothing of it');
  await look(cleo, 'stopped-dark-sv');
  await look(ada, 'stopped');
}

await played(browser, pictures, async () => {
  const ada = await entered(browser, presenterLink, 'Ada');
  const bo = await entered(browser, attendeeLink, 'Bo', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const cleo = await entered(browser, attendeeLink, 'Cleo', { locale: 'sv', colorScheme: 'dark' });
  await Promise.all([ada, bo, cleo].map(page => open(page, FILES)));
  await exchange(ada, bo, cleo);
  await messages(ada, bo, cleo);
});
