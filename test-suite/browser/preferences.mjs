// One person's preferences in Chromium: what they say of themselves, how they sign in, where they are signed in, and log off.
// Arguments: address of the server, its log, mail address of an account that has just been mailed its first link, the account's
// first name, links of two meetings, folder for pictures. Ends with 0 and "ok" if everything held; says what did not otherwise.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, fits, launch, settled, SOON, until, violations } from './browser.mjs';
import { code } from './codes.mjs';
import { mailedLink, mailsTo } from './mail.mjs';

const [origin, log, firstMail, firstName, firstMeeting, nextMeeting, pictures] = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });

const PASSWORD = `horse battery ${Date.now()}`;
const BETTER = `better horse ${Date.now()}`;
const NEW_NAME = `Renamed${Date.now()}`;
let mail = firstMail;

const browser = await launch(origin);
const button = (page, name) => page.getByRole('button', { name, exact: true });
const box = (page, name) => page.getByRole('textbox', { name });
const heading = (page, name) => page.getByRole('heading', { name, exact: true });
const said = (page, text) => page.getByText(text, { exact: true }).first().waitFor(SOON);
const gone = locator => locator.waitFor({ ...SOON, state: 'detached' });
const preferences = page => page.evaluate(() => fetch('/api/preferences').then(answer => answer.json()));

/** What has the focus, in whatever shadow. */
const focused = page =>
  page.evaluate(() => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    return (one?.getRootNode().host ?? one)?.textContent?.trim() || one?.localName;
  });

async function byPassword(page, password, { codeOf, shared } = {}) {
  await page.goto(`${origin}/sign-in`);
  await box(page, 'Mail address').fill(mail);
  await box(page, 'Password').fill(password);
  if (shared) await page.getByRole('checkbox', { name: 'This is a shared computer' }).press('Space');
  await button(page, 'Sign in').click();
  if (codeOf) {
    await box(page, 'Code from your authenticator app').fill(codeOf());
    await button(page, 'Sign in').click();
  }
  await heading(page, 'My meetings').waitFor(SOON);
}

async function open(page) {
  await page.getByRole('link', { name: 'My preferences' }).click();
  await heading(page, 'Where you are signed in').waitFor(SOON);
}

async function logOff(page) {
  await page.getByRole('button', { name: /^Menu of / }).click();
  await page.getByRole('menuitem', { name: 'Log off' }).click();
  await heading(page, 'Sign in').waitFor(SOON);
}

async function enter(page, link, name) {
  await page.goto(link);
  if (name) await box(page, 'Your name').fill(name);
  await button(page, 'Enter').click();
  await button(page, 'Leave').waitFor(SOON);
}

async function namedAndGuarded(page) {
  await page.goto(origin + (await mailedLink(log, mail, 1)));
  await button(page, 'Sign in with this link').click();
  await heading(page, 'My meetings').waitFor(SOON);
  await enter(page, firstMeeting);
  await page.getByText(firstName, { exact: false }).first().waitFor(SOON);
  await page.goto(origin);
  await open(page);
  assert.equal(await page.title(), 'My preferences – Plenum');

  await box(page, 'First name').fill(NEW_NAME);
  await page.getByRole('link', { name: 'My meetings' }).click();
  await button(page, 'Cancel').click();
  assert.equal(await box(page, 'First name').inputValue(), NEW_NAME, 'what was typed is still there');
  await page.goBack();
  await page.getByText('Leave without saving?', { exact: true }).waitFor(SOON);
  await button(page, 'Cancel').click();
  assert.equal(new URL(page.url()).pathname, '/preferences', 'and so is the address');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await said(page, 'Saved.');
  assert.equal(await page.locator('[role=status]', { hasText: 'Saved.' }).count(), 1, 'it is said to screen readers');
  assert.equal((await preferences(page)).firstName, NEW_NAME);
  await page.getByRole('button', { name: new RegExp(`^Menu of ${NEW_NAME}`) }).waitFor(SOON);
}

async function seenInTheNextMeeting(page) {
  const guest = await (await browser.context()).newPage();
  await enter(guest, nextMeeting, 'Bo');
  await enter(page, nextMeeting);
  await guest.getByText(NEW_NAME, { exact: false }).first().waitFor(SOON);
  await guest.context().close();
  await page.goto(origin);
  await open(page);
}

