// People who talk, in real Chromium with fake devices. Arguments: presenters' link, attendees' link, folder for pictures, a file that is made to have the engine replaced, one that is
// made to have the calls' own plugin replaced. Says "ok" at the end if everything held; says what did not otherwise, and how long things took.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, entered, launch, looked, played, SOON, until } from './browser.mjs';

const [presenterLink, attendeeLink, pictures, engineBusy, mediaBusy] = process.argv.slice(2);
const browser = await launch(new URL(presenterLink).origin, ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
const look = (page, name) => looked(page, pictures, name);
const control = (page, id) => page.locator(`.controls #${id}`);
const tile = (page, name) => page.locator('li.tile:not(.screen)', { hasText: name });
const notice = (page, text) => page.getByText(text).locator('visible=true').first().waitFor(SOON);

/** Runs in the page before anything else: its connections are kept, so that what comes in by them can be counted. */
function keptConnections() {
  const Real = RTCPeerConnection;
  globalThis.connections = [];
  globalThis.RTCPeerConnection = class RTCPeerConnection extends Real {
    constructor(...configuration) {
      super(...configuration);
      globalThis.connections.push(this);
    }
  };
}

/** What comes in: frames of each picture, and loudness of each voice, of tracks that are open. */
const received = page =>
  page.evaluate(async () => {
    const all = { video: [], audio: [] };
    for (const connection of globalThis.connections.filter(one => one.connectionState !== 'closed')) {
      for (const report of (await connection.getStats()).values()) {
        if (report.type === 'inbound-rtp') all[report.kind].push(report.kind === 'video' ? (report.framesDecoded ?? 0) : (report.totalAudioEnergy ?? 0));
      }
    }
    return all;
  });

/** Whether a picture has come by connections that are open. */
const sees = async page => (await received(page)).video.some(frames => frames > 0);

/** How many pictures and voices go on: each is looked at twice. */
async function growing(page) {
  const before = await received(page);
  await page.waitForFunction(since => performance.now() - since > 1500, await page.evaluate(() => performance.now()));
  const after = await received(page);
  const grown = kind => after[kind].filter((now, i) => now > (before[kind][i] ?? 0)).length;
  return { video: grown('video'), audio: grown('audio') };
}

/** Until a person sees and hears so many others, and no more. */
async function meets(page, video, audio, what) {
  let last = {};
  await until(`${what}: ${video} pictures and ${audio} voices`, async () => {
    last = await growing(page);
    return last.video === video && last.audio === audio;
  }).catch(fault => {
    throw new Error(`${fault.message}, but ${JSON.stringify(last)}`);
  });
}

async function enter(link, name, options) {
  const page = await entered(browser, link, name, { permissions: ['microphone', 'camera'], ...options, before: keptConnections });
  await control(page, 'join').waitFor(SOON);
  return page;
}

async function joins(page, { camera = true, name } = {}) {
  await control(page, 'join').click();
  const check = page.getByRole('dialog', { name: 'Sound and picture' });
  await check.waitFor(SOON);
  if (camera) {
    await check.getByRole('switch', { name: 'Camera on' }).check();
    await check.locator('video').waitFor(SOON);
  }
  await until('the microphone is heard', async () => Number(await check.getByRole('meter').getAttribute('aria-valuenow')) > 0);
  if (name) await look(page, name);
  await check.getByRole('button', { name: 'Join the call' }).click();
  await control(page, 'leave').waitFor(SOON);
}

async function timed(what, act) {
  const begun = Date.now();
  await act();
  console.log(`${what}: ${Date.now() - begun} ms`);
}

await played(browser, pictures, async () => {
  const ada = await enter(presenterLink, 'Ada');
  const bo = await enter(attendeeLink, 'Bo');
  const cleo = await enter(attendeeLink, 'Cleo', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await look(ada, 'before');
  await look(cleo, 'before-phone-dark');

  // Everybody sees and hears everybody else.
  await joins(ada, { name: 'check' });
  await joins(bo);
  await joins(cleo, { name: 'check-phone-dark' });
  await Promise.all([ada, bo, cleo].map(page => meets(page, 2, 2, 'all see all')));
  await look(ada, 'three');
  await look(cleo, 'three-phone-dark');

  // Who is muted, by themselves or by staff, is not heard by anybody.
  await control(bo, 'microphone').click();
  await Promise.all([ada, cleo].map(page => meets(page, 2, 1, 'Bo is muted')));
  await tile(ada, 'Bo').locator('wa-icon.muted').waitFor(SOON);
  await control(ada, 'more').click();
  await ada.getByRole('menuitem', { name: 'Mute everyone else' }).click();
  await notice(cleo, 'Ada has muted you.');
  await meets(ada, 2, 0, 'all others are muted');
  await look(cleo, 'muted-phone-dark');

  // Asked, they turn it on themselves.
  await tile(ada, 'Bo').hover();
  await tile(ada, 'Bo').locator('.more button').click();
  await ada.getByRole('menuitem', { name: 'Ask to unmute' }).click();
  await notice(bo, 'Ada asks you to turn on your microphone.');
  await look(bo, 'asked');
  await bo.getByRole('button', { name: 'Unmute' }).click();
  await meets(ada, 2, 1, 'Bo speaks again');

  // Who comes later has a picture at once.
  const dan = await enter(presenterLink, 'Dan');
  await timed('first pictures of who comes later', async () => {
    await joins(dan, { camera: false });
    await until('three pictures', async () => (await received(dan)).video.filter(frames => frames > 0).length === 3);
  });
  await meets(dan, 3, 2, 'Dan came later');

  // What is taken from attendees is stopped in the server, and begins by nothing but their own hand.
  await ada.getByRole('button', { name: 'Permissions', exact: true }).click();
  const dialog = ada.getByRole('dialog', { name: 'What attendees may do' });
  await dialog.getByRole('checkbox', { name: /Show one's picture/ }).click();
  await meets(ada, 0, 2, 'no attendee shows a picture');
  await until('Bo is told why', async () => (await control(bo, 'camera').getAttribute('aria-disabled')) === 'true');
  await dialog.getByRole('checkbox', { name: /Show one's picture/ }).click();
  await until('Bo may again', async () => (await control(bo, 'camera').getAttribute('aria-disabled')) === null);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await meets(ada, 0, 2, 'nothing begins by itself');
  await control(bo, 'camera').click();
  await meets(ada, 1, 2, 'Bo shows a picture again');

  // A shared screen is large at all others; the sharer reads before what others will see.
  await control(ada, 'screen').click();
  await notice(ada, /Others will see everything/);
  await look(ada, 'share-question');
  await ada.getByRole('button', { name: 'Share', exact: true }).click();
  await meets(bo, 2, 3, 'Bo sees the screen of Ada and hears its sound');
  await bo.locator('li.tile.screen').waitFor(SOON);
  await look(ada, 'sharing');
  await look(bo, 'screen');
  await look(cleo, 'screen-phone-dark');
  // A snapshot of it goes to the content, as a file that is to be inspected: there is no scanner here, so it waits.
  assert.equal(await bo.locator('li.tile.screen wa-dropdown-item[value=snapshot]').count(), 0, 'who may not add slides keeps no snapshot');
  await dan.locator('li.tile.screen').hover();
  await dan.locator('li.tile.screen .more button').click();
  await dan.getByRole('menuitem', { name: 'Keep this picture as a page' }).click();
  await notice(dan, 'The picture is being added to the content.');
  await dan.getByRole('tab', { name: /^\s*Slides/ }).click();
  await notice(dan, /^Shared screen \d\d\.\d\d\.\d\d$/);
  await look(dan, 'snapshot');
  await dan.getByRole('tab', { name: /^\s*Call/ }).click();
  await ada.locator('#stop-sharing').click();
  await meets(bo, 1, 2, 'the screen is gone');

  // The engine is replaced while they talk; nobody does anything.
  writeFileSync(engineBusy, '');
  await notice(bo, /The call is interrupted/);
  await timed('pictures are back after the engine had gone', () => until('pictures', () => sees(bo)));
  await meets(bo, 1, 2, 'after the engine was replaced');
  await meets(ada, 1, 2, 'after the engine was replaced');

  // So is the plugin of the calls itself.
  writeFileSync(mediaBusy, '');
  await until('the connections before are closed', async () => !(await sees(bo)));
  await timed('pictures are back after the plugin had gone', () => until('pictures', () => sees(bo)));
  await meets(bo, 1, 2, 'after the plugin was replaced');

  // Who leaves is not seen and not heard any more.
  await control(bo, 'leave').click();
  await meets(ada, 0, 1, 'Bo has left the call');
  await bo.screenshot({ path: join(pictures, 'left.png') });
  assert.equal(await bo.evaluate(() => globalThis.connections.filter(one => one.connectionState !== 'closed').length), 0, 'connections of who has left');
});
