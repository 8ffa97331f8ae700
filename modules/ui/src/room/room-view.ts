import { busy } from '@plenum/panel';
import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Change, Room } from '../client/room.js';
import { pageStyles } from '../shell/styles.js';
import { Announcer } from './announcer.js';
import type { GuestData } from './guest-data.js';
import { ArrangedRoom } from './layout/arranged-room.js';
import type { LeaveDialog } from './leave-dialog.js';
import type { OffDialog } from './off-dialog.js';
import { panelsAt } from './places.js';
import { roomStyles } from './room.styles.js';
import { stageStyles } from './stage/stage.styles.js';

/** The room: who is there, what the plugins show, and how the meeting stands. */
export class RoomView extends ArrangedRoom {
  static override styles = [...pageStyles, roomStyles, stageStyles];

  /** In a breakout room: the meeting it belongs to. */
  @property({ attribute: false }) above: Room | undefined;
  @query('plenum-leave') private leaving!: LeaveDialog;
  @query('plenum-off') private offDialog!: OffDialog;
  @query('plenum-guest-data') private guestData!: GuestData;
  private readonly announcer = new Announcer();

  protected override changed(change: Change): void {
    super.changed(change);
    for (const { text, shown } of this.announcer.heard(this.room, change, this.app.language)) {
      if (shown) {
        this.app.tell(text);
      } else {
        this.app.say(text);
      }
    }
  }

  protected override firstUpdated(): void {
    this.announcer.start(this.room);
  }

  protected override render() {
    const { facts, state: link } = this.room;
    this.app.title(facts.title ?? '', this.t(link === 'lost' ? 'lost' : link === 'connecting' ? 'connecting' : 'inMeeting'));
    return html`
      ${this.top()}
      <div>
        ${facts.parent && this.above
          ? html`<plenum-room-bar .room=${this.above} shown=${facts.id} .plugins=${facts.parent.plugins}></plenum-room-bar>`
          : nothing}
        <div role="status">${link === 'lost' ? html`<p class="lost">${this.t('lost')}</p>` : nothing}</div>
      </div>
      ${this.body()} ${this.statusBar()}
      <plenum-leave .room=${this.room}></plenum-leave>
      <plenum-guest-data .room=${this.room}></plenum-guest-data>
      <plenum-off .room=${this.room}></plenum-off>
    `;
  }

  private top() {
    const { facts, roster, staff } = this.room;
    return html`
      <header class="top">
        <a class="skip" href="#panels" @click=${this.skip}>${this.t('skip')}</a>
        <img src="/plenum.svg" alt="" width="26" height="26" />
        <h1 class="ellipsis" title=${facts.title ?? ''}>${facts.title}</h1>
        ${facts.open
          ? html`<wa-badge variant="warning" appearance="filled" title=${this.t('openHint')}><wa-icon slot="start" name="open"></wa-icon>${this.t('open')}</wa-badge>`
          : nothing}
        ${roster.locked
          ? html`<wa-badge variant="neutral" appearance="filled"><wa-icon slot="start" name="lock-fill"></wa-icon>${this.t('lockedState')}</wa-badge>`
          : nothing}
        <div class="acts">
          ${staff && !facts.parent ? this.lockButton(roster.locked) : nothing}
          <plenum-layout-menu .room=${this.room} .arranger=${this.arranger} .kind=${this.arranger.kind} ?follows=${this.arranger.follows}></plenum-layout-menu>
          <plenum-menu guest @guest-data=${() => this.guestData.show()}></plenum-menu>
          ${facts.parent
            ? nothing
            : html`<wa-button size="s" variant="danger" appearance="outlined" @click=${() => this.leaving.show()}>
                <wa-icon slot="start" name="door-out"></wa-icon>${this.t('leave')}
              </wa-button>`}
        </div>
      </header>
    `;
  }

  private lockButton(locked: boolean) {
    const text = this.t(locked ? 'unlock' : 'lock');
    return html`
      <wa-button size="s" appearance="plain" title=${this.t('lockHint')} @click=${busy(() => this.command('set-lock', { locked: !locked }))}>
        <wa-icon name=${locked ? 'unlock' : 'lock'} label=${text}></wa-icon>
      </wa-button>
    `;
  }

  private statusBar() {
    const { state: link, off, features, you, roster } = this.room;
    const missing = off.length + features.reduce((count, feature) => count + (feature.withheld?.length ?? 0), 0);
    return html`
      <footer class="status" role="group" aria-label=${this.t('status')}>
        <span class="link ${link === 'open' ? 'open' : 'lost-mark'}">
          <wa-icon name=${link === 'open' ? 'signal' : 'signal-off'}></wa-icon>
          <span class="wide">${this.t(link === 'open' ? 'connected' : link === 'lost' ? 'lost' : 'connecting')}</span>
        </span>
        <span>${this.t('peopleCount', { count: roster.people.length })}</span>
        ${missing > 0
          ? html`<button class="plain" type="button" @click=${() => this.offDialog.show()}>${this.t('off', { count: missing })}</button>`
          : nothing}
        ${repeat(panelsAt('status', this.room.features), (one) => one.id, (one) => html`
          <plenum-panel-host inline .room=${this.room} .panel=${one.panel} plugin=${one.plugin} active></plenum-panel-host>`)}
        <span class="wide">${you?.name} · ${this.t(you?.role ?? 'attendee')}</span>
      </footer>
    `;
  }
}