async function region(page) {
  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'Svenska' }).click();
  await heading(page, 'Mina inställningar').waitFor(SOON);
  assert.equal(await page.locator('html').getAttribute('lang'), 'sv');
  await until('the language is kept', async () => (await preferences(page)).language === 'sv');
  await page.reload();
  await heading(page, 'Mina inställningar').waitFor(SOON);
  await page.getByRole('combobox', { name: 'Språk' }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await heading(page, 'My preferences').waitFor(SOON);

  const zone = page.getByRole('combobox', { name: 'Time zone' });
  await zone.focus();
  await zone.fill('stockh');
  await page.getByRole('option', { name: /Stockholm/ }).waitFor(SOON);
  await zone.press('Enter');
  await until('the time zone is kept', async () => (await preferences(page)).timeZone === 'Europe/Stockholm');
  assert.equal(await zone.inputValue(), 'Stockholm, Europe');
  await zone.fill('nowhere');
  await page.getByText('No time zone is called so.').first().waitFor(SOON);
  await zone.press('Escape');
  assert.equal(await zone.inputValue(), 'Stockholm, Europe', 'what was typed and not chosen is gone');

  await page.getByRole('combobox', { name: 'Entries on a page of a list' }).click();
  await page.getByRole('option', { name: '50', exact: true }).click();
  await until('the number is kept', async () => (await preferences(page)).itemsPerPage === 50);

  assert.equal((await preferences(page)).recordingAccess, 'organizer');
  await page.getByRole('combobox', { name: 'Who may see them' }).click();
  await page.getByRole('option', { name: 'You and those who were in the meeting' }).click();
  await until('who may see recordings is kept', async () => (await preferences(page)).recordingAccess === 'participants');
}

async function password(page) {
  const field = box(page, 'New password');
  await page.getByText('At least 10 characters;', { exact: false }).waitFor(SOON);
  assert.equal(await box(page, 'Present password').count(), 0, 'who came by a link is not asked for the present one');
  await field.fill('short');
  await button(page, 'Set password').click();
  await page.getByText('Too short: at least 10 characters.').waitFor(SOON);
  assert.match(await field.evaluate(one => one.getRootNode().host.textContent), /Too short/, 'the refusal is at the field');
  await field.fill('password2026');
  await button(page, 'Set password').click();
  await page.getByText('Everybody tries this one first.', { exact: false }).waitFor(SOON);
  await field.fill(PASSWORD);
  await button(page, 'Set password').click();
  await said(page, 'The password is changed. All your other sessions are ended.');
  await button(page, 'Change password').waitFor(SOON);
}

async function newMail(page) {
  const wanted = `new-${mail}`;
  const change = async () => {
    await box(page, 'New mail address').fill(wanted);
    await button(page, 'Change address').click();
    await page.getByText(`${wanted} waits to be confirmed`).waitFor(SOON);
  };
  await change();
  await mailedLink(log, wanted, 1);
  await until('the old address is told', () => mailsTo(log, mail).some(one => one.includes('will be changed')));
  await button(page, 'Take back').click();
  await gone(page.getByText(`${wanted} waits to be confirmed`));
  assert.equal(await page.evaluate(token => fetch('/api/preferences/mail', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token }),
  }).then(answer => answer.status), (await mailedLink(log, wanted, 1)).split('token=')[1]), 403, 'the link of what was taken back is void');

  await change();
  assert.equal((await preferences(page)).mail, mail, 'not before it is confirmed');
  const elsewhere = await (await browser.context()).newPage();
  await elsewhere.goto(origin + (await mailedLink(log, wanted, 2)));
  await button(elsewhere, 'Confirm').click();
  await said(elsewhere, 'Your mail address is changed.');
  await elsewhere.context().close();
  await until('the old address is told again', () => mailsTo(log, mail).some(one => one.includes('was changed')));
  await page.reload();
  await page.getByText(wanted, { exact: false }).first().waitFor(SOON);
  assert.equal((await preferences(page)).pendingMail, undefined);
  mail = wanted;
}

