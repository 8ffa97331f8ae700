import { html } from 'lit';
import type { AdminFiles, FileInspecting } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { Loaded } from '../loaded.js';
import { AdminPart } from '../part.js';
import { texts } from './texts.js';

/** Files: who inspects them, what is allowed, and what is in quarantine. */
export class FilesPart extends AdminPart {
  static override styles = partStyles;
  private readonly t = this.texts(texts);
  private readonly loaded = new Loaded(this, () => this.app.api.adminFiles());

  protected override render() {
    this.heading(this.t('title'));
    return html`
      <div class="row between">
        <div class="head">
          <h1>${this.t('title')}</h1>
          <p class="quiet">${this.t('intro')}</p>
        </div>
        <wa-button appearance="outlined" size="s" @click=${() => this.loaded.load()}><wa-icon slot="start" name="refresh"></wa-icon>${this.t('refresh')}</wa-button>
      </div>
      ${this.shown(this.loaded, (files) => this.page(files))}
    `;
  }

  private page(files: AdminFiles) {
    return html`
      <section class="card" aria-labelledby="inspection">
        <div class="head">
          <h2 id="inspection">${this.t('inspection')}</h2>
          <p class="quiet">${this.t('inspectionText')}</p>
        </div>
        <ul class="checks" role="list">
          ${files.inspectors.map((one) => this.inspector(one))}
        </ul>
        ${files.inspectors.every((one) => one.working)
          ? ''
          : html`<wa-callout variant="warning"><wa-icon slot="icon" name="warning"></wa-icon>${this.t(files.policy.uninspected === 'wait' ? 'waiting' : 'refusing')}</wa-callout>`}
      </section>
      <plenum-admin-file-policy .files=${files} @saved=${(saved: CustomEvent<AdminFiles>) => this.saved(saved.detail)}></plenum-admin-file-policy>
      <plenum-admin-quarantine></plenum-admin-quarantine>
    `;
  }

  private inspector({ title, working, detail }: FileInspecting) {
    return html`
      <li>
        <wa-icon class=${working ? 'up' : 'down'} name=${working ? 'check' : 'error'}></wa-icon>
        <span><strong>${title[this.app.language] ?? title.en}</strong> – ${this.t(working ? 'works' : 'fails')}</span>
        <p class="small quiet" lang="en">${detail}</p>
      </li>
    `;
  }

  private saved(files: AdminFiles) {
    this.loaded.value = files;
    this.requestUpdate();
  }
}
