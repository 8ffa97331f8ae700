// What the tests in Chromium share: the browser, what pages may not do, and accessibility.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';

const require = createRequire(new URL('../../modules/ui/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** For all waiting: a condition is waited for, never a time. */
export const SOON = { timeout: 40_000 };

/** @param more switches of the browser */
export async function launch(origin, more = []) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...more],
  });
  return new Watched(browser, origin);
}

/** A browser whose pages are watched: requests to other hosts, faults on the console, addresses asked for. */
class Watched {
  foreign = [];
  faults = [];
  addresses = [];

  constructor(browser, origin) {
    this.browser = browser;
    this.origin = origin;
  }

  /**
   * @param shift milliseconds that the pages' clock is ahead of the right time, or behind it if below 0
   * @param before a function that runs in each page before anything else
   */
  async context({ shift = 0, before, ...options } = {}) {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en', bypassCSP: false, ...options });
    context.setDefaultTimeout(SOON.timeout);
    if (shift) await context.addInitScript(wrongClock, shift);
    if (before) await context.addInitScript(before);
    context.on('page', page => this.#watch(page));
    return context;
  }

  #watch(page) {
    page.on('request', request => {
      this.addresses.push(request.url());
      if (!request.url().startsWith(this.origin) && !/^(data|blob):/.test(request.url())) this.foreign.push(request.url());
    });
    page.on('console', message => {
      // A refusal that a test provokes is a line on the console, too; faults of the page are not of that kind.
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) this.faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', fault => this.faults.push(`${page.url()}: ${fault.message}`));
  }

  blameless() {
    assert.deepEqual(this.foreign, [], 'requests to other hosts');
    assert.deepEqual(this.faults, [], 'faults in the pages');
  }

  contexts() {
    return this.browser.contexts();
  }

  close() {
    return this.browser.close();
  }
}

/** Runs in the page. */
function wrongClock(shift) {
  const Right = Date;
  globalThis.Date = class Date extends Right {
    constructor(...parts) {
      super(...(parts.length ? parts : [Right.now() + shift]));
    }

    static now() {
      return Right.now() + shift;
    }
  };
}

/** All that axe finds in the page. @param contrast whether it also measures colours, which takes the most time */
export async function violations(page, { contrast = true } = {}) {
  // A script that the page may not load by its policy is put in by the browser's debugger.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async enabled => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled } } });
    return violations.map(found => `${found.id}: ${found.nodes[0].target} ${found.nodes[0].html} ${found.nodes[0].failureSummary ?? ''}`);
  }, contrast);
}

/** Moves nothing any more: what fades in has its last colour, which axe looks at. */
export async function settled(page) {
  await page.evaluate(async () => {
    const deep = root => [...root.querySelectorAll('*')].flatMap(one => (one.shadowRoot ? [one.shadowRoot, ...deep(one.shadowRoot)] : []));
    const running = () => [document, ...deep(document)].flatMap(root => root.getAnimations()).filter(one => one.effect?.getTiming().iterations !== Infinity);
    // What was just changed begins to fade with the next frame.
    const frames = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (await frames(); running().length; await frames()) {
      await Promise.allSettled(running().map(one => one.finished));
    }
  });
}

/** Two fingers on an element go apart, or together, by so many times. */
export async function pinched(page, element, times) {
  const [{ x, y, width, height }, window] = [await element.boundingBox(), page.viewportSize()];
  assert.ok(x + width / 2 > 60 && x + width / 2 < window.width - 60, `${x + width / 2}: there is no room for two fingers`);
  const touches = await page.context().newCDPSession(page);
  const fingers = apart => [-1, 1].map((side, id) => ({ id, x: x + width / 2 + (side * apart) / 2, y: y + height / 2 }));
  const from = times > 1 ? 60 : 120;
  await touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) });
  for (let step = 1; step <= 8; step++) {
    await touches.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(from * (1 + ((times - 1) * step) / 8)) });
  }
  await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await touches.detach();
}

/** Neither the page nor anything that should fit in it is wider than the window. */
export async function fits(page, name) {
  const { wide, wanted } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, wanted: innerWidth }));
  assert.ok(wide <= wanted, `${name}: ${wide} px wide in a window of ${wanted} px`);
}

/** Waits until it holds, looking often. */
export async function until(what, holds) {
  const end = Date.now() + SOON.timeout;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `not in time: ${what}`);
    await new Promise(again => setTimeout(again, 50));
  }
}

/** Somebody enters a meeting by a link, with cookies of their own. */
export async function entered(browser, link, name, options) {
  const page = await (await browser.context(options)).newPage();
  await page.goto(link);
  await page.getByRole('textbox', { name: /Your name|Ditt namn/ }).fill(name);
  await page.getByRole('button', { name: /^(Enter|Gå in)/ }).click();
  return page;
}

/** A picture of the page, in which axe finds nothing and everything has room. */
export async function looked(page, pictures, name) {
  await settled(page);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  assert.deepEqual(await violations(page), [], name);
  await fits(page, name);
}

/** What stands in the PDF that the browser makes of what a page is about to print; without spaces, which a PDF has where it likes. */
export async function printed(page) {
  const [frame] = page.mainFrame().childFrames();
  const sheet = await page.context().newPage();
  await sheet.setContent(await frame.content());
  const pdf = await sheet.pdf();
  await sheet.close();
  return execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf }).toString().replace(/\s/g, '');
}

/** The latest make of a plugin's elements in a page; 0 if there are none. */
const make = (page, plugin) =>
  page.evaluate(id => {
    const deep = root => [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
    const makes = deep(document).map(one => one.localName.match(`^plenum-${id}(?:-.+)?-g(\\d+)$`)?.[1] ?? 0);
    return Math.max(0, ...makes.map(Number));
  }, plugin);

/** Has the plugin replaced by making a file, and waits until each page that shows its panel shows the new one. */
export async function replaced(browser, plugin, busy) {
  const pages = browser.contexts().flatMap(context => context.pages());
  const before = await Promise.all(pages.map(page => make(page, plugin)));
  assert.ok(Math.max(...before) > 0, `${plugin} is shown before it is replaced`);
  writeFileSync(busy, '');
  for (const [i, page] of pages.entries()) {
    await until(`the new panel of ${plugin}`, async () => before[i] === 0 || (await make(page, plugin)) > before[i]);
  }
}

/** Does it, and says "ok" if all of it held; how each page stood at the end is in the pictures. */
export async function played(browser, pictures, act, last = 'end') {
  mkdirSync(pictures, { recursive: true });
  try {
    await act();
    browser.blameless();
    console.log('ok');
  } finally {
    for (const [i, context] of browser.contexts().entries()) {
      // A page that cannot be shown must not hide what went wrong before.
      await context.pages()[0]?.screenshot({ path: join(pictures, `${last}-${i}.png`) }).catch(() => undefined);
    }
    await browser.close();
  }
}

export { assert };
