import { html } from 'lit';
import { RECORDING_ACCESS } from '../../client/api.js';
import { Part } from './part.js';
import { valueOf } from './value.js';

export class RecordingPart extends Part {
  protected override render() {
    const { recordingAccess } = this.preferences;
    return this.framed(
      'recording',
      'recordingText',
      html`
        <wa-select
          name="recordingAccess"
          label=${this.t('recordingAccess')}
          hint=${this.t('recordingLater')}
          .value=${recordingAccess}
          @change=${this.chosen}
        >
          ${RECORDING_ACCESS.map((access) => html`<wa-option value=${access}>${this.t(`recording-${access}`)}</wa-option>`)}
        </wa-select>
      `,
    );
  }

  private readonly chosen = (change: Event) => {
    const recordingAccess = RECORDING_ACCESS.find((access) => access === valueOf(change));
    if (recordingAccess && recordingAccess !== this.preferences.recordingAccess) {
      void this.store({ recordingAccess }, this.t('saved'));
    }
  };
}
