// Hiding a person, in one language. Arguments: language (en or sv), presenter's link, attendees' link, folder for pictures.
// Ends with 0 and "ok" if everything held; says what did not otherwise.
import { join } from 'node:path';
import { assert, entered, launch, played, settled, SOON, violations } from './browser.mjs';

const [language, presenterLink, attendeeLink, pictures] = process.argv.slice(2);

const WORDS = {
  en: {
    write: 'Write a message', chat: 'Chat', visibility: 'Visibility', save: 'Save',
    edit: 'Edit', react: 'React', cancel: 'Cancel', attendee: 'Attendee', hidden: 'You are hidden from attendees',
    them: 'Hidden people are not anonymous: organizers, presenters and administrators see them, it is in logs and reports, their media can be traced in network traffic, and what they say or show makes them known.',
    you: 'You are not anonymous: organizers, presenters and administrators see you, it is in logs and reports, your media can be traced in network traffic, and what you say or show makes you known.',
    notice: 'Others will notice you', speak: 'Speak as “Attendee”?', yes: 'Speak as “Attendee”',
  },
  sv: {
    write: 'Skriv ett meddelande', chat: 'Chatt', visibility: 'Synlighet', save: 'Spara',
    edit: 'Ändra', react: 'Reagera', cancel: 'Avbryt', attendee: 'Deltagare', hidden: 'Du är dold för deltagarna',
    them: 'Dolda personer är inte anonyma: arrangörer, presentatörer och administratörer ser dem, det står i loggar och rapporter, deras ljud och bild kan spåras i nätverkstrafiken, och det de säger eller visar avslöjar dem.',
    you: 'Du är inte anonym: arrangörer, presentatörer och administratörer ser dig, det står i loggar och rapporter, ditt ljud och din bild kan spåras i nätverkstrafiken, och det du säger eller visar avslöjar dig.',
    notice: 'Andra kommer att märka dig', speak: 'Vill du tala som ”Deltagare”?', yes: 'Tala som ”Deltagare”',
  },
};
const say = WORDS[language];
const browser = await launch(new URL(presenterLink).origin);

async function enter(name, link) {
  const page = await entered(browser, link, name, { locale: language });
  await box(page).waitFor(SOON);
  return page;
}

const box = page => page.getByRole('textbox', { name: say.write });
const tab = (page, name) => page.getByRole('tab', { name: new RegExp(`^\\s*${name}`) });
const shown = (page, text) => page.getByText(text, { exact: true }).locator('visible=true').first().waitFor(SOON);

async function write(page, text) {
  await box(page).fill(text);
  await box(page).press('Enter');
}

/** The question before others notice a hidden person, and an answer. */
async function asked(page, answer) {
  const dialog = page.getByRole('dialog', { name: say.notice });
  await dialog.waitFor(SOON);
  assert.ok((await dialog.textContent()).includes(say.speak), say.speak);
  await settled(page);
  await page.screenshot({ path: join(pictures, `question-${language}.png`) });
  assert.deepEqual(await violations(page), [], 'the question');
  await dialog.getByRole('button', { name: answer }).click();
  await dialog.waitFor({ state: 'hidden', ...SOON });
}

/** The last message of the chat, with what can be done with it. */
async function act(page, name) {
  const message = page.getByRole('article').last();
  await message.hover();
  await message.getByRole('button', { name, exact: true }).click();
}

await played(browser, pictures, async () => {
  const ada = await enter('Ada', presenterLink);
  const bo = await enter('Bo', attendeeLink);
  const eve = await enter('Eve', attendeeLink);
  await write(eve, 'Eve was seen');
  await shown(bo, 'Eve was seen');

  await tab(ada, say.visibility).click();
  await shown(ada, say.them);
  await ada.screenshot({ path: join(pictures, `switch-${language}.png`) });
  assert.deepEqual(await violations(ada), [], 'the switches');
  await ada.getByRole('checkbox', { name: 'Eve' }).check();

  await tab(eve, say.visibility).click();
  await shown(eve, say.hidden);
  await shown(eve, say.you);
  await settled(eve);
  await eve.screenshot({ path: join(pictures, `hidden-${language}.png`) });
  assert.deepEqual(await violations(eve), [], 'the hidden person');
  await tab(eve, say.chat).click();

  await write(eve, 'Eve takes this back');
  await asked(eve, say.cancel);
  await box(eve).fill('');
  await act(eve, say.edit);
  await write(eve, 'Eve was edited');
  await asked(eve, say.cancel);
  await tab(ada, say.chat).click();
  await write(ada, 'Ada in between');
  await shown(bo, 'Ada in between');
  assert.equal(await bo.getByText(/Eve takes this back|Eve was edited/).count(), 0, 'nobody was told what was not agreed to');

  await box(eve).press('Enter');
  await asked(eve, say.yes);
  await bo.getByText('Eve was edited').first().waitFor(SOON);
  await write(eve, 'Somebody speaks');
  await shown(bo, 'Somebody speaks');
  // Eve's own words arrive in order: what she took back would be here by now.
  assert.equal(await bo.getByText('Eve takes this back').count(), 0, 'what was taken back was told later');
  const spoken = bo.getByRole('article').filter({ hasText: 'Somebody speaks' });
  assert.ok((await spoken.textContent()).includes(say.attendee), 'as whom they speak');
  assert.ok(!(await spoken.textContent()).includes('Eve'), 'the name stays hidden');
}, `end-${language}`);
