// What attendees may do. Arguments: presenter's link, attendees' link, folder for pictures.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { assert, entered, launch, looked, played, SOON } from './browser.mjs';

const [presenterLink, attendeeLink, pictures] = process.argv.slice(2);
const browser = await launch(new URL(presenterLink).origin);

async function enter(name, link, options = {}) {
  const page = await entered(browser, link, name, options);
  // On a telephone the content is in front.
  await page.getByRole('tab', { name: /^\s*Chat/ }).click();
  await box(page).waitFor(SOON);
  return page;
}

const box = page => page.getByRole('textbox', { name: 'Write a message' });
const closed = page => page.getByText(/You may read here, but not write\. Switched off for all attendees of this meeting by Ada since/).first();
const dialog = page => page.getByRole('dialog', { name: 'What attendees may do' });
const look = (page, name) => looked(page, pictures, name);

await played(browser, pictures, async () => {
  const ada = await enter('Ada', presenterLink);
  const bo = await enter('Bo مرحبا 🙂', attendeeLink);
  const eve = await enter('Eve', attendeeLink, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  await ada.getByRole('button', { name: 'Permissions', exact: true }).focus();
  await ada.keyboard.press('Enter');
  await dialog(ada).waitFor(SOON);
  await look(ada, 'dialog');
  await dialog(ada).getByRole('button', { name: 'Lock attendees' }).click();
  await Promise.all([bo, eve].map(page => closed(page).waitFor(SOON)));
  await dialog(ada).getByRole('button', { name: 'Unlock attendees' }).waitFor(SOON);

  await bo.getByRole('button', { name: /features? (is|are) off/ }).click();
  await bo.getByText(/Switched off for all attendees of this meeting by Ada since/).nth(1).waitFor(SOON);
  await look(bo, 'why-not');
  await bo.keyboard.press('Escape');
  await look(eve, 'attendee-phone-dark');
  await eve.getByRole('button', { name: 'No list', exact: true }).click();
  await eve.getByRole('dialog', { name: 'No list of attendees' }).waitFor(SOON);
  await look(eve, 'no-list-phone-dark');
  await eve.keyboard.press('Escape');

  // For one: what is off for all is on for Bo.
  await dialog(ada).getByLabel('For', { exact: true }).selectOption({ label: 'Bo مرحبا 🙂' });
  await dialog(ada).getByRole('checkbox', { name: 'Chat', exact: true }).click();
  await box(bo).waitFor(SOON);
  await dialog(ada).getByText('differs from all').first().waitFor(SOON);
  assert.equal(await box(eve).count(), 0, 'Eve still has no composer');
  await look(ada, 'one-person');
  await box(bo).fill('Thank you');
  await box(bo).press('Enter');
  // Without the list, attendees are hidden from each other, and asked before they are noticed.
  await bo.getByRole('button', { name: 'Speak as “Attendee”' }).click();
  await eve.getByText('Thank you', { exact: true }).first().waitFor(SOON);
  assert.equal(await eve.getByText(/^Bo /).count(), 0, 'Eve is not told who speaks');
  await dialog(ada).getByRole('button', { name: 'Close' }).click();
  await ada.getByRole('button', { name: /exceptions? of Bo/ }).click();
  await ada.getByRole('button', { name: 'As for all' }).waitFor(SOON);
  await look(ada, 'exceptions');
  await ada.getByRole('button', { name: 'As for all' }).click();
  await closed(bo).waitFor(SOON);

  await ada.emulateMedia({ colorScheme: 'dark' });
  await ada.setViewportSize({ width: 390, height: 844 });
  await ada.keyboard.press('Escape');
  await ada.getByRole('button', { name: 'Permissions', exact: true }).click();
  await dialog(ada).waitFor(SOON);
  await look(ada, 'dialog-phone-dark');
  await dialog(ada).getByRole('button', { name: 'Unlock attendees' }).click();
  await Promise.all([bo, eve].map(page => box(page).waitFor(SOON)));
});
