// An administrator at work, by keyboard. Arguments: one-time sign-in link of an administrator, attendees' link of a meeting, its title,
// folder for pictures. Ends with 0 and "ok" if everything held; says what did not otherwise.
import { join } from 'node:path';
import { assert, fits, launch, played, settled, SOON, until, violations } from './browser.mjs';

const [signInLink, attendeeLink, title, pictures] = process.argv.slice(2);
const origin = new URL(signInLink).origin;
const PAGES = ['plugins', 'plugins/chat', 'accounts', 'organization', 'files', 'audit'];

const browser = await launch(origin);

async function open(link) {
  const page = await (await browser.context({ colorScheme: 'light' })).newPage();
  await page.goto(link);
  return page;
}

const hasFocus = locator =>
  locator.evaluate(element => {
    for (let active = document.activeElement; active; active = active.shadowRoot?.activeElement) {
      if (element.contains(active)) return true;
    }
    return false;
  });

/** Presses a key until the element has the focus; a keyboard's way there is never longer than the page. */
async function press(page, key, locator) {
  await locator.waitFor(SOON);
  for (let count = 0; count < 80; count++) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`the keyboard does not reach ${locator}`);
}

async function act(page, locator, key = 'Enter') {
  await press(page, 'Tab', locator);
  await page.keyboard.press(key);
}

const button = (page, name) => page.getByRole('button', { name, exact: true });
const heading = (page, name) => page.getByRole('heading', { name, exact: true });
const dialog = (page, name) => page.locator(name ? `wa-dialog[open][label="${name}"]` : 'wa-dialog[open]');
const part = (page, name) => page.getByRole('navigation', { name: 'Parts of the administration' }).getByRole('link', { name });

async function signIn() {
  const page = await open(signInLink);
  await act(page, button(page, 'Sign in with this link'));
  await act(page, page.getByRole('link', { name: 'Administration' }));
  await heading(page, 'Features').waitFor(SOON);
  return page;
}

async function walk(page) {
  for (const [link, name] of [['Accounts', 'Accounts'], ['Organisation', 'Organisation'], ['Files', 'Files'], ['Audit log', 'Audit log'], ['Features', 'Features']]) {
    await act(page, part(page, link));
    await heading(page, name).waitFor(SOON);
    await until(`title of ${name}`, async () => (await page.title()) === `${name} – Administration – Plenum`);
  }
}

async function enterMeeting() {
  const page = await open(attendeeLink);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Bo');
  await page.getByRole('button', { name: /^Enter/ }).click();
  await page.getByRole('tab', { name: /^Chat/ }).waitFor(SOON);
  return page;
}

/** Moves the switch of chat to what the radio says, after a look at the meetings it touches. */
async function switchChat(page, radio, key, said) {
  await press(page, 'Tab', page.locator('plenum-admin-switch wa-radio-group').first());
  await press(page, key, page.getByRole('radio', { name: radio }));
  await act(page, button(page, 'Change…'));
  const asked = dialog(page);
  await asked.getByText(said).first().waitFor(SOON);
  await asked.getByRole('list').getByText(title, { exact: true }).waitFor(SOON);
  await page.screenshot({ path: join(pictures, `switch-${key}.png`) });
  await act(page, asked.getByRole('button', { name: 'Change it' }));
  await page.getByText('The switch of Chat is changed.').last().waitFor(SOON);
  await until('focus back on the page', async () => (await dialog(page).count()) === 0 && (await hasFocus(page.locator('plenum-admin-switch'))));
}

async function chatOffAndOn(page, bo) {
  await act(page, page.getByRole('link', { name: 'Chat', exact: true }));
  await heading(page, 'Chat').waitFor(SOON);
  await switchChat(page, /^Off/, 'ArrowUp', /running meetings? uses? this now and loses? it/);
  await bo.getByRole('tab', { name: /^Chat/ }).waitFor({ state: 'detached', timeout: 5000 });
  await bo.screenshot({ path: join(pictures, 'chat-is-off.png') });
  await switchChat(page, /^On/, 'ArrowDown', /running meetings? gets? it/);
  await bo.getByRole('tab', { name: /^Chat/ }).waitFor({ timeout: 5000 });
}

async function changeSetting(page) {
  const late = page.getByRole('switch', { name: /People who join late/ });
  const before = await late.isChecked();
  await act(page, late, 'Space');
  await act(page, page.locator('plenum-admin-settings').getByRole('button', { name: 'Save' }));
  await page.getByText('Saved.').first().waitFor(SOON);
  await page.reload();
  await late.waitFor(SOON);
  assert.equal(await late.isChecked(), !before, 'the setting is kept');
  await act(page, late, 'Space');
  await unsavedIsAsked(page);
  await act(page, page.locator('plenum-admin-settings').getByRole('button', { name: 'Save' }));
  await page.getByText('Saved.').first().waitFor(SOON);
}

/** A page with something unsaved is not left without a question. */
async function unsavedIsAsked(page) {
  await press(page, 'Shift+Tab', part(page, 'Accounts'));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor(SOON);
  await act(page, dialog(page).getByRole('button', { name: 'Cancel' }));
  await dialog(page).waitFor({ state: 'detached', ...SOON });
  assert.equal(new URL(page.url()).pathname, '/admin/plugins/chat');
}

