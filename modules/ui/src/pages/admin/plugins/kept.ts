import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { AdminPlugin, KeptData } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { AdminPart } from '../part.js';
import { texts } from './texts.js';

/** What a plugin says of personal data and of other hosts, and where it is used now. */
export class Kept extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      li {
        padding-block: var(--plenum-space-1);
        overflow-wrap: anywhere;
      }
    `,
  ];
  @property({ attribute: false }) plugin!: AdminPlugin;
  private readonly t = this.texts(texts);

  protected override render() {
    const { hosts, meetings } = this.plugin;
    return html`
      <section class="card" aria-labelledby="data">
        <h2 id="data">${this.t('personalData')}</h2>
        ${this.personalData(this.plugin.personalData)}
      </section>
      <div class="two">
        <section class="card" aria-labelledby="hosts">
          <h2 id="hosts">${this.t('hosts')}</h2>
          <p class="quiet">${this.t(hosts.length ? 'hostsText' : 'noHosts')}</p>
          ${hosts.length ? html`<ul>${hosts.map((host) => html`<li><code>${host}</code></li>`)}</ul>` : nothing}
        </section>
        <section class="card" aria-labelledby="running">
          <h2 id="running">${this.t('running')}</h2>
          ${meetings.length
            ? html`<ul>${meetings.map(({ title, people }) => html`<li>${title || this.t('untitled')} <span class="quiet small">${this.t('people', { count: people })}</span></li>`)}</ul>`
            : html`<p class="quiet">${this.t('noRunning')}</p>`}
        </section>
      </div>
    `;
  }

  private personalData(all: readonly KeptData[]) {
    if (all.length === 0) {
      return html`<p class="quiet">${this.t('noPersonalData')}</p>`;
    }
    const columns = ['data', 'purpose', 'seenBy', 'kept'] as const;
    const { language } = this.app;
    return html`
      <table class="folds" role="table" aria-labelledby="data">
        <thead role="rowgroup">
          <tr role="row">${columns.map((column) => html`<th role="columnheader">${this.t(column)}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">
          ${all.map(
            (one) => html`
              <tr role="row">
                <th role="rowheader" scope="row">${one.title[language] ?? one.name}</th>
                <td role="cell" data-name=${this.t('purpose')}>${one.purpose[language]}</td>
                <td role="cell" data-name=${this.t('seenBy')}>${one.seenBy[language]}</td>
                <td role="cell" data-name=${this.t('kept')}>${one.kept[language]}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }
}
