import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FREE, type SharedLayout } from '../../client/frames.js';
import { pageStyles } from '../../shell/styles.js';
import { RoomElement } from '../room-element.js';
import type { Arranger } from './arranger.js';

type Named = 'standard' | 'content' | 'discussion';
const NAMED: readonly Named[] = ['standard', 'content', 'discussion'];
const TEXT = { standard: 'forAllStandard', content: 'forAllContent', discussion: 'forAllDiscussion' } as const;

/** How the room looks: for oneself, and for staff also for everyone. */
export class LayoutMenu extends RoomElement {
  static override styles = [
    ...pageStyles,
    css`
      .over {
        padding: var(--plenum-space-2) var(--plenum-space-3) var(--plenum-space-1);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) arranger!: Arranger;
  /** What is set for all now. */
  @property({ attribute: false }) kind: SharedLayout['kind'] = 'free';
  /** Whether the person has it. */
  @property({ type: Boolean }) follows = false;

  protected override render() {
    const { kind, follows } = this;
    return html`
      <wa-dropdown placement="bottom-end" @wa-select=${this.chosen}>
        <wa-button slot="trigger" appearance="plain" size="s" title=${this.t('layout')}>
          <wa-icon name="layout" label=${this.t('layout')}></wa-icon>
        </wa-button>
        ${this.over('layoutMine')}
        ${kind === 'free'
          ? nothing
          : html`<wa-dropdown-item type="checkbox" value="follow" .checked=${live(follows)}>${this.t('layoutFollow')}</wa-dropdown-item>`}
        <wa-dropdown-item value="back"><wa-icon slot="icon" name="refresh"></wa-icon>${this.t('layoutBack')}</wa-dropdown-item>
        <wa-divider></wa-divider>
        ${this.room.staff
          ? this.forAll(kind)
          : html`<wa-dropdown-item value="why"><wa-icon slot="icon" name="lock"></wa-icon>${this.t('layoutForAll')}</wa-dropdown-item>`}
      </wa-dropdown>
    `;
  }

  private forAll(kind: SharedLayout['kind']) {
    const item = (value: string, text: string, checked: boolean) => html`
      <wa-dropdown-item type="checkbox" value=${value} .checked=${live(checked)}>
        <span class="visually-hidden">${this.t('layoutForAll')}:</span> ${text}
      </wa-dropdown-item>
    `;
    return html`
      ${this.over('layoutForAll')} ${item('own', this.t('forAllMine'), kind === 'own')}
      ${NAMED.map((named) => item(named, this.t(TEXT[named]), kind === named))} ${item('free', this.t('forAllFree'), kind === 'free')}
    `;
  }

  /** A menu has no headings: each choice says itself what it is about. */
  private over(key: 'layoutMine' | 'layoutForAll') {
    return html`<div class="over small quiet" role="presentation" aria-hidden="true">${this.t(key)}</div>`;
  }

  private readonly chosen = (selected: CustomEvent<{ item: { value: string } }>) => {
    // The boxes show how it is, not what was clicked.
    this.requestUpdate();
    const { value } = selected.detail.item;
    switch (value) {
      case 'follow':
        return this.arranger.follow(!this.follows);
      case 'back':
        this.arranger.standard();
        return this.app.say(this.t('layoutBackDone'));
      case 'why':
        return this.app.tell(this.t('layoutWhyNot'), 'problem');
      case 'own':
        return void this.set(this.arranger.toShare());
      default:
        return void this.set({ ...FREE, kind: value as SharedLayout['kind'] });
    }
  };

  private async set(layout: SharedLayout) {
    const takeBack = this.arranger.propose(layout);
    if (!(await this.command('set-layout', layout, this.t(layout.kind === 'free' ? 'layoutFreed' : 'layoutDone')))) {
      takeBack();
    }
  }
}
