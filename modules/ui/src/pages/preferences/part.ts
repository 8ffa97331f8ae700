import { Refused } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Preferences, PreferencesForm } from '../../client/api.js';
import { AppElement } from '../../shell/page.js';
import { pageStyles } from '../../shell/styles.js';
import { partStyles } from './part.styles.js';
import { texts } from './texts.js';

export type Key = Parameters<typeof texts>[1];

const REFUSALS: Readonly<Record<string, Key>> = {
  'password-too-short': 'passwordTooShort',
  'password-too-long': 'passwordTooLong',
  'password-is-mail': 'passwordIsMail',
  'password-too-common': 'passwordTooCommon',
  'password-wrong': 'passwordWrong',
  'code-wrong': 'codeWrong',
};

/** A part of the page: it shows what it is given, and tells `changed` with the preferences as they are then. */
export abstract class Part extends AppElement {
  static override styles = [...pageStyles, partStyles];
  @property({ attribute: false }) preferences!: Preferences;

  protected readonly t = this.texts(texts);
  @state() protected busy = false;
  /** What the server said about a field, by its name. */
  @state() protected problems: Readonly<Record<string, string>> = {};

  /** Whether something was typed and not saved. */
  unsaved(): boolean {
    return false;
  }

  protected framed(title: Key, text: Key, body: TemplateResult, wide = false) {
    return html`
      <section aria-labelledby="title">
        <div class="about">
          <h2 id="title" tabindex="-1">${this.t(title)}</h2>
          <p class="quiet small">${this.t(text)}</p>
        </div>
        <div class="body ${wide ? 'wide' : ''}">${body}</div>
      </section>
    `;
  }

  /** What is to be known before typing, or what was wrong with what was typed. */
  protected hint(field: string, before = '') {
    const problem = this.problems[field];
    if (problem) {
      return html`<span slot="hint" class="problem" role="alert">${problem}</span>`;
    }
    return before ? html`<span slot="hint">${before}</span>` : nothing;
  }

  protected async store(form: Partial<PreferencesForm>, done: string): Promise<boolean> {
    return this.run(async () => {
      this.changed(await this.app.api.savePreferences(form));
      this.app.enterSession(await this.app.api.session());
      this.app.tell(done);
    });
  }

  protected changed(preferences: Preferences): void {
    this.dispatchEvent(new CustomEvent('changed', { detail: preferences, bubbles: true }));
  }

  /** Shows a refusal at the field it is about, and as a notice if it is about none. */
  protected async run(act: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.problems = {};
    try {
      await act();
      return true;
    } catch (problem) {
      await this.explain(problem);
      return false;
    } finally {
      this.busy = false;
    }
  }

  private async explain(problem: unknown) {
    const refused = problem instanceof Refused ? problem : undefined;
    const field = refused?.field ? this.renderRoot.querySelector<HTMLElement>(`[name="${refused.field}"]`) : null;
    const known = refused ? REFUSALS[refused.code] : undefined;
    const text = known ? this.t(known) : this.why(problem);
    if (refused?.field && field) {
      this.problems = { [refused.field]: text };
      await this.updateComplete;
      field.focus();
    } else {
      this.app.tell(text, 'problem');
    }
  }
}
