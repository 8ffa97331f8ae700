// People who talk, in real Chromium with fake devices. Arguments: address of the hall, what to play. Ends with 0 and "ok" if everything held; says what did not otherwise.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ui = join(dirname(fileURLToPath(import.meta.url)), '../../../../../modules/ui');
const packages = createRequire(join(ui, 'package.json'));
const { chromium } = packages('playwright-core');
const { transformWithOxc } = await import(pathToFileURL(join(ui, 'node_modules/vite/dist/node/index.js')).href);
const [address, play] = process.argv.slice(2);
const module = join(ui, 'panel/connections.ts');
const { code } = await transformWithOxc(readFileSync(module, 'utf8'), module);

const browser = await chromium.launch({
  executablePath: process.env.PLENUM_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--allow-loopback-in-peer-connection', '--autoplay-policy=no-user-gesture-required', '--no-sandbox'],
});
const id = (name) => name.padEnd(22, 'A');

/** One person with a page of their own. */
async function person(name, others, quality = 'HIGH') {
  const page = await (await browser.newContext()).newPage();
  page.on('pageerror', (fault) => console.log(`${name}: ${fault}`));
  await page.route('**/connections.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.goto(`${address}?who=${id(name)}`);
  await page.waitForFunction(() => window.ready);
  return {
    name,
    enter: () => page.evaluate(([people, wanted]) => window.enter(people, wanted), [others.filter((other) => other !== name).map(id), quality]),
    publish: (...kinds) => page.evaluate((all) => window.publish(...all), kinds),
    want: (who, kinds, wanted) => page.evaluate(([people, all, most]) => window.want(people, all, most), [who.map(id), kinds, wanted]),
    mute: (kind, on) => page.evaluate(([what, silent]) => window.mute(what, silent), [kind, on]),
    ask: (what, fields) => page.evaluate(([asked, more]) => window.ask(asked, more), [what, fields]),
    restart: (pc) => page.evaluate((which) => window.restart(which), pc),
    look: () => page.evaluate(() => window.look()),
    times: () => page.evaluate(() => window.times),
    leave: () => page.context().close(),
  };
}

async function news() {
  return (await fetch(`${address}news`)).json();
}

/** Looks until it holds; what was seen last is told if it never does. */
async function until(what, holds, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  let last;
  do {
    last = await holds();
    if (last === true) return;
    await new Promise((go) => setTimeout(go, 100));
  } while (Date.now() < end);
  assert.fail(`${what}: ${JSON.stringify(last)}; ${JSON.stringify(await news())}`);
}

/** Everybody sees and hears everybody else, and more of it as time goes on. */
async function allSeeAll(people, seconds) {
  for (const viewer of people) {
    const expected = people.filter((other) => other !== viewer).flatMap((other) => [`${other.name[0]} camera`, `${other.name[0]} microphone`]);
    const before = (await viewer.look()).received;
    await until(`${viewer.name} sees and hears all`, async () => {
      const seen = await viewer.look();
      const holds = expected.every((track) => {
        const now = seen.received[track];
        const then = before[track] ?? { frames: 0, energy: 0 };
        return now && (track.endsWith('camera') ? now.frames > then.frames + 5 : now.energy > then.energy);
      });
      return holds || seen;
    }, seconds);
  }
}

async function group(names, quality) {
  const people = await Promise.all(names.map((name) => person(name, names, quality)));
  await Promise.all(people.map((one) => one.enter()));
  await Promise.all(people.map((one) => one.publish('microphone', 'camera')));
  return people;
}

/** Nothing of a track arrives from now on. */
async function nothingArrives(viewer, track, field) {
  const before = (await viewer.look()).received[track]?.[field];
  await new Promise((go) => setTimeout(go, 1500));
  const after = (await viewer.look()).received[track]?.[field];
  return Math.abs(after - before) < 0.0001 || { before, after };
}

const plays = {
  async two() {
    const people = await group(['anna', 'bo']);
    await allSeeAll(people, 20);
    const seen = await people[0].look();
    assert.ok(seen.states.every((state) => state.includes('connected') && state.includes('AES_128_GCM')), JSON.stringify(seen.states));
    await until('somebody has the word', async () => (await news()).some((line) => line.startsWith('speaking ')) || 'nobody');
  },

  async five() {
    const people = await group(['anna', 'bo', 'cleo', 'dan', 'eva'], 'LOW');
    await allSeeAll(people, 60);
    await people[4].ask('leave', {});
    await until('eva has gone', async () => {
      const seen = await people[0].look();
      return !('e camera' in seen.received) || seen;
    });
    await allSeeAll(people.slice(0, 4), 30);
  },

  async late() {
    const people = await group(['anna', 'bo']);
    await allSeeAll(people, 20);
    const late = await person('cleo', ['anna', 'bo']);
    await late.enter();
    await until('cleo sees anna', async () => ('a camera' in (await late.times())) || (await late.look()));
    const times = await late.times();
    console.log(`a picture after ${Math.round(times['a camera'] - times.entered)} ms`);
    assert.ok(times['a camera'] - times.entered < 1500, JSON.stringify(times));
  },

  async rights() {
    const people = await group(['anna', 'bo']);
    const [anna, bo] = people;
    await allSeeAll(people, 20);
    await anna.mute('microphone', true);
    await until('a muted microphone is silence', () => nothingArrives(bo, 'a microphone', 'energy'));
    await anna.mute('microphone', false);
    await allSeeAll(people, 20);

    await anna.ask('allow', { kind: 'camera', on: false });
    await until('no picture without the right', () => nothingArrives(bo, 'a camera', 'packets'), 3);
    assert.ok((await news()).some((line) => line.startsWith(`ended ${id('anna')} camera`)));
    assert.equal((await nothingArrives(bo, 'a microphone', 'packets')) === true, false, 'the voice goes on');
    await anna.ask('allow', { kind: 'camera', on: true });
    await allSeeAll(people, 10);

    await anna.publish('microphone');
    await until('a camera that is off is gone', async () => !('a camera' in (await bo.look()).received) || (await bo.look()));
    await anna.publish('microphone', 'camera');
    await allSeeAll(people, 10);
  },

  async sizes() {
    const names = ['anna', 'bo', 'cleo'];
    const people = await Promise.all(names.map((name) => person(name, names, name === 'bo' ? 'LOW' : 'HIGH')));
    const [anna, bo, cleo] = people;
    await Promise.all(people.map((one) => one.enter()));
    await anna.publish('camera');
    const width = async (viewer) => (await viewer.look()).received['a camera']?.width;
    await until('cleo is given the large picture', async () => (await width(cleo)) === 640 || { cleo: await cleo.look(), anna: (await anna.look()).sent }, 30);
    await until('bo is given the small picture', async () => (await width(bo)) === 320 || { bo: await bo.look(), anna: (await anna.look()).sent }, 20);
    await bo.want(['anna'], ['camera'], 'HIGH');
    await until('bo is given the large picture on demand', async () => (await width(bo)) === 640 || (await bo.look()), 10);
    await bo.want(['anna'], ['camera'], 'LOW');
    await until('bo is given the small picture again', async () => (await width(bo)) === 320 || (await bo.look()), 10);
    const before = (await bo.look()).received['a camera'];
    await until('the small picture moves', async () => (await bo.look()).received['a camera'].frames > before.frames + 10 || (await bo.look()), 10);
    await bo.want(['anna'], ['camera'], 'OFF');
    await until('nothing is given that is not wanted', () => nothingArrives(bo, 'a camera', 'packets'), 4);
    assert.equal((await cleo.look()).received['a camera'].width, 640);
  },

  async anew() {
    const people = await group(['anna', 'bo']);
    await allSeeAll(people, 20);
    await people[0].restart('pub');
    await people[1].restart('sub');
    await new Promise((go) => setTimeout(go, 500));
    await allSeeAll(people, 10);
  },
};

try {
  await plays[play]();
  console.log('ok');
} finally {
  await browser.close();
}
