import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { HealthCheck } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { Loaded } from '../loaded.js';
import { AdminPart } from '../part.js';
import { texts } from './texts.js';

const ICONS = { up: 'check', degraded: 'warning', down: 'error' } as const;

/** How it stands with what a plugin needs on the server; nothing if it says nothing of that. */
export class Health extends AdminPart {
  static override styles = partStyles;
  @property() plugin = '';
  private readonly t = this.texts(texts);
  private readonly loaded = new Loaded(this, () => this.app.api.pluginHealth());

  protected override render() {
    const checks = this.loaded.value?.checks.filter(({ plugin }) => plugin === this.plugin) ?? [];
    return checks.length === 0
      ? nothing
      : html`
          <section class="card" aria-labelledby="health">
            <div class="row between">
              <h2 id="health">${this.t('health')}</h2>
              <wa-button appearance="outlined" size="s" @click=${() => this.loaded.load()}><wa-icon slot="start" name="refresh"></wa-icon>${this.t('healthAgain')}</wa-button>
            </div>
            <ul class="checks" role="list">
              ${checks.map((check) => this.check(check))}
            </ul>
          </section>
        `;
  }

  private check({ state, text }: HealthCheck) {
    return html`
      <li>
        <wa-icon class=${state} name=${ICONS[state]} label=${this.t(state)}></wa-icon>
        <span>${text[this.app.language] ?? text.en}</span>
      </li>
    `;
  }
}
