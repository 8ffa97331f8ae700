import type { OverlaidSurface } from '@plenum/panel';
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { panelsAt } from './places.js';
import { RoomElement } from './room-element.js';

/** Over one page of content: what plugins have for the place `overlay`. They come and go with their plugins. */
export class Overlays extends RoomElement {
  static override styles = css`
    :host,
    plenum-panel-host {
      position: absolute;
      inset: 0;
      pointer-events: none;
    }
  `;

  @property({ attribute: false }) of!: OverlaidSurface;

  protected override render() {
    return html`${repeat(panelsAt('overlay', this.room.features), ({ id }) => id, (one) => html`
      <plenum-panel-host overlay active .room=${this.room} .panel=${one.panel} plugin=${one.plugin} .surface=${this.of}></plenum-panel-host>`)}`;
  }
}
