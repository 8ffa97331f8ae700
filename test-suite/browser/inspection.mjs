// Looks at one screen as a person would who uses no mouse, sees little, has a telephone, or reads the title of the window.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { assert, fits, settled, violations } from './browser.mjs';

/** What has the focus, in whatever shadow; runs in the page. */
const DEEP = `(() => {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return one;
})()`;

/** Words for an element that has the focus, which two of them seldom share. */
export const focused = page =>
  page.evaluate(`(() => { const one = ${DEEP}; const host = one?.getRootNode().host;
    return [one?.localName, one?.id, one?.getAttribute('aria-label'), host?.localName, (one?.textContent.trim() || host?.textContent.trim() || '').slice(0, 60)].join('|'); })()`);

export class Inspection {
  /** Of screens in this look, by name. */
  seen = [];

  /** @param look words for language, colours and width; part of the name of each picture */
  constructor(look, pictures, { keyboard, contrast }) {
    this.look = look;
    this.pictures = pictures;
    this.keyboard = keyboard;
    this.contrast = contrast;
    mkdirSync(pictures, { recursive: true });
  }

  /** @param title what the title of the window begins with */
  async screen(page, name, title) {
    const where = `${name} (${this.look})`;
    await settled(page);
    await page.screenshot({ path: join(this.pictures, `${name}-${this.look}.png`) });
    assert.deepEqual(await violations(page, { contrast: this.contrast }), [], where);
    await fits(page, where);
    assert.equal(await page.title(), `${title} – Plenum`, where);
    await this.#distinct(page, where);
    // The Tab key closes a menu: in it one goes by arrow keys.
    if (this.keyboard && (await page.locator('wa-dropdown[open]').count()) === 0) {
      await reachable(page, where);
    }
    this.seen.push(name);
  }

  /** Buttons and links of one name would be the same to who hears them; behind an open dialog nothing is heard. */
  async #distinct(page, where) {
    const dialogs = page.locator('dialog[open]');
    const heard = (await dialogs.count()) > 0 ? dialogs.last() : page.locator('plenum-shell');
    const names = (await heard.ariaSnapshot()).match(/^\s*- (button|link|tab) "(?:[^"\\]|\\.)+"/gm) ?? [];
    assert.ok(names.length > 0, `${where}: something to press`);
    const trimmed = names.map(name => name.trim());
    assert.deepEqual(trimmed.filter((name, place) => trimmed.indexOf(name) !== place), [], `${where}: same names`);
  }
}

/** Every control that can be seen gets the focus by the Tab key, or by arrow keys where the controls are one group. */
async function reachable(page, where) {
  await page.evaluate(`(() => {
    if (!window.reached) addEventListener('keyup', () => window.reached.add(${DEEP}), { capture: true });
    window.reached = new Set();
    ${DEEP}?.blur?.();
  })()`);
  const reached = () => page.evaluate('window.reached.size');
  for (let before = -1; before < (await reached()); ) {
    before = await reached();
    // A field for date and time has several stops in itself.
    for (let stop = 0; stop < 12; stop++) await page.keyboard.press('Tab');
  }
  assert.deepEqual(await page.evaluate(controls), [], `${where}: not reached by keyboard`);
}

/** The controls that a person sees and that the focus has not been on; runs in the page. */
function controls() {
  const NATIVE = 'button, a[href], input, select, textarea';
  /** One of them has the Tab key, arrow keys lead to the others. */
  const GROUPS = '[role=tab], [role=radio], [role=menuitem], [role=menuitemcheckbox], [role=option], .more, article *';
  const modal = deepAll(document).filter(one => one.localName === 'dialog' && one.open).at(-1);
  const open = element => {
    for (let one = element; one; one = one.parentNode ?? one.host) if (one === modal) return true;
    return !modal;
  };
  const inSlot = element => {
    for (let one = element; one; one = one.assignedSlot ?? one.parentNode ?? one.host) if (one === modal) return true;
    return !modal;
  };
  function deepAll(root) {
    return [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? deepAll(one.shadowRoot) : [])]);
  }
  return deepAll(document)
    .filter(one => one.matches(NATIVE) && !one.matches(GROUPS) && !one.disabled && one.type !== 'hidden')
    .filter(one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getAttribute('aria-hidden') !== 'true')
    .filter(one => open(one) || inSlot(one))
    .filter(one => !one.closest('wa-dropdown-item') && !(one.getAttribute('tabindex') === '-1' && one.closest('[role=combobox], wa-input, wa-select')))
    .filter(one => !(window.reached ?? new Set()).has(one))
    .map(one => `${one.getRootNode().host?.localName ?? ''} ${one.outerHTML.slice(0, 120)}`);
}