async function createAccount(page, mail) {
  await press(page, 'Shift+Tab', part(page, 'Accounts'));
  await page.keyboard.press('Enter');
  const create = button(page, 'New account');
  await act(page, create);
  const form = page.locator('plenum-admin-account-dialog wa-dialog[open]');
  await act(page, form.getByRole('button', { name: 'Create account' }));
  await form.getByText('Write a mail address').waitFor(SOON);
  await until('the faulty field has the focus', () => hasFocus(form.getByRole('textbox', { name: 'Mail address' })));
  await page.keyboard.type(mail);
  await act(page, form.getByRole('button', { name: 'Create account' }));
  await form.getByText('in the server’s log').waitFor(SOON);
  await page.screenshot({ path: join(pictures, 'account-created.png') });
  await act(page, form.locator('wa-button[slot="footer"]'));
  await until('focus back on the button', () => hasFocus(create));
  await press(page, 'Tab', page.getByRole('searchbox', { name: /^Search/ }));
  await page.keyboard.type(mail.slice(0, -4));
  await page.getByText('1 account', { exact: true }).waitFor(SOON);
  await page.getByRole('rowheader', { name: mail }).waitFor(SOON);

  await press(page, 'Shift+Tab', create);
  await page.keyboard.press('Enter');
  await press(page, 'Tab', form.getByRole('textbox', { name: 'Mail address' }));
  await page.keyboard.type(mail);
  await act(page, form.getByRole('button', { name: 'Create account' }));
  await form.getByText('Another account has this mail address.').waitFor(SOON);
  await act(page, form.getByRole('button', { name: 'Cancel' }));
  await act(page, dialog(page, 'Close without saving?').getByRole('button', { name: 'Close the form' }));
  await until('focus back on the button', () => hasFocus(create));
}

/** A person is erased: not by a slip, and nothing of them is found afterwards. */
async function eraseAccount(page, mail) {
  await act(page, page.getByRole('button', { name: `Edit ${mail}` }));
  const form = page.locator('plenum-admin-account-dialog wa-dialog[open]');
  await act(page, form.getByRole('button', { name: 'Erase the person' }));
  const field = form.getByRole('textbox', { name: 'Write the mail address of the account to go on' });
  await until('the field has the focus', () => hasFocus(field));
  await page.keyboard.type('grace@example.org');
  await act(page, form.getByRole('button', { name: 'Erase for good' }));
  await form.getByText('This is not the mail address of this account.').waitFor(SOON);
  await until('the field has the focus again', () => hasFocus(field));
  await accessible(page, 'erasing a person');
  await page.screenshot({ path: join(pictures, 'erase-light-1280.png') });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: join(pictures, 'erase-light-390.png') });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Control+A');
  await page.keyboard.type(mail);
  await act(page, form.getByRole('button', { name: 'Erase for good' }));
  await page.getByText('Everything is erased.').first().waitFor(SOON);
  await page.getByRole('heading', { name: 'No account fits' }).waitFor(SOON);
}

async function readAudit(page, mail) {
  await press(page, 'Shift+Tab', part(page, 'Audit log'));
  await page.keyboard.press('Enter');
  const row = (...texts) => texts.reduce((rows, text) => rows.filter({ hasText: text }), page.getByRole('row')).first();
  await row('Created an account', mail, 'Grace').waitFor(SOON);
  await row('Erased a person', mail, 'Grace').waitFor(SOON);
  await row('Changed a switch', 'Chat', 'on → off').waitFor(SOON);
  await row('Changed settings', 'Chat', 'People who join late').waitFor(SOON);
}

/** No fault of accessibility, nothing to scroll sideways on a phone: each page, in both languages, light and dark. */
async function looks(page) {
  for (const language of ['en', 'sv']) {
    await speak(page, language);
    for (const look of ['light', 'dark']) {
      await page.evaluate(chosen => localStorage.setItem('plenum-look', chosen), look);
      for (const place of PAGES) await lookAt(page, place, language, look);
    }
  }
}

/** Sets the account's language. */
async function speak(page, language) {
  const status = await page.evaluate(async chosen => {
    const { csrf } = await (await fetch('/api/session')).json();
    const { pendingMail, ...preferences } = await (await fetch('/api/preferences')).json();
    const headers = { 'Content-Type': 'application/json', 'X-Plenum-CSRF': csrf };
    return (await fetch('/api/preferences', { method: 'PUT', headers, body: JSON.stringify({ ...preferences, language: chosen }) })).status;
  }, language);
  assert.ok(status < 300, `preferences: ${status}`);
}

async function lookAt(page, place, language, look) {
  const name = `admin-${place.replace('/', '-')}-${language}-${look}`;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${origin}/admin/${place}`);
  await page.locator('plenum-admin h1').first().waitFor(SOON);
  await until(`${name} is loaded`, async () => (await page.locator('plenum-admin wa-spinner').count()) === 0);
  assert.equal(await page.evaluate(() => document.documentElement.lang), language, name);
  await page.screenshot({ path: join(pictures, `${name}-1280.png`), fullPage: true });
  await accessible(page, name);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: join(pictures, `${name}-390.png`), fullPage: true });
  if (look === 'dark') await accessible(page, `${name} at 390`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `${name} scrolls sideways: ${wide} px`);
}

async function accessible(page, name) {
  await settled(page);
  assert.deepEqual(await violations(page), [], name);
}

await played(
  browser,
  pictures,
  async () => {
    const grace = await signIn();
    await walk(grace);
    const bo = await enterMeeting();
    await chatOffAndOn(grace, bo);
    await changeSetting(grace);
    const mail = `new-${Date.now()}@example.org`;
    await createAccount(grace, mail);
    await eraseAccount(grace, mail);
    await readAudit(grace, mail);
    await looks(grace);
  },
  'last',
);
