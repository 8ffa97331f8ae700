// The layout of the room by three people: a presenter arranges it and sets it for all, an attendee rearranges it and comes back, a third
// comes later, on a telephone. Arguments: links for presenters and attendees, folder for pictures.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { assert, entered, launch, looked, played, SOON, until } from './browser.mjs';

const [presenterLink, attendeeLink, pictures] = process.argv.slice(2);
const browser = await launch(new URL(attendeeLink).origin);
const look = (page, name) => looked(page, pictures, name);

const tab = (page, name) => page.getByRole('tab', { name });
const composer = page => page.getByRole('textbox', { name: /Write a message|Skriv ett meddelande/ });
const choose = async (page, menu, item) => {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole(/^menuitem/.test(item.role ?? '') ? item.role : 'menuitem', { name: item.name }).click();
};
const layout = (page, name, role = 'menuitem') => choose(page, 'Layout', { name, role });
const forAll = (page, name) => layout(page, name, 'menuitemcheckbox');
/** Names of the tabs of a region. */
const inRegion = async (page, region) =>
  (await page.locator(`.dock.${region} [role=tab]`).allInnerTexts()).map(text => text.trim().split(/\s/)[0]);
const hasIn = (page, region, names) => until(`${names} at ${region}`, async () => (await inRegion(page, region)).join() === names.join());
const focused = page => page.evaluate(() => {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return one?.id || one?.getAttribute('aria-label') || one?.localName;
});
const told = (page, text) => page.locator('plenum-notices').getByText(text).first().waitFor(SOON);

/** By keyboard only: what is written stays, the focus goes along. */
async function arrangedByKeyboard(pia) {
  await tab(pia, /^Chat/).click();
  await composer(pia).fill('Half a sen');
  await pia.getByRole('button', { name: 'Arrange Chat' }).focus();
  await pia.keyboard.press('Enter');
  await pia.getByRole('menuitem', { name: 'Move to the left side' }).waitFor(SOON);
  await look(pia, 'arrange-menu');
  await pia.getByRole('menuitem', { name: 'Move to the left side' }).press('Enter');
  await hasIn(pia, 'left', ['People', 'Chat']);
  await until('the focus is on the tab', async () => (await focused(pia)) === 'tab-chat-plenum-chat');
  assert.equal(await composer(pia).inputValue(), 'Half a sen', 'moved, and nothing is lost');
}

async function resized(pia) {
  const edge = pia.getByRole('separator', { name: 'Width: Left side' });
  const width = async () => Number(await edge.getAttribute('aria-valuenow'));
  const before = await width();
  await edge.focus();
  await pia.keyboard.press('ArrowRight');
  await pia.keyboard.press('ArrowRight');
  await until('wider', async () => (await width()) === before + 4);
  const box = await edge.boundingBox();
  await pia.mouse.move(box.x + box.width / 2, box.y + 200);
  await pia.mouse.down();
  await pia.mouse.move(box.x + 128, box.y + 200, { steps: 4 });
  await pia.mouse.up();
  await until('dragged wider', async () => (await width()) > before + 8);
  await edge.focus();
  await pia.keyboard.press('Home');
  await until('narrowest', async () => (await width()) === 10);
  await pia.keyboard.press('Enter');
  await until('the button that shows it again has the focus', async () => (await focused(pia)) === 'expand-left');
  await look(pia, 'collapsed');
  await pia.keyboard.press('Enter');
  await until('it is back with the focus in it', async () => (await focused(pia)) === 'tab-chat-plenum-chat');
  await edge.dblclick();
  await until('as wide as it was', async () => (await width()) === before);
  assert.equal(await composer(pia).inputValue(), 'Half a sen', 'collapsed and shown, and nothing is lost');
}

async function translated(pia) {
  const language = name => choose(pia, /^(Language|Språk|.*och utseende|.*and look)/, { role: 'menuitemcheckbox', name });
  await language(/Svenska/);
  await pia.getByRole('button', { name: 'Ordna Chatt' }).waitFor(SOON);
  await pia.getByRole('textbox', { name: 'Skriv ett meddelande' }).waitFor(SOON);
  assert.equal(await composer(pia).inputValue(), 'Half a sen', 'translated, and nothing is lost');
  await language(/English/);
  await pia.getByRole('button', { name: 'Arrange Chat' }).waitFor(SOON);
}

/** The double click would be refused the second time if it asked twice. */
async function doubleClicked(pia) {
  await tab(pia, /^Polls/).click();
  await pia.getByRole('button', { name: 'New poll' }).click();
  await pia.getByRole('textbox', { name: 'Question' }).fill('Lunch?');
  await pia.getByRole('textbox', { name: 'Option 1' }).fill('Fish');
  await pia.getByRole('textbox', { name: 'Option 2' }).fill('Soup');
  await pia.getByRole('button', { name: 'Start now' }).dblclick();
  await pia.getByText('Open', { exact: true }).first().waitFor(SOON);
  const panel = pia.getByRole('region', { name: 'Polls' });
  await panel.getByRole('radio', { name: 'Fish' }).check();
  await panel.getByRole('button', { name: 'Vote by name' }).dblclick();
  await panel.getByText('You have voted:').waitFor(SOON);
  assert.equal(await pia.getByRole('alert').count(), 0, 'nothing was refused');
}

