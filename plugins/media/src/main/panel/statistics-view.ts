import { definePanel, panelStyles, type Language, type Values } from '@plenum/panel';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Statistics, type Naming, type Reading, type Row } from './statistics.js';
import { texts, type Key } from './texts.js';
import type { EngineState } from './wire.js';

const EVERY = 1000;

/** What the connections carry, told each second while it is open. */
export class StatisticsView extends LitElement {
  static override styles = [
    panelStyles,
    css`
      dialog {
        width: min(60rem, calc(100vw - 1.5rem));
        max-height: calc(100dvh - 1.5rem);
        box-shadow: var(--plenum-shadow-raised);
      }

      h2 {
        font-size: var(--plenum-size-l);
      }

      .all {
        display: grid;
        gap: var(--plenum-space-3);
      }

      .scroll {
        overflow-x: auto;
      }

      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--plenum-size-s);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      th,
      td {
        padding: var(--plenum-space-1) var(--plenum-space-3) var(--plenum-space-1) 0;
        border-bottom: 1px solid var(--plenum-line);
        text-align: end;
      }

      th {
        color: var(--plenum-text-quiet);
        font-weight: 600;
      }

      th:nth-child(-n + 2),
      td:nth-child(-n + 2) {
        text-align: start;
      }

      .ends {
        text-align: end;
      }
    `,
  ];

  @property({ attribute: false }) read: () => Promise<ReadonlyMap<string, RTCStatsReport>> = () => Promise.resolve(new Map());
  @property({ attribute: false }) naming: Naming = () => undefined;
  @property({ attribute: false }) nameOf: (participant: string) => string = (participant) => participant;
  @property() language: Language = 'en';
  @property() state: EngineState = 'connecting';
  @state() private reading: Reading = { rows: [] };
  @query('dialog') private dialog!: HTMLDialogElement;
  private statistics = new Statistics();
  private timer: ReturnType<typeof setInterval> | undefined;

  async show(): Promise<void> {
    this.statistics = new Statistics();
    this.dialog.showModal();
    this.timer = setInterval(() => void this.look(), EVERY);
    await this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    this.reading = this.statistics.read(await this.read(), this.naming);
  }

  protected override render(): TemplateResult {
    const { rows, roundTrip } = this.reading;
    return html`<dialog aria-labelledby="title" @close=${() => clearInterval(this.timer)}>
      <div class="all">
        <h2 id="title">${this.t('stats-title')}</h2>
        <p class="small">
          ${this.t('stats-engine', { state: this.t(`state-${this.state}`) })}${roundTrip === undefined ? nothing : html` · ${this.t('stats-round-trip', { time: Math.round(roundTrip) })}`}
        </p>
        ${rows.length > 0 ? this.table(rows) : html`<p class="quiet">${this.t('stats-none')}</p>`}
        <div class="ends"><wa-button size="s" variant="brand" @click=${() => this.dialog.close()}>${this.t('close')}</wa-button></div>
      </div>
    </dialog>`;
  }

  private table(rows: readonly Row[]) {
    const heads = ['who', 'what', 'rate', 'frames', 'size', 'loss', 'jitter', 'time', 'codec'] as const;
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="title">
      <table>
        <thead><tr>${heads.map((head) => html`<th scope="col">${this.t(`stats-${head}`)}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr>${this.cells(row).map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
      </table>
    </div>`;
  }

  private cells(row: Row): readonly string[] {
    const number = (value: number | undefined, unit = '') => (value === undefined ? '–' : `${Math.round(value).toLocaleString(this.language)}${unit}`);
    const percent = row.loss === undefined ? '–' : row.loss.toLocaleString(this.language, { style: 'percent', maximumFractionDigits: 1 });
    return [
      this.nameOf(row.participant),
      this.t(row.sent ? 'stats-sent' : 'stats-received', { what: this.t(`kind-${row.kind}`) }),
      number(row.kilobits),
      number(row.frames),
      row.width && row.height ? `${row.width} × ${row.height}` : '–',
      percent,
      number(row.jitter, ' ms'),
      number(row.roundTrip, ' ms'),
      row.codec ?? '–',
    ];
  }

  private t(key: Key, values?: Values): string {
    return texts(this.language, key, values);
  }
}

export const statisticsView = definePanel('plenum-media-statistics', StatisticsView);
