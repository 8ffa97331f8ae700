import { css, html, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Preferences } from '../../client/api.js';
import { AppElement } from '../../shell/page.js';
import { pageStyles } from '../../shell/styles.js';
import type { Part } from './part.js';
import type { SessionsPart } from './sessions-part.js';
import { texts } from './texts.js';

/** What a person says of themselves, how they sign in, and where they are signed in. */
export class PreferencesPage extends AppElement {
  static override styles = [
    ...pageStyles,
    css`
      .parts {
        padding: 0;
      }

      .parts > * + * {
        border-top: 1px solid var(--plenum-line);
      }
    `,
  ];
  private readonly t = this.texts(texts);
  @state() private preferences: Preferences | undefined;
  @state() private problem = '';
  @query('plenum-sessions-part') private sessions: SessionsPart | null | undefined;

  protected override firstUpdated(): void {
    this.app.unsaved(this, () => this.parts().some((part) => part.unsaved()));
    void this.load();
  }

  protected override render() {
    this.app.title(this.t('title'));
    return html`
      <div class="page">
        <h1>${this.t('title')}</h1>
        ${this.preferences ? this.shown(this.preferences) : this.waiting()}
      </div>
    `;
  }

  private waiting(): TemplateResult {
    return this.problem
      ? html`
          <div class="empty" role="alert">
            <h2>${this.t('failed')}</h2>
            <p class="quiet">${this.problem}</p>
            <wa-button @click=${this.load}>${this.t('again')}</wa-button>
          </div>
        `
      : html`<wa-spinner></wa-spinner>`;
  }

  private shown(preferences: Preferences) {
    return html`
      <div class="card parts" @changed=${this.changed} @password-changed=${() => this.sessions?.load()}>
        <plenum-name-part .preferences=${preferences}></plenum-name-part>
        <plenum-region-part .preferences=${preferences}></plenum-region-part>
        <plenum-recording-part .preferences=${preferences}></plenum-recording-part>
        <plenum-mail-part .preferences=${preferences}></plenum-mail-part>
        <plenum-password-part .preferences=${preferences}></plenum-password-part>
        <plenum-factor-part .preferences=${preferences}></plenum-factor-part>
        <plenum-sessions-part .preferences=${preferences}></plenum-sessions-part>
        <plenum-remember-part .preferences=${preferences}></plenum-remember-part>
        <plenum-data-part .preferences=${preferences}></plenum-data-part>
      </div>
    `;
  }

  private readonly load = async () => {
    this.problem = '';
    try {
      this.preferences = await this.app.api.preferences();
    } catch (problem) {
      this.problem = this.why(problem);
    }
  };

  private readonly changed = (event: CustomEvent<Preferences>) => {
    this.preferences = event.detail;
  };

  private parts(): readonly Part[] {
    return [...this.renderRoot.querySelectorAll<Part>('.parts > *')];
  }
}
