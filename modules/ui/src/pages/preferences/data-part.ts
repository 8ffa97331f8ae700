import { html } from 'lit';
import { Part } from './part.js';

/** What is held of the person, as a file. */
export class DataPart extends Part {
  protected override render() {
    return this.framed(
      'data',
      'dataText',
      html`
        <div>
          <wa-button appearance="outlined" href="/api/data" download="plenum-data.json">
            <wa-icon slot="start" name="download"></wa-icon>${this.t('dataDownload')}
          </wa-button>
        </div>
        <p class="quiet small">${this.t('dataErase', { tenant: this.app.session.tenant?.name ?? '', contact: this.app.session.tenant?.contact ?? '' })}</p>
      `,
    );
  }
}
