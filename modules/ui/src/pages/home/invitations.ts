import { Refused } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Invitation, PlannedMeeting } from '../../client/api.js';
import { AppElement } from '../../shell/page.js';
import { pageStyles } from '../../shell/styles.js';
import { told } from './invitation.js';
import { texts } from './texts.js';

/** Between two looks while a mail is on its way. */
const LOOK_MS = 2000;

/** How it stands with the mails to a meeting's list, and another try. */
export class Invitations extends AppElement {
  static override styles = [
    ...pageStyles,
    css`
      ul {
        border: 1px solid var(--plenum-line);
        border-radius: 10px;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--plenum-space-1) var(--plenum-space-3);
        align-items: center;
        padding: var(--plenum-space-2) var(--plenum-space-3);
      }

      li + li {
        border-top: 1px solid var(--plenum-line);
      }

      .who {
        flex: 1 1 12rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .who p:first-child {
        font-weight: 600;
      }

      .problem wa-icon {
        vertical-align: -0.125em;
      }
    `,
  ];

  @property({ attribute: false }) meeting!: PlannedMeeting;
  private readonly t = this.texts(texts);
  @state() private invitations: readonly Invitation[] | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected override firstUpdated(): void {
    void this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override render() {
    const { people } = this.meeting;
    return people.length === 0 || !this.invitations
      ? nothing
      : html`
          <section class="stack" aria-labelledby="title">
            <h3 id="title">${this.t('mails')}</h3>
            <ul role="list">
              ${people.map((mail) => this.row(mail))}
            </ul>
          </section>
        `;
  }

  private row(mail: string) {
    const { key, time, problem, again } = told(this.invitations?.find((one) => one.mail === mail), this.app.language, this.app.session.account?.timeZone);
    return html`
      <li>
        <div class="who">
          <p>${mail}</p>
          <p class="small ${problem ? 'problem' : 'quiet'}">${problem ? html`<wa-icon name="warning"></wa-icon> ` : nothing}${this.t(key, { time })}</p>
        </div>
        ${again && this.meeting.state !== 'ended'
          ? html`
              <wa-button size="s" appearance="outlined" @click=${() => this.again(mail)}>
                ${this.t('mailAgain')}<span class="visually-hidden"> – ${mail}</span>
              </wa-button>
            `
          : nothing}
      </li>
    `;
  }

  private async again(mail: string) {
    try {
      await this.app.api.inviteAgain(this.meeting.id, mail);
      this.app.tell(this.t('mailQueued', { mail }));
    } catch (problem) {
      const often = problem instanceof Refused && problem.code === 'too-many';
      this.app.tell(often ? this.t('mailTooOften') : this.why(problem), 'problem');
    }
    await this.look();
  }

  private async look() {
    clearTimeout(this.timer);
    if (await this.attempt(async () => (this.invitations = await this.app.api.invitations(this.meeting.id)))) {
      const moving = this.invitations?.some((one) => one.state === 'waiting' && !one.used);
      if (moving && this.isConnected) {
        this.timer = setTimeout(() => void this.look(), LOOK_MS);
      }
    }
  }
}
