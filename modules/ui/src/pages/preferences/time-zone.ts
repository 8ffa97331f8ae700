import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { AppElement } from '../../shell/page.js';
import { pageStyles } from '../../shell/styles.js';
import { matching, shown, zonesOf, type Zone } from './time-zones.js';
import { timeZoneStyles } from './time-zone.styles.js';
import { texts } from './texts.js';

/** A field in which a time zone is looked for and chosen; tells `change`. */
export class TimeZoneField extends AppElement {
  static override styles = [...pageStyles, timeZoneStyles];
  @property() value = 'UTC';

  private readonly t = this.texts(texts);
  /** Made when they are first looked at, because it takes a moment. */
  private zones: readonly Zone[] = [];
  @state() private found: readonly Zone[] = [];
  @state() private open = false;
  @state() private active = 0;
  @query('input') private input!: HTMLInputElement;

  protected override render() {
    return html`
      <label for="zone">${this.t('timeZone')}</label>
      <div class="box">
        <input
          id="zone"
          name="timeZone"
          role="combobox"
          type="text"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${this.open ? 'true' : 'false'}
          aria-controls="zones"
          aria-describedby="hint"
          aria-activedescendant=${this.open && this.found.length ? `zone-${this.active}` : nothing}
          .value=${shown(this.value)}
          @click=${this.show}
          @input=${this.typed}
          @keydown=${this.pressed}
          @blur=${this.left}
        />
        <wa-icon name="search"></wa-icon>
      </div>
      ${this.list()}
      <p id="hint" class="hint quiet small">${this.t('timeZoneHint')}</p>
      <div class="visually-hidden" role="status">${this.open ? this.count() : ''}</div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.open && (changed.has('active') || changed.has('open'))) {
      this.renderRoot.querySelector('li.active')?.scrollIntoView({ block: 'nearest' });
    }
  }

  private list() {
    // Stays in the page, because the field says it controls it.
    return html`
      <div class="list" ?hidden=${!this.open} @pointerdown=${(press: Event) => press.preventDefault()}>
        <ul id="zones" role="listbox" aria-label=${this.t('timeZone')}>
          ${this.open ? this.found.map((zone, index) => this.option(zone, index)) : nothing}
        </ul>
        ${this.open && !this.found.length ? html`<p class="none quiet">${this.t('timeZoneNone')}</p>` : nothing}
      </div>
    `;
  }

  private option(zone: Zone, index: number) {
    return html`
      <li
        id="zone-${index}"
        role="option"
        class=${index === this.active ? 'active' : ''}
        aria-selected=${zone.name === this.value ? 'true' : 'false'}
        @click=${() => this.choose(zone)}
      >
        <span><span class="city">${zone.city}</span> <span class="quiet small">${zone.region}</span></span>
        <span class="offset quiet">${zone.offset}</span>
      </li>
    `;
  }

  private count(): string {
    return this.found.length ? this.t('timeZones', { count: this.found.length }) : this.t('timeZoneNone');
  }

  private readonly show = () => {
    if (!this.open) {
      this.find('');
      this.input.select();
    }
  };

  private readonly typed = () => this.find(this.input.value);

  private find(text: string) {
    if (!this.zones.length) {
      this.zones = zonesOf(new Date(), [this.value]);
    }
    this.found = matching(this.zones, text);
    const present = text ? -1 : this.found.findIndex((zone) => zone.name === this.value);
    this.active = Math.max(0, present);
    this.open = true;
  }

  private readonly pressed = (press: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[press.key];
    if (step !== undefined) {
      press.preventDefault();
      this.move(step);
    } else if (press.key === 'Enter' && this.open) {
      press.preventDefault();
      this.choose(this.found[this.active]);
    } else if (press.key === 'Escape' && this.open) {
      press.preventDefault();
      this.left();
    }
  };

  private move(step: number) {
    if (this.open) {
      this.active = Math.min(Math.max(0, this.active + step), Math.max(0, this.found.length - 1));
    } else {
      this.show();
    }
  }

  private choose(zone: Zone | undefined) {
    if (zone && zone.name !== this.value) {
      this.value = zone.name;
      this.dispatchEvent(new Event('change'));
    }
    this.left();
  }

  /** What was typed without choosing is gone. */
  private readonly left = () => {
    this.open = false;
    this.input.value = shown(this.value);
  };
}
