import { bytes, moment } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { QuarantinedFile } from '../../../client/api.js';
import { pagesOf } from '../accounts/account.js';
import { partStyles } from '../admin.styles.js';
import { Loaded } from '../loaded.js';
import { AdminPart } from '../part.js';
import type { ReleaseDialog } from './release-dialog.js';
import { texts } from './texts.js';

/** Infected files: what came, from whom, where and when; to be handed over or deleted. */
export class QuarantineList extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      .hash {
        font-family: ui-monospace, monospace;
        overflow-wrap: anywhere;
      }

      .finding {
        font-weight: 600;
        color: var(--plenum-danger);
      }

      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--plenum-space-2);
        justify-content: end;
      }

      @media (max-width: 52rem) {
        .acts {
          justify-content: start;
        }
      }
    `,
  ];
  private readonly t = this.texts(texts);
  @state() private page = 1;
  @state() private removing: QuarantinedFile | undefined;
  @state() private busy = false;
  @state() private problem = '';
  private readonly loaded = new Loaded(this, () => this.app.api.quarantine(this.page));

  protected override render() {
    return html`
      <section class="card" aria-labelledby="quarantine">
        <div class="head">
          <h2 id="quarantine">${this.t('quarantine')}</h2>
          <p class="quiet">${this.t('quarantineText')}</p>
        </div>
        ${this.shown(this.loaded, ({ files, total }) => (files.length ? this.table(files, total) : this.none()))}
      </section>
      <plenum-admin-quarantine-release></plenum-admin-quarantine-release>
      ${this.removal()}
    `;
  }

  private none() {
    return html`<div class="empty"><h3>${this.t('none')}</h3><p class="quiet">${this.t('noneText')}</p></div>`;
  }

  private table(files: readonly QuarantinedFile[], total: number) {
    return html`
      <p class="small quiet" role="status">${this.t('count', { count: total })}</p>
      <div class="table ${this.loaded.busy ? 'busy' : ''}" aria-busy=${this.loaded.busy}>
        <table class="folds" role="table" aria-label=${this.t('quarantine')}>
          <thead role="rowgroup">
            <tr role="row">
              ${(['name', 'finding', 'from', 'found', 'until'] as const).map((column) => html`<th role="columnheader">${this.t(column)}</th>`)}
              <th role="columnheader"><span class="hidden">${this.t('release')}</span></th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${files.map((file) => this.row(file))}
          </tbody>
        </table>
      </div>
      <plenum-admin-pager page=${this.page} pages=${pagesOf(total, this.app.session.account?.itemsPerPage ?? 20)} @turn=${this.turned}></plenum-admin-pager>
    `;
  }

  private row(file: QuarantinedFile) {
    const when = (at: string) => moment(at, this.app.language, this.app.session.account?.timeZone);
    return html`
      <tr role="row">
        <th role="rowheader">
          ${file.name} <span class="quiet small">(${bytes(file.length, this.app.language)})</span>
          <div class="hash small quiet">${this.t('fingerprint', { hash: `${file.hash.slice(0, 16)}…` })}</div>
        </th>
        <td role="cell" class="finding">${file.finding}</td>
        <td role="cell" data-name=${this.t('from')}>
          ${file.uploader || this.t('unknown')}
          <div class="small quiet">${file.meeting || this.t('gone')} · ${file.channel}</div>
        </td>
        <td role="cell" data-name=${this.t('found')}>${when(file.found)}</td>
        <td role="cell" data-name=${this.t('until')}>${when(file.until)}</td>
        <td role="cell" class="act">
          <div class="acts">
            <wa-button size="s" appearance="outlined" aria-label="${this.t('release')} ${file.name}" @click=${() => this.dialog()?.show(file)}>${this.t('release')}</wa-button>
            <wa-button size="s" appearance="outlined" variant="danger" aria-label="${this.t('remove')} ${file.name}" @click=${() => this.ask(file)}>${this.t('remove')}</wa-button>
          </div>
        </td>
      </tr>
    `;
  }

  private dialog() {
    return this.renderRoot.querySelector<ReleaseDialog>('plenum-admin-quarantine-release');
  }

  private removal() {
    const { removing } = this;
    const close = () => (this.removing = undefined);
    return html`
      <wa-dialog label=${this.t('removeTitle')} ?open=${removing !== undefined} @wa-after-hide=${close}>
        ${removing ? html`<p>${this.t('removeText', { name: removing.name })}</p>` : nothing}
        ${this.problem ? html`<wa-callout variant="danger" role="alert">${this.problem}</wa-callout>` : nothing}
        <wa-button slot="footer" appearance="outlined" @click=${close}>${this.a('cancel')}</wa-button>
        <wa-button slot="footer" variant="danger" ?loading=${this.busy} @click=${this.discard}>${this.t('remove').replace('…', '')}</wa-button>
      </wa-dialog>
    `;
  }

  private ask(file: QuarantinedFile) {
    this.problem = '';
    this.removing = file;
  }

  private readonly discard = async () => {
    if (!this.removing) {
      return;
    }
    this.busy = true;
    try {
      await this.app.api.deleteQuarantined(this.removing.id);
      this.removing = undefined;
      this.app.tell(this.t('removed'));
      await this.loaded.load();
    } catch (problem) {
      this.problem = this.why(problem);
    } finally {
      this.busy = false;
    }
  };

  private readonly turned = (turn: CustomEvent<number>) => {
    this.page = turn.detail;
    void this.loaded.load();
  };
}
