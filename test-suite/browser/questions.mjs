// Three people with questions. Arguments: presenter's link, attendees' link, folder for pictures, a file to make once the plugin is in use:
// then it is replaced. Ends with 0 and "ok" if everything held; says what did not otherwise.
import { assert, entered, launch, looked, played, replaced, SOON } from './browser.mjs';

const [presenterLink, attendeeLink, pictures, busy] = process.argv.slice(2);
const browser = await launch(new URL(presenterLink).origin);

async function enter(name, link, options) {
  const page = await entered(browser, link, name, options);
  await page.getByRole('tab', { name: /^\s*(Questions|Frågor)/ }).click();
  await box(page).waitFor(SOON);
  return page;
}

const box = page => page.getByRole('textbox', { name: /Ask a question|Ställ en fråga/ });
const card = (page, text) => page.getByRole('article').filter({ hasText: text });
const button = (page, text, name) => card(page, text).getByRole('button', { name });

async function ask(page, text, unnamed = false) {
  await page.getByRole('checkbox', { name: /without my name|utan mitt namn/ }).setChecked(unnamed);
  await box(page).fill(text);
  await box(page).press('Control+Enter');
  await card(page, text).waitFor(SOON);
}

const look = (page, name) => looked(page, pictures, name);

await played(browser, pictures, async () => {
  const ada = await enter('Ada', presenterLink);
  const bo = await enter('Bo', attendeeLink, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const cleo = await enter('Cleo', attendeeLink, { locale: 'sv', colorScheme: 'dark' });

  await ask(bo, 'When does the shop open? 🕘');
  await ask(bo, 'Why is the heating off?', true);
  await ask(cleo, 'מתי ההפסקה הבאה?');
  await card(cleo, 'heating').waitFor(SOON);
  assert.ok((await card(cleo, 'heating').textContent()).includes('Utan namn'), 'who asks without a name');
  assert.ok(!(await card(cleo, 'heating').textContent()).includes('Bo'), 'the name stays unsaid');
  await button(cleo, 'heating', /^Rösta/).press('Enter');
  await button(cleo, 'heating', /^Ta tillbaka din röst, 1 röst/).waitFor(SOON);
  await look(bo, 'asker-phone-dark');
  await look(cleo, 'asker-dark-sv');

  await ada.getByRole('tab', { name: 'Ask and read' }).press('ArrowRight');
  await ada.getByRole('tab', { name: /^Manage \(3 new\)/ }).waitFor(SOON);
  assert.ok((await card(ada, 'heating').textContent()).includes('Bo, without a name for attendees'), 'staff sees who asks');
  await button(ada, 'heating', /^Claim/).press('Enter');
  await card(ada, 'heating').getByText('Claimed by you').waitFor(SOON);
  await replaced(browser, 'questions', busy);
  // The replaced panel begins anew.
  await ada.getByRole('tab', { name: 'Ask and read', selected: true }).waitFor(SOON);
  await ada.getByRole('tab', { name: /^Manage/ }).click();
  await button(ada, 'heating', /^Answer:/).press('Enter');
  await ada.getByRole('textbox', { name: /Your answer/ }).fill('It is repaired today.');
  await look(ada, 'manage');
  await ada.getByRole('button', { name: 'Answer all', exact: true }).press('Enter');
  await cleo.getByText('It is repaired today.').waitFor(SOON);
  await button(ada, 'shop', /^Dismiss/).press('Enter');
  await ada.getByRole('dialog', { name: 'Dismiss this question?' }).getByRole('button', { name: 'Dismiss', exact: true }).click();
  await card(bo, 'shop').getByText('Not answered').waitFor(SOON);
  await card(cleo, 'shop').waitFor({ state: 'detached', ...SOON });
  const saved = ada.waitForEvent('download');
  await ada.getByRole('button', { name: 'Table (CSV)' }).click();
  assert.equal((await saved).suggestedFilename(), 'questions.csv');
  await ada.emulateMedia({ colorScheme: 'dark' });
  await look(ada, 'manage-dark');
  await ada.setViewportSize({ width: 390, height: 844 });
  await look(ada, 'manage-phone-dark');
  await look(bo, 'answered-phone-dark');
});
