// A hidden person in a call, in real Chromium with fake devices. Arguments: presenters' link, attendees' link, folder for pictures.
// Says "ok" at the end if everything held; says what did not otherwise.
import { assert, entered, launch, looked, played, SOON, until } from './browser.mjs';

const [presenterLink, attendeeLink, pictures] = process.argv.slice(2);
const browser = await launch(new URL(presenterLink).origin, ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
const control = (page, id) => page.locator(`.controls #${id}`);
const tile = (page, name) => page.locator(`li.tile[aria-label="${name}"]`);

/** Runs in the page before anything else: all that comes by its sockets is kept, and its connections are. */
function kept() {
  const Socket = WebSocket;
  const Connection = RTCPeerConnection;
  globalThis.frames = [];
  globalThis.connections = [];
  globalThis.WebSocket = class WebSocket extends Socket {
    constructor(...address) {
      super(...address);
      this.addEventListener('message', ({ data }) => globalThis.frames.push(data));
    }
  };
  globalThis.RTCPeerConnection = class RTCPeerConnection extends Connection {
    constructor(...configuration) {
      super(...configuration);
      globalThis.connections.push(this);
    }
  };
}

/** All that a page was sent since it was asked to forget: frames, and what its connections were told of the other side. */
const sent = page => page.evaluate(() => [...globalThis.frames, ...globalThis.connections.map(one => one.remoteDescription?.sdp ?? '')].join('\n'));
const forget = page => page.evaluate(() => void (globalThis.frames.length = 0));

/** How loud all has been together that came in by open connections. */
const heard = page =>
  page.evaluate(async () => {
    let energy = 0;
    for (const connection of globalThis.connections.filter(one => one.connectionState !== 'closed')) {
      for (const report of (await connection.getStats()).values()) {
        energy += report.type === 'inbound-rtp' && report.kind === 'audio' ? (report.totalAudioEnergy ?? 0) : 0;
      }
    }
    return energy;
  });

async function enter(link, name) {
  const page = await entered(browser, link, name, { permissions: ['microphone', 'camera'], before: kept });
  await control(page, 'join').waitFor(SOON);
  return page;
}

/** By the dialog, with the microphone on. */
async function joins(page) {
  await control(page, 'join').click();
  const check = page.getByRole('dialog', { name: 'Sound and picture' });
  await until('the microphone is heard', async () => Number(await check.getByRole('meter').getAttribute('aria-valuenow')) > 0);
  await check.getByRole('button', { name: 'Join the call' }).click();
}

/** The question before others notice a hidden person. */
async function asked(page) {
  const question = page.getByRole('dialog', { name: 'Others will notice you' });
  await question.waitFor(SOON);
  assert.ok((await question.textContent()).includes('Speak as “Attendee”?'), 'the question');
  return question;
}

await played(browser, pictures, async () => {
  const ada = await enter(presenterLink, 'Ada');
  const bo = await enter(attendeeLink, 'Bo');
  const eve = await enter(attendeeLink, 'Eve Hidden');
  const { participant } = JSON.parse((await eve.evaluate(() => globalThis.frames[0])).replace(/^\[/, '').replace(/\]$/, '')).you;
  for (const page of [ada, bo]) {
    await joins(page);
    await control(page, 'leave').waitFor(SOON);
    await control(page, 'microphone').click();
  }
  await forget(bo);
  await ada.getByRole('tab', { name: /^\s*Visibility/ }).click();
  await ada.getByRole('checkbox', { name: 'Eve Hidden' }).check();
  await until('Bo is greeted anew', async () => (await sent(bo)).includes('"type":"hello"'));
  await forget(bo);

  // Eve listens, and then thinks of speaking: nothing comes of it to anybody.
  await joins(eve);
  await (await asked(eve)).getByRole('button', { name: 'Cancel' }).click();
  await control(eve, 'leave').waitFor(SOON);
  await control(eve, 'microphone').click();
  const question = await asked(eve);
  await looked(eve, pictures, 'question');
  await control(ada, 'microphone').click();
  await until('Bo hears Ada', async () => (await heard(bo)) > 0);
  await control(ada, 'microphone').click();
  assert.deepEqual(await bo.locator('li.tile').evaluateAll(tiles => tiles.map(one => one.getAttribute('aria-label')).sort()), ['Ada', 'Bo (you)'], 'tiles while Eve only listens');
  assert.ok(!/someone|Eve/.test(await sent(bo)), 'nothing is told of who only listens');

  // She agrees.
  await question.getByRole('button', { name: 'Speak as “Attendee”' }).click();
  await tile(bo, 'Attendee').waitFor(SOON);
  await tile(ada, 'Eve Hidden').waitFor(SOON);
  const before = await heard(bo);
  await until('Bo hears somebody', async () => (await heard(bo)) > before);
  await looked(bo, pictures, 'attendee');
  const all = await sent(bo);
  assert.ok(all.includes('someone'), 'somebody is told');
  assert.ok(!all.includes(participant) && !all.includes('Eve'), 'who it is stays hidden');

  // Silent again, nothing is left of her.
  await control(eve, 'microphone').click();
  await tile(bo, 'Attendee').waitFor({ state: 'detached', ...SOON });
  assert.ok(!(await sent(bo)).includes(participant), 'who it was stays hidden');
});
