// Three people show how they follow. Arguments: presenter's link, attendees' link, folder for pictures, a file to make once the plugin is in
// use: then it is replaced. Ends with 0 and "ok" if everything held; says what did not otherwise.
import { assert, entered, launch, looked, played, replaced, SOON } from './browser.mjs';

const [presenterLink, attendeeLink, pictures, busy] = process.argv.slice(2);
const browser = await launch(new URL(presenterLink).origin);

async function enter(name, link, options) {
  const page = await entered(browser, link, name, options);
  await page.getByRole('tab', { name: /^\s*(Feedback|Återkoppling)/ }).click();
  await button(page, /(Raise hand|Räck upp handen)/).waitFor(SOON);
  return page;
}

const button = (page, name) => page.getByRole('button', { name }).first();

const look = (page, name) => looked(page, pictures, name);

await played(browser, pictures, async () => {
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
  await look(ada, 'staff');
  await look(bo, 'attendee-phone-dark');
  await look(cleo, 'attendee-dark-sv');
  await replaced(browser, 'feedback', busy);
  await button(ada, 'Next speaker').press('Enter');
  await button(ada, 'Lower the hand of Cleo').waitFor({ state: 'detached', ...SOON });
  await button(ada, 'Reset moods').press('Enter');
  await seat('Bo').filter({ hasText: 'Nothing shown' }).first().waitFor(SOON);
  await ada.emulateMedia({ colorScheme: 'dark' });
  await ada.setViewportSize({ width: 390, height: 844 });
  await look(ada, 'staff-phone-dark');
});
