import { html, nothing, type TemplateResult } from 'lit';
import { AppElement } from '../../shell/page.js';
import type { Loaded } from './loaded.js';
import { texts } from './texts.js';

/** One part of the administration: says that it loads, and why it could not. */
export abstract class AdminPart extends AppElement {
  protected readonly a = this.texts(texts);

  protected heading(title: string, ...more: readonly string[]): void {
    this.app.title(...more, title, this.a('admin'));
  }

  /** What was loaded, or that it is not there yet. */
  protected shown<T>(loaded: Loaded<T>, show: (value: T) => TemplateResult): TemplateResult {
    const { value, problem } = loaded;
    if (problem !== undefined) {
      return html`${this.failed(problem, () => void loaded.load())}${value === undefined ? nothing : show(value)}`;
    }
    return value === undefined
      ? html`<div class="wait" role="status"><wa-spinner></wa-spinner><span class="quiet">${this.a('loading')}</span></div>`
      : show(value);
  }

  private failed(problem: unknown, again: () => void) {
    return html`
      <wa-callout variant="danger" role="alert">
        <wa-icon slot="icon" name="error"></wa-icon>
        <div class="row between">
          <div>
            <strong>${this.a('loadFailed')}</strong>
            <p>${this.why(problem)}</p>
          </div>
          <wa-button size="s" appearance="outlined" @click=${again}><wa-icon slot="start" name="refresh"></wa-icon>${this.a('again')}</wa-button>
        </div>
      </wa-callout>
    `;
  }

  /** Buttons under a form, and whether it is saved. */
  protected saving(changed: boolean, busy: boolean, undo: () => void): TemplateResult {
    return html`
      <div class="row saving">
        ${this.submit(this.a('save'), changed, busy)} ${this.undoing(changed && !busy, undo)}
        <span class="small quiet" role="status">${changed ? this.a('unsaved') : ''}</span>
      </div>
    `;
  }

  /** Quiet as long as there is nothing to send, but not disabled: it would lose the focus. */
  protected submit(text: string, changed: boolean, busy = false): TemplateResult {
    return html`<wa-button type="submit" variant="brand" appearance=${changed ? 'accent' : 'outlined'} ?loading=${busy}>${text}</wa-button>`;
  }

  protected undoing(shown: boolean, undo: () => void): TemplateResult | typeof nothing {
    const undone = (click: Event) => {
      undo();
      (click.currentTarget as HTMLElement).parentElement?.querySelector<HTMLElement>('[type="submit"]')?.focus();
    };
    return shown ? html`<wa-button appearance="plain" @click=${undone}>${this.a('undo')}</wa-button>` : nothing;
  }

  protected nothingToSave(): void {
    this.app.say(this.a('nothingToSave'));
  }
}
