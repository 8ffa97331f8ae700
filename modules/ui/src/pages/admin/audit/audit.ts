import { moment } from '@plenum/panel';
import { css, html } from 'lit';
import { state } from 'lit/decorators.js';
import type { AdminPlugin, AuditEntry } from '../../../client/api.js';
import { pagesOf } from '../accounts/account.js';
import { partStyles } from '../admin.styles.js';
import { Loaded } from '../loaded.js';
import { AdminPart } from '../part.js';
import { texts } from './texts.js';
import { told, type Titles } from './words.js';

/** What administrators did. */
export class Audit extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      @media (min-width: 52.01rem) {
        table {
          table-layout: fixed;
        }

        th:nth-child(1) {
          width: 12rem;
        }

        th:nth-child(2) {
          width: 15%;
        }

        th:nth-child(3) {
          width: 20%;
        }

        th:nth-child(4) {
          width: 22%;
        }
      }

      .what {
        font-weight: 600;
      }

      @media (max-width: 52rem) {
        .folds tr {
          grid-template-columns: 1fr auto;
        }

        .folds .what {
          grid-column: 1;
          grid-row: 1;
        }

        .folds .when {
          grid-column: 2;
          grid-row: 1;
          color: var(--plenum-text-quiet);
          font-size: var(--plenum-size-s);
        }

        .folds .target,
        .folds .detail,
        .folds .who {
          grid-column: 1 / -1;
        }

        .folds .detail:empty {
          display: none;
        }

        .folds .who {
          order: 1;
          color: var(--plenum-text-quiet);
          font-size: var(--plenum-size-s);
        }
      }
    `,
  ];
  private readonly t = this.texts(texts);
  @state() private page = 1;
  private readonly entries = new Loaded(this, () => this.app.api.audit(this.page));
  /** For the names in the log; it is readable without them. */
  private readonly plugins = new Loaded(this, () => this.app.api.plugins());

  protected override render() {
    this.heading(this.t('title'));
    return html`
      <div class="row between">
        <div class="head">
          <h1>${this.t('title')}</h1>
          <p class="quiet">${this.t('intro')}</p>
        </div>
        <wa-button appearance="outlined" size="s" @click=${() => this.entries.load()}><wa-icon slot="start" name="refresh"></wa-icon>${this.t('refresh')}</wa-button>
      </div>
      ${this.shown(this.entries, ({ entries, total }) => (entries.length ? this.table(entries, total) : this.none()))}
    `;
  }

  private none() {
    return html`<div class="empty"><h2>${this.t('none')}</h2><p class="quiet">${this.t('noneText')}</p></div>`;
  }

  private table(entries: readonly AuditEntry[], total: number) {
    const titles = titlesOf(this.plugins.value?.plugins ?? [], (all) => all[this.app.language] ?? '');
    return html`
      <p class="small quiet" role="status">${this.t('entries', { count: total })}</p>
      <div class="table ${this.entries.busy ? 'busy' : ''}" aria-busy=${this.entries.busy}>
        <table class="folds" role="table" aria-label=${this.t('title')}>
          <thead role="rowgroup">
            <tr role="row">
              ${(['when', 'who', 'act', 'target', 'detail'] as const).map((column) => html`<th role="columnheader">${this.t(column)}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${entries.map((entry) => this.row(entry, titles))}
          </tbody>
        </table>
      </div>
      <plenum-admin-pager
        page=${this.page}
        pages=${pagesOf(total, this.app.session.account?.itemsPerPage ?? 20)}
        @turn=${this.turned}
      ></plenum-admin-pager>
    `;
  }

  private row(entry: AuditEntry, titles: Titles) {
    const { who, act, target, detail } = told(entry, this.app.language, titles);
    return html`
      <tr role="row">
        <td role="cell" class="when">${moment(entry.at, this.app.language, this.app.session.account?.timeZone)}</td>
        <td role="cell" class="who">${who}</td>
        <td role="cell" class="what">${act}</td>
        <td role="cell" class="target">${target}</td>
        <td role="cell" class="detail small">${detail}</td>
      </tr>
    `;
  }

  private readonly turned = (turn: CustomEvent<number>) => {
    this.page = turn.detail;
    void this.entries.load();
  };
}

function titlesOf(plugins: readonly AdminPlugin[], title: (all: AdminPlugin['title']) => string): Titles {
  return new Map(
    plugins.flatMap((plugin) => [
      [plugin.id, title(plugin.title)] as const,
      ...plugin.settings.map((setting) => [setting.name, title(setting.title)] as const),
      ...plugin.permissions.map((right) => [right.name, title(right.title)] as const),
    ]),
  );
}
