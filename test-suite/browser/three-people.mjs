// Three people in one meeting, each in a browser of their own. Arguments: presenter's link, attendees' link, folder for pictures.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';

const require = createRequire(new URL('../../modules/ui/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const axe = require.resolve('axe-core/axe.min.js');

const [presenterLink, attendeeLink, pictures] = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });
const SOON = { timeout: 20_000 };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const foreign = [];
const complaints = [];

async function enter(name, link, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en', bypassCSP: false, ...options });
  const page = await context.newPage();
  page.on('request', request => {
    if (!request.url().startsWith(new URL(link).origin) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  page.on('console', message => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', fault => complaints.push(`${name}: ${fault.message}`));
  await page.goto(link);
  await page.getByRole('textbox', { name: /Your name|Ditt namn/ }).fill(name);
  await page.screenshot({ path: join(pictures, `${name}-door.png`) });
  await page.getByRole('button', { name: /^(Enter|Gå in)/ }).click();
  await page.getByText(/In the meeting|I mötet|People|Personer|Deltagare/).first().waitFor(SOON);
  return page;
}

/** Serious faults of accessibility; the panel's own elements are looked into. */
async function accessible(page, name) {
  // A script that the page itself may not load by its policy is put in by the browser's debugger.
  await page.evaluate(await (await import('node:fs/promises')).readFile(axe, 'utf8'));
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map(found => `${name}: ${found.id}: ${found.nodes[0].html}`), []);
}

try {
  const ada = await enter('Ada', presenterLink);
  const bo = await enter('Bo', attendeeLink, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const cleo = await enter('Cleo', attendeeLink, { locale: 'sv', colorScheme: 'dark' });

  for (const name of ['Ada', 'Bo', 'Cleo']) {
    await ada.getByText(name, { exact: true }).first().waitFor(SOON);
  }
  const box = page => page.getByRole('textbox', { name: /Write a message|Skriv ett meddelande/ });
  await box(ada).waitFor(SOON);
  await box(ada).fill('Welcome, everybody');
  await box(ada).press('Enter');
  await cleo.getByText('Welcome, everybody').first().waitFor(SOON);
  await box(cleo).fill('Hej på er 👋');
  await box(cleo).press('Enter');
  await ada.getByText('Hej på er 👋').first().waitFor(SOON);
  await accessible(ada, 'Ada');
  await accessible(cleo, 'Cleo');
  await accessible(bo, 'Bo');
  assert.deepEqual(foreign, [], 'requests to other hosts');
  assert.deepEqual(complaints, [], 'faults in the pages');
  console.log('ok');
} finally {
  for (const [i, context] of browser.contexts().entries()) {
    await context.pages()[0].screenshot({ path: join(pictures, `person-${i}.png`) });
  }
  await browser.close();
}
