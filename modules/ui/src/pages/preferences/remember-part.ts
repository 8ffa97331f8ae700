import { html, nothing } from 'lit';
import { Part } from './part.js';

export class RememberPart extends Part {
  protected override render() {
    return this.framed(
      'remember',
      'rememberText',
      html`
        <wa-switch ?checked=${this.preferences.remember} @change=${this.set}>${this.t('rememberOn')}</wa-switch>
        ${this.app.session.sharedComputer ? html`<p class="quiet small">${this.t('rememberShared')}</p>` : nothing}
      `,
    );
  }

  private readonly set = async (change: Event) => {
    const box = change.target as HTMLInputElement;
    const remember = box.checked;
    if (!(await this.store({ remember }, this.t(remember ? 'remembered' : 'forgotten')))) {
      box.checked = this.preferences.remember;
    }
  };
}