async function codes(page) {
  await button(page, 'Set up codes').click();
  const secret = (await page.locator('#secret').textContent()).replaceAll(' ', '');
  const dark = await page.getByRole('img', { name: 'QR code for an authenticator app' }).evaluate(canvas => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, index) => index % 4 === 0 && value < 128).length / (data.length / 4);
  });
  assert.ok(dark > 0.3 && dark < 0.7, `a QR code is drawn: ${dark} of it is dark`);
  await settled(page);
  assert.deepEqual(await violations(page), [], 'the dialog with the code');
  await page.screenshot({ path: join(pictures, 'codes.png') });
  await box(page, 'Code that the app shows now').fill('000000');
  await button(page, 'Switch codes on').click();
  await page.getByText('The code is wrong or too old', { exact: false }).waitFor(SOON);
  await box(page, 'Code that the app shows now').fill(code(secret));
  await page.keyboard.press('Enter');
  await said(page, 'From now on a code is asked for when you sign in.');
  await until('the focus is back', async () => (await focused(page)) === 'Switch codes off');
  await gone(page.locator('#secret'));

  await logOff(page);
  // A code works once, so this is the next one, which a telephone that is a little fast would show.
  await byPassword(page, PASSWORD, { codeOf: () => code(secret, 1) });
  await open(page);
  await button(page, 'Switch codes off').click();
  await box(page, 'Present password').last().fill('not this one');
  await button(page, 'Switch codes off').last().click();
  await page.getByText('This is not your password.').waitFor(SOON);
  await box(page, 'Present password').last().fill(PASSWORD);
  await button(page, 'Switch codes off').last().click();
  await said(page, 'Codes are not asked for any more.');
  await until('the focus is back', async () => (await focused(page)) === 'Set up codes');
}

async function changedPassword(page) {
  await box(page, 'Present password').fill('not this one');
  await box(page, 'New password').fill(BETTER);
  await button(page, 'Change password').click();
  await page.getByText('This is not your password.').waitFor(SOON);
  await box(page, 'Present password').fill(PASSWORD);
  await button(page, 'Change password').click();
  await said(page, 'The password is changed. All your other sessions are ended.');
}

async function sessions(page) {
  const other = await browser.context({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' });
  const meeting = await other.newPage();
  await byPassword(meeting, BETTER);
  const socket = meeting.waitForEvent('websocket');
  await enter(meeting, firstMeeting);
  const home = await other.newPage();
  await home.goto(origin);
  await heading(home, 'My meetings').waitFor(SOON);

  await page.reload();
  await heading(page, 'Where you are signed in').waitFor(SOON);
  await page.getByText('Firefox on Linux', { exact: true }).waitFor(SOON);
  await page.getByText('Chrome on Linux', { exact: true }).waitFor(SOON);
  assert.equal(await page.getByText('from 127.0.0.1').count(), 2, 'each with its place');
  assert.equal(await page.getByText(/^Since .* · last used /).count(), 2, 'each with its time');
  await page.getByRole('button', { name: /^End – Firefox on Linux/ }).click();
  await said(page, 'The session is ended.');
  await gone(page.getByText('Firefox on Linux', { exact: true }));
  await until('the socket is closed', async () => (await socket).isClosed());
  await meeting.getByText('You are logged off.').first().waitFor(SOON);
  await home.getByRole('link', { name: 'My preferences' }).click();
  await heading(home, 'Sign in').waitFor(SOON);

  await byPassword(home, BETTER);
  await page.reload();
  await button(page, 'End all others').click();
  await button(page, 'End all others').last().click();
  await said(page, 'All other sessions are ended.');
  await page.getByText('You are signed in nowhere else.').waitFor(SOON);
  await home.getByRole('link', { name: 'My preferences' }).click();
  await heading(home, 'Sign in').waitFor(SOON);
  await other.close();
}

async function sharedComputer(page) {
  const context = await browser.context();
  const shared = await context.newPage();
  await shared.goto(`${origin}/sign-in`);
  await shared.evaluate(() => localStorage.setItem('plenum-name', 'Somebody before'));
  await shared.clock.install();
  await byPassword(shared, BETTER, { shared: true });
  await open(shared);
  await shared.getByRole('button', { name: /^Menu of / }).click();
  await shared.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
  assert.deepEqual(await shared.evaluate(() => Object.keys(localStorage)), [], 'nothing is remembered, and nothing of before is left');
  const open2 = () => page.evaluate(() => fetch('/api/sessions').then(answer => answer.json()).then(list => list.length));
  assert.equal(await open2(), 2);
  await shared.clock.fastForward(9 * 60_000);
  await shared.mouse.move(10, 10);
  await shared.clock.fastForward(9 * 60_000);
  assert.ok(await heading(shared, 'My preferences').isVisible(), 'somebody was there');
  await shared.clock.fastForward(60_000);
  await heading(shared, 'Sign in').waitFor(SOON);
  await until('the server has ended it, too', async () => (await open2()) === 1);
  await context.close();
}

async function remembering(page) {
  await page.evaluate(() => localStorage.setItem('plenum-name', 'Pat'));
  await page.getByRole('switch', { name: 'Remember what I gave' }).press('Space');
  await said(page, 'Nothing is remembered any more, and what was remembered here is gone.');
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  await page.reload();
  await heading(page, 'My preferences').waitFor(SOON);
  assert.equal(await page.getByRole('switch', { name: 'Remember what I gave' }).isChecked(), false);
  assert.equal((await preferences(page)).remember, false);
}

async function everyLook(page) {
  for (const [language, title] of [['Svenska', 'Mina inställningar'], ['English', 'My preferences']]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('combobox', { name: /Language|Språk/ }).click();
    await page.getByRole('option', { name: language }).click();
    await heading(page, title).waitFor(SOON);
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [390, 1280]) {
        const name = `preferences-${language}-${colorScheme}-${width}`;
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 844 });
        await settled(page);
        assert.deepEqual(await violations(page), [], name);
        await fits(page, name);
        await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
      }
    }
  }
}

