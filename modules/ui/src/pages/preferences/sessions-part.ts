import { moment } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OpenSession } from '../../client/api.js';
import { Part } from './part.js';

/** Where the person is signed in. */
export class SessionsPart extends Part {
  static override styles = [
    ...Part.styles,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--plenum-space-1) var(--plenum-space-3);
        align-items: center;
        padding-block: var(--plenum-space-3);
      }

      li + li {
        border-top: 1px solid var(--plenum-line);
      }

      li:first-child {
        padding-top: 0;
      }
    `,
  ];
  @state() private sessions: readonly OpenSession[] | undefined;
  @state() private failed = false;

  protected override firstUpdated(): void {
    void this.load();
  }

  async load(): Promise<void> {
    this.failed = false;
    try {
      this.sessions = await this.app.api.sessions();
    } catch {
      this.failed = true;
    }
  }

  protected override render() {
    return this.framed('sessions', 'sessionsText', this.body(), true);
  }

  private body() {
    if (this.failed) {
      return html`<div class="row"><span role="alert">${this.t('sessionsFailed')}</span><wa-button size="s" appearance="outlined" @click=${this.load}>${this.t('again')}</wa-button></div>`;
    }
    if (!this.sessions) {
      return html`<wa-spinner></wa-spinner>`;
    }
    const others = this.sessions.some((session) => !session.current);
    return html`
      <ul>
        ${repeat(this.sessions, (session) => session.key, (session) => this.row(session))}
      </ul>
      ${others
        ? html`<div class="row"><wa-button appearance="outlined" @click=${this.endOthers}>${this.t('endOthers')}</wa-button></div>`
        : html`<p class="quiet small">${this.t('onlyHere')}</p>`}
    `;
  }

  private row(session: OpenSession) {
    const program = this.program(session.program);
    const since = this.time(session.since);
    return html`
      <li>
        <div>
          <p class="row">
            <strong>${program}</strong>
            <span class="mail">${this.t('from', { address: session.from })}</span>
            ${session.current ? html`<wa-badge variant="brand" appearance="filled">${this.t('here')}</wa-badge>` : nothing}
          </p>
          <p class="quiet small">${this.t('since', { time: since })} · ${this.t('seen', { time: this.time(session.seen) })}</p>
        </div>
        ${session.current
          ? nothing
          : html`<wa-button size="s" appearance="outlined" title=${this.t('endOf', { program, time: since })} @click=${() => this.end(session)}>
              ${this.t('end')}<span class="visually-hidden"> – ${program}, ${since}</span>
            </wa-button>`}
      </li>
    `;
  }

  private program(name: string): string {
    const [, program, system] = /^(.*) on (.*)$/.exec(name) ?? [];
    return program && system ? this.t('programOn', { program, system }) : name || this.t('unknownProgram');
  }

  private time(instant: string): string {
    return moment(instant, this.app.language, this.preferences.timeZone);
  }

  private async end(session: OpenSession) {
    await this.ended(() => this.app.api.endSession(session.key), this.t('ended'));
  }

  private readonly endOthers = async () => {
    const question = { title: this.t('endOthersTitle'), text: this.t('endOthersText'), act: this.t('endOthers'), danger: true };
    if (await this.app.confirm(question)) {
      await this.ended(() => this.app.api.endOtherSessions(), this.t('othersEnded'));
    }
  };

  /** The button that was pressed is gone then, so the focus goes to the heading. */
  private async ended(act: () => Promise<void>, done: string) {
    await this.attempt(act, done);
    await this.load();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }
}
