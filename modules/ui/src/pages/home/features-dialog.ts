import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { MeetingSwitch, PlannedMeeting } from '../../client/api.js';
import { AppElement } from '../../shell/page.js';
import { pageStyles } from '../../shell/styles.js';
import { texts } from './texts.js';

/** What an organizer may switch in one meeting, and what the organisation fixed. */
export class FeaturesDialog extends AppElement {
  static override styles = pageStyles;
  private readonly t = this.texts(texts);
  @state() private meeting: PlannedMeeting | undefined;
  @state() private switches: readonly MeetingSwitch[] = [];
  @state() private open = false;

  async show(meeting: PlannedMeeting): Promise<void> {
    this.meeting = meeting;
    this.open = await this.attempt(async () => (this.switches = await this.app.api.switches(meeting.id)));
  }

  protected override render() {
    return html`
      <wa-dialog label=${this.t('featuresOf', { title: this.meeting?.title ?? '' })} ?open=${this.open} @wa-after-hide=${() => (this.open = false)}>
        <div class="stack">
          <p class="quiet">${this.t(this.switches.length ? 'featuresText' : 'featuresNone')}</p>
          ${this.switches.map((one) => this.row(one))}
        </div>
        <wa-button slot="footer" variant="brand" @click=${() => (this.open = false)}>${this.t('close')}</wa-button>
      </wa-dialog>
    `;
  }

  private row(one: MeetingSwitch) {
    const fixed = one.tenant !== 'organizer';
    return html`
      <div>
        <wa-switch ?checked=${one.on} ?disabled=${fixed} @change=${(change: Event) => this.set(one, (change.target as HTMLInputElement).checked)}>
          ${one.title[this.app.language] ?? one.plugin}
        </wa-switch>
        ${fixed ? html`<p class="quiet small">${this.t(one.tenant === 'on' ? 'fixedOn' : 'fixedOff')}</p>` : nothing}
      </div>
    `;
  }

  private async set(one: MeetingSwitch, on: boolean) {
    const meeting = this.meeting;
    if (meeting && !(await this.attempt(() => this.app.api.setSwitch(meeting.id, one.plugin, on)))) {
      this.switches = await this.app.api.switches(meeting.id);
    }
  }
}