await played(browser, pictures, async () => {
  const pia = await entered(browser, presenterLink, 'Pia');
  const bo = await entered(browser, attendeeLink, 'Bo', { locale: 'sv', colorScheme: 'dark' });
  await tab(pia, /^Chat/).waitFor(SOON);
  await tab(bo, /^Chatt/).waitFor(SOON);
  await look(pia, 'standard');
  await look(bo, 'standard-dark-sv');

  await arrangedByKeyboard(pia);
  await resized(pia);
  await translated(pia);
  await look(pia, 'arranged');

  // For all: what others have begun to write stays.
  await tab(bo, /^Chatt/).click();
  await composer(bo).fill('Halva men');
  await pia.getByRole('button', { name: 'Layout' }).click();
  await pia.getByRole('menuitemcheckbox', { name: 'My layout as it is now' }).waitFor(SOON);
  await look(pia, 'layout-menu');
  await pia.keyboard.press('Escape');
  await forAll(pia, 'My layout as it is now');
  await told(pia, 'Everyone has this layout now');
  await hasIn(bo, 'left', ['Personer', 'Chatt']);
  await told(bo, 'Rummet är ordnat som presentatören har bestämt.');
  assert.equal(await composer(bo).inputValue(), 'Halva men', 'the layout was set, and nothing is lost');
  await look(bo, 'followed-dark-sv');

  // Who comes later gets it, on a telephone what is in front.
  const late = await entered(browser, attendeeLink, 'Late', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await tab(late, /^Polls/).waitFor(SOON);
  await look(late, 'phone-dark');
  assert.equal(await late.locator('plenum-notices').getByText('The room is arranged').count(), 0, 'how it was from the beginning is no news');
  const cut = await late.locator('footer.status').evaluate(bar => [...bar.children].filter(one => one.getBoundingClientRect().right > innerWidth).length);
  assert.equal(cut, 0, 'the whole status is seen on a telephone');
  const list = late.getByRole('button', { name: /^Panels: all panels/ });
  await list.click();
  await look(late, 'phone-list-dark');
  await late.getByRole('menuitemcheckbox', { name: /^Chat/ }).click();
  await composer(late).waitFor(SOON);
  await until('the tab has the focus', async () => (await focused(late)) === 'tab-chat-plenum-chat');
  await list.click();
  await late.getByRole('menuitemcheckbox', { name: /^People/ }).click();
  await composer(pia).press('Enter');
  await tab(late, /^Chat.*1 new/).waitFor(SOON);
  await look(late, 'phone-news-dark');

  // Rearranged for oneself, a new layout for all does not take it away; one can come back.
  await choose(bo, 'Ordna Chatt', { name: 'Flytta till mitten' });
  await hasIn(bo, 'content', ['Bilder', 'Textsidor', 'Webblänkar', 'Skrivtavla', 'Omröstning', 'Chatt']);
  await forAll(pia, 'Discussion');
  await told(bo, 'Du behåller din egen');
  await hasIn(bo, 'content', ['Bilder', 'Textsidor', 'Webblänkar', 'Skrivtavla', 'Omröstning', 'Chatt']);
  await bo.reload();
  await hasIn(bo, 'content', ['Bilder', 'Textsidor', 'Webblänkar', 'Skrivtavla', 'Omröstning', 'Chatt']);
  await look(bo, 'own-dark-sv');
  await forAll(bo, 'Följ presentatörens layout');
  await until('the discussion is in the middle', async () => (await inRegion(bo, 'content')).length > 3);
  await layout(bo, 'Tillbaka till standardlayouten');
  await hasIn(bo, 'content', ['Bilder', 'Textsidor', 'Webblänkar', 'Skrivtavla', 'Omröstning']);
  await layout(bo, 'För alla');
  await told(bo, 'Arrangörer och presentatörer bestämmer layouten för alla.');
  await forAll(pia, 'Content only');
  await look(pia, 'content-only');
  await forAll(pia, 'Let everyone choose');
  await told(bo, 'Alla ordnar rummet för sig själva nu.');
  await hasIn(pia, 'left', ['People', 'Chat']);

  await doubleClicked(pia);
  const tablet = await entered(browser, attendeeLink, 'Tove', { viewport: { width: 820, height: 1180 } });
  await tab(tablet, /^Polls/).waitFor(SOON);
  await look(tablet, 'tablet');
  // A window that becomes wide or narrow keeps what is in it.
  await tab(tablet, /^Chat/).click();
  await composer(tablet).fill('Half');
  await tablet.setViewportSize({ width: 1280, height: 800 });
  await tablet.getByRole('separator', { name: 'Width: Left side' }).waitFor(SOON);
  assert.equal(await composer(tablet).inputValue(), 'Half', 'turned, and nothing is lost');
});
