/** Elements by the name a plugin's manifest gives them; the latest definition wins. */
const latest = new Map<string, string>();
let generation = 0;

/**
 * Registers a panel's element. A custom element's name cannot be given twice, and a replaced plugin brings its module again: so
 * the class gets a tag of its own, and the shell makes the latest.
 *
 * @param name as in the plugin's manifest, such as `plenum-chat`
 * @returns the tag to use, such as `plenum-chat-g3`
 */
export function definePanel(name: string, element: CustomElementConstructor): string {
  generation += 1;
  const tag = `${name}-g${generation}`;
  customElements.define(tag, element);
  latest.set(name, tag);
  return tag;
}

/** The latest tag of that name; empty if no module has defined it. */
export function panelTag(name: string): string {
  return latest.get(name) ?? (customElements.get(name) ? name : '');
}
