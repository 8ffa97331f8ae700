// Three people show how they follow. Arguments: presenter's link, attendees' link, folder for pictures, a file to make once the plugin is in
// use: then it is replaced. Ends with 0 and "ok" if everything held; says what did not otherwise.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, fits, launch, settled, SOON, violations } from './browser.mjs';

const [presenterLink, attendeeLink, pictures, busy] = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });
const browser = await launch(new URL(presenterLink).origin);

async function enter(name, link, options) {
  const page = await (await browser.context(options)).newPage();
  await page.goto(link);
  await page.getByRole('textbox', { name: /Your name|Ditt namn/ }).fill(name);
  await page.getByRole('button', { name: /^(Enter|Gå in)/ }).click();
  await page.getByRole('tab', { name: /^\s*(Feedback|Återkoppling)/ }).click();
  await button(page, /(Raise hand|Räck upp handen)/).waitFor(SOON);
  return page;
}

const button = (page, name) => page.getByRole('button', { name }).first();

async function looked(page, name) {
  await settled(page);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  assert.deepEqual(await violations(page), [], name);
  await fits(page, name);
}

/** Addresses under which the panel was asked for: one more for each replacement. */
const panels = () => new Set(browser.addresses.filter(one => one.includes('/plugins/feedback/panel.js')));

async function replaced() {
  const before = panels().size;
  writeFileSync(busy, '');
  const end = Date.now() + SOON.timeout;
  while (panels().size === before) {
    assert.ok(Date.now() < end, 'the replaced panel was not asked for');
    await new Promise(done => setTimeout(done, 50));
  }
}

try {
  const ada = await enter('Ada', presenterLink);
  const bo = await enter('Bo', attendeeLink, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const cleo = await enter('Cleo', attendeeLink, { locale: 'sv', colorScheme: 'dark' });

  await button(bo, /Need help/).press('Enter');
  await button(cleo, /Långsammare/).press('Enter');
  await button(cleo, /Räck upp handen/).press('Enter');
  await button(bo, /Raise hand/).press('Enter');
  const seat = name => ada.getByRole('listitem').filter({ hasText: name });
  await seat('Bo').filter({ hasText: 'Need help' }).first().waitFor(SOON);
  await seat('Cleo').filter({ hasText: 'Slower' }).first().waitFor(SOON);
  assert.equal(await bo.getByText('Seating chart').count(), 0, 'attendees have no seating chart');
  await button(ada, 'Lower the hand of Bo').waitFor(SOON);
  await button(cleo, 'Reagera med 👏').press('Enter');
  await looked(ada, 'staff');
  await looked(bo, 'attendee-phone-dark');
  await looked(cleo, 'attendee-dark-sv');
  await replaced();
  await button(ada, 'Next speaker').press('Enter');
  await button(ada, 'Lower the hand of Cleo').waitFor({ state: 'detached', ...SOON });
  await button(ada, 'Reset moods').press('Enter');
  await seat('Bo').filter({ hasText: 'Nothing shown' }).first().waitFor(SOON);
  await ada.emulateMedia({ colorScheme: 'dark' });
  await ada.setViewportSize({ width: 390, height: 844 });
  await looked(ada, 'staff-phone-dark');
  browser.blameless();
  console.log('ok');
} finally {
  for (const [i, context] of browser.contexts().entries()) {
    await context.pages()[0].screenshot({ path: join(pictures, `end-${i}.png`) });
  }
  await browser.close();
}
