import { Refused } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Access, MeetingPlan, PlannedMeeting } from '../../client/api.js';
import { AppElement, valuesOf } from '../../shell/page.js';
import { pageStyles } from '../../shell/styles.js';
import { localTime, newPlan, nextPlan, planOf } from './plan.js';
import { texts } from './texts.js';

/** Makes or changes a meeting; tells `saved` with the meeting. */
export class MeetingDialog extends AppElement {
  static override styles = [
    ...pageStyles,
    css`
      wa-dialog {
        --width: 36rem;
      }

      wa-radio {
        align-items: flex-start;
      }

      .about {
        display: block;
      }
    `,
  ];

  private readonly t = this.texts(texts);
  @state() private open = false;
  @state() private access: Access = 'key';
  @state() private problem = '';
  @state() private busy = false;
  private meeting: PlannedMeeting | undefined;
  private last: PlannedMeeting | undefined;
  private plan: MeetingPlan = newPlan(new Date());
  private edition = 0;
  @query('form') private form!: HTMLFormElement;

  make(): void {
    this.show(undefined, newPlan(new Date()));
  }

  change(meeting: PlannedMeeting): void {
    this.show(meeting, meeting);
  }

  /** The next one of a series. */
  follow(meeting: PlannedMeeting): void {
    this.show(undefined, nextPlan(meeting, new Date(), this.zone()), meeting);
  }

  private show(meeting: PlannedMeeting | undefined, plan: MeetingPlan, last?: PlannedMeeting) {
    this.meeting = meeting;
    this.last = last;
    this.plan = plan;
    this.access = plan.access;
    this.problem = '';
    this.edition += 1;
    this.open = true;
  }

  protected override render() {
    return html`
      <wa-dialog label=${this.t(this.meeting ? 'changeTitle' : this.last ? 'nextTitle' : 'new')} ?open=${this.open} @wa-after-hide=${this.closed}>
        ${keyed(this.edition, this.fields())}
        <wa-button slot="footer" appearance="outlined" @click=${() => (this.open = false)}>${this.t('cancel')}</wa-button>
        <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${() => this.form.requestSubmit()}>
          ${this.t(this.meeting ? 'save' : 'make')}
        </wa-button>
      </wa-dialog>
    `;
  }

  private fields() {
    const plan = this.plan;
    return html`
      <form @submit=${this.save}>
        ${this.last ? html`<p class="quiet">${this.t('nextText', { title: this.last.title })}</p>` : nothing}
        <wa-input name="title" label=${this.t('name')} value=${plan.title} maxlength="200" required autofocus></wa-input>
        <div class="two">
          <wa-input name="starts" type="datetime-local" label=${this.t('starts')} hint=${this.zone().replaceAll('_', ' ')} value=${localTime(plan.starts, this.zone())} required></wa-input>
          <wa-input name="minutes" type="number" min="1" max="1440" label=${this.t('length')} value=${String(plan.minutes)} required></wa-input>
        </div>
        <wa-radio-group name="access" label=${this.t('access')} value=${plan.access} @change=${this.accessChosen}>
          ${this.choice('named', 'accessNamed', 'accessNamedText')} ${this.choice('key', 'accessKey', 'accessKeyText')}
          ${this.choice('open', 'accessOpen', 'accessOpenText')}
        </wa-radio-group>
        ${this.access === 'open' ? this.openWarning() : nothing}
        ${this.access === 'named'
          ? html`<wa-textarea name="people" rows="3" label=${this.t('people')} hint=${this.t('peopleHint')} value=${plan.people.join('\n')}></wa-textarea>
              ${this.meeting && this.open ? html`<plenum-invitations .meeting=${this.meeting}></plenum-invitations>` : nothing}`
          : nothing}
        <wa-select name="lobby" label=${this.t('lobby')} value=${plan.lobby}>
          <wa-option value="nobody">${this.t('lobbyNobody')}</wa-option>
          <wa-option value="guests">${this.t('lobbyGuests')}</wa-option>
          <wa-option value="everybody">${this.t('lobbyEverybody')}</wa-option>
        </wa-select>
        <wa-checkbox name="titleInLobby" ?checked=${plan.titleInLobby}>${this.t('titleInLobby')}</wa-checkbox>
        <wa-input name="endsAfterMinutes" type="number" min="1" max="1440" label=${this.t('endsAfter')} value=${String(plan.endsAfterMinutes)} required></wa-input>
        ${this.problem ? html`<wa-callout variant="danger" role="alert">${this.problem}</wa-callout>` : nothing}
      </form>
    `;
  }

  private zone(): string {
    return this.app.session.account?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  private choice(value: Access, title: 'accessNamed' | 'accessKey' | 'accessOpen', text: 'accessNamedText' | 'accessKeyText' | 'accessOpenText') {
    return html`<wa-radio value=${value}>${this.t(title)}<span class="about quiet small">${this.t(text)}</span></wa-radio>`;
  }

  private openWarning() {
    return html`
      <wa-callout variant="warning" role="status">
        <wa-icon slot="icon" name="warning"></wa-icon>
        <div class="stack">
          <strong>${this.t('openWarning')}</strong>
          <wa-checkbox name="confirmedOpen" ?checked=${this.plan.confirmedOpen}>${this.t('openConfirm')}</wa-checkbox>
        </div>
      </wa-callout>
    `;
  }

  private readonly accessChosen = (change: Event) => {
    this.access = (change.currentTarget as unknown as { value: Access }).value;
  };

  private readonly closed = (hidden: Event) => {
    if ((hidden.target as Element).localName === 'wa-dialog') {
      this.open = false;
    }
  };

  private readonly save = async (submit: Event) => {
    submit.preventDefault();
    const plan = { ...planOf(valuesOf(submit.target), this.zone()), follows: this.plan.follows ?? null };
    if (plan.access === 'open' && !plan.confirmedOpen) {
      this.problem = this.t('openFirst');
      return;
    }
    this.busy = true;
    try {
      const meeting = await this.store(plan);
      this.open = false;
      this.dispatchEvent(new CustomEvent('saved', { detail: { meeting, made: !this.meeting } }));
    } catch (problem) {
      this.problem = this.explained(problem);
    } finally {
      this.busy = false;
    }
  };

  private store(plan: MeetingPlan): Promise<PlannedMeeting> {
    if (!this.meeting) {
      return this.app.api.createMeeting(plan);
    }
    const { id, attendeeKey, presenterKey } = this.meeting;
    return this.app.api.changeMeeting(id, { ...plan, attendeeKey, presenterKey });
  }

  private explained(problem: unknown): string {
    const code = problem instanceof Refused ? problem.code : '';
    if (code.endsWith('open-not-confirmed')) {
      return this.t('openFirst');
    }
    return code.endsWith('open-not-allowed') ? this.t('openRefused') : this.why(problem);
  }
}
