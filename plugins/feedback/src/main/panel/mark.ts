import { panelStyles } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ICONS } from './shown.js';
import { Showing } from './showing.js';
import { texts } from './texts.js';

/** Hand and mood beside a person in the list. */
export class Mark extends Showing {
  static override styles = [panelStyles, css`
    :host {
      display: inline-block;
      white-space: nowrap;
    }
  `];

  @property() participant = '';
  private readonly t = this.texts(texts);

  protected override render() {
    const place = this.shown.hands.findIndex((hand) => hand.person === this.participant) + 1;
    const mood = this.shown.moods.get(this.participant);
    const hand = this.t('hand-place', { place });
    return html`
      ${place > 0 ? html`<span title=${hand}><wa-icon name="hand" label=${hand}></wa-icon><span aria-hidden="true">${place}</span></span>` : nothing}
      ${mood ? html`<span title=${this.t(mood)}><wa-icon name=${ICONS[mood]} label=${this.t(mood)}></wa-icon></span>` : nothing}
    `;
  }
}
