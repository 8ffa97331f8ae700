import type { Language } from '@plenum/panel';
import { html } from 'lit';
import { Part } from './part.js';
import { valueOf } from './value.js';

const ITEMS = [10, 20, 50, 100, 200];
const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['sv', 'Svenska'],
];

/** Choices that are saved as they are made. */
export class RegionPart extends Part {
  protected override render() {
    const { timeZone, itemsPerPage } = this.preferences;
    const language = this.app.session.account?.language ?? this.preferences.language;
    const items = [...new Set([...ITEMS, itemsPerPage])].sort((one, other) => one - other);
    return this.framed(
      'region',
      'regionText',
      html`
        <wa-select name="language" label=${this.t('language')} .value=${language} @change=${this.languageChosen}>
          ${LANGUAGES.map(([tag, name]) => html`<wa-option value=${tag} lang=${tag}>${name}</wa-option>`)}
        </wa-select>
        <plenum-time-zone .value=${timeZone} @change=${this.zoneChosen}></plenum-time-zone>
        <wa-select name="itemsPerPage" label=${this.t('items')} .value=${String(itemsPerPage)} @change=${this.itemsChosen}>
          ${items.map((count) => html`<wa-option value=${String(count)}>${count}</wa-option>`)}
        </wa-select>
      `,
    );
  }

  private readonly languageChosen = async (change: Event) => {
    const language = valueOf(change) as Language;
    if (language && language !== this.app.session.account?.language) {
      this.app.setLanguage(language);
      await this.store({ language }, this.t('saved'));
    }
  };

  private readonly zoneChosen = (change: Event) => void this.store({ timeZone: valueOf(change) }, this.t('saved'));

  private readonly itemsChosen = (change: Event) => void this.store({ itemsPerPage: Number(valueOf(change)) }, this.t('saved'));
}