async function loggedOff(page) {
  const answers = [];
  page.on('response', answer => answers.push(answer));
  await page.reload();
  await heading(page, 'Where you are signed in').waitFor(SOON);
  const personal = () => answers.filter(answer => new URL(answer.url()).pathname.startsWith('/api/'));
  await until('session, preferences and open sessions are read', () => personal().length >= 3);
  for (const answer of personal()) assert.equal(answer.headers()['cache-control'], 'no-store', answer.url());

  const tab = await page.context().newPage();
  await enter(tab, firstMeeting);
  const meeting = await page.context().newPage();
  const socket = meeting.waitForEvent('websocket');
  await enter(meeting, nextMeeting);
  await tab.goto(origin);
  await heading(tab, 'My meetings').waitFor(SOON);

  await logOff(page);
  await until('the socket is closed', async () => (await socket).isClosed());
  await meeting.getByText('You are logged off.').first().waitFor(SOON);
  await heading(tab, 'Sign in').waitFor(SOON);
  for (const one of [page, tab]) {
    for (const back of [() => one.goBack(), () => one.goForward(), () => one.reload()]) {
      await back();
      await one.getByRole('heading', { name: /^(Sign in|Enter the meeting)$/ }).waitFor(SOON);
      const text = await one.locator('plenum-shell').evaluate(all);
      assert.ok(!text.includes(NEW_NAME) && !text.includes(mail), `nothing personal after Back: ${text}`);
    }
    assert.deepEqual(await one.evaluate(() => Object.keys(sessionStorage)), [], 'the tab kept no key');
  }
  assert.equal(await page.evaluate(() => fetch('/api/preferences').then(answer => answer.status)), 403);
}

/** All text and all values below an element, in whatever shadow. */
function all(element) {
  const texts = [];
  const walk = root => {
    texts.push(root.textContent ?? '');
    root.querySelectorAll('*').forEach(one => {
      if ('value' in one) texts.push(String(one.value));
      if (one.shadowRoot) walk(one.shadowRoot);
    });
  };
  walk(element.shadowRoot);
  return texts.join(' ');
}

const steps = [
  namedAndGuarded, seenInTheNextMeeting, region, password, newMail, codes, changedPassword, sessions, sharedComputer, remembering, everyLook, loggedOff,
];
const context = await browser.context();
const page = await context.newPage();
try {
  for (const step of steps) {
    await step(page).catch(fault => {
      throw new Error(`${step.name}: ${fault.message}`, { cause: fault });
    });
  }
  for (const secret of [PASSWORD, BETTER]) {
    const written = secret.replaceAll(' ', '(?: |%20|\\+)');
    assert.ok(!browser.addresses.some(address => new RegExp(written).test(address)), 'S28: no password in an address');
    assert.ok(!new RegExp(written).test(readFileSync(log, 'utf8')), 'S28: no password in the log or a mail');
  }
  browser.blameless();
  console.log('ok');
} catch (fault) {
  await page.screenshot({ path: join(pictures, 'fault.png') });
  throw fault;
} finally {
  await browser.close();
}
