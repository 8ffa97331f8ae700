import { panelStyles } from '@plenum/panel';
import { html, nothing } from 'lit';
import { HiddenElement } from './hidden-element.js';
import { statusStyles } from './visibility.styles.js';

/** The mark in a hidden person's status bar; opens what it means. Others see nothing. */
export class HiddenStatus extends HiddenElement {
  static override styles = [panelStyles, statusStyles];

  protected override render() {
    if (!this.meeting.you().hidden && this.by.length === 0) {
      return nothing;
    }
    return html`
      <button type="button" popovertarget="why">${this.t('hidden')}</button>
      <div id="why" popover role="note" aria-label=${this.t('you-are-hidden')}>
        <h2>${this.t('you-are-hidden')}</h2>
        ${this.explanation()}
      </div>
    `;
  }
}
