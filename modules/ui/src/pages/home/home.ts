import { moment } from '@plenum/panel';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PlannedMeeting } from '../../client/api.js';
import type { DocumentsDialog } from '../../documents/documents-dialog.js';
import { AppElement } from '../../shell/page.js';
import { pageStyles } from '../../shell/styles.js';
import type { FeaturesDialog } from './features-dialog.js';
import { homeStyles } from './home.styles.js';
import type { MeetingDialog } from './meeting-dialog.js';
import { ordered } from './plan.js';
import { texts } from './texts.js';

/** The person's own meetings. */
export class Home extends AppElement {
  static override styles = [...pageStyles, homeStyles];
  private readonly t = this.texts(texts);
  @state() private meetings: readonly PlannedMeeting[] | undefined;
  @query('plenum-meeting-dialog') private dialog!: MeetingDialog;
  @query('plenum-documents') private documents!: DocumentsDialog;
  @query('plenum-features-dialog') private features!: FeaturesDialog;

  protected override firstUpdated(): void {
    void this.load();
  }

  protected override render() {
    this.app.title(this.t('title'));
    const organizer = this.app.session.account?.organizer ?? false;
    return html`
      <div class="page">
        <div class="row between">
          <h1>${this.t('title')}</h1>
          ${organizer
            ? html`<wa-button variant="brand" @click=${() => this.dialog.make()}><wa-icon slot="start" name="add"></wa-icon>${this.t('new')}</wa-button>`
            : nothing}
        </div>
        ${this.meetings === undefined ? html`<wa-spinner></wa-spinner>` : this.lists(this.meetings, organizer)}
      </div>
      <plenum-meeting-dialog @saved=${this.saved}></plenum-meeting-dialog>
      <plenum-features-dialog></plenum-features-dialog>
      <plenum-documents></plenum-documents>
    `;
  }

  private lists(meetings: readonly PlannedMeeting[], organizer: boolean) {
    if (meetings.length === 0) {
      return html`
        <div class="empty">
          <h2>${this.t('none')}</h2>
          <p class="quiet">${this.t(organizer ? 'noneText' : 'noneMember')}</p>
        </div>
      `;
    }
    const { current, past } = ordered(meetings);
    return html`${this.list('now', current)} ${this.list('past', past)}`;
  }

  private list(title: 'now' | 'past', meetings: readonly PlannedMeeting[]) {
    return meetings.length === 0
      ? nothing
      : html`
          <section>
            <h2>${this.t(title)}</h2>
            <ul class="list">
              ${repeat(meetings, (meeting) => meeting.id, (meeting) => this.row(meeting))}
            </ul>
          </section>
        `;
  }

  private row(meeting: PlannedMeeting) {
    return html`
      <li>
        <div class="when">
          <p>${moment(meeting.starts, this.app.language, this.app.session.account?.timeZone)}</p>
          <p class="small quiet">${this.t('minutes', { count: meeting.minutes })}</p>
        </div>
        <div class="row">
          <span class="title">${meeting.title}</span>
          ${meeting.state === 'running' ? html`<wa-badge variant="success" appearance="filled">${this.t('running')}</wa-badge>` : nothing}
          ${meeting.access === 'open'
            ? html`<wa-badge variant="warning" appearance="filled"><wa-icon slot="start" name="open"></wa-icon>${this.t('open')}</wa-badge>`
            : nothing}
        </div>
        <div class="row">
          ${meeting.state === 'ended'
            ? nothing
            : html`
                <wa-button size="s" appearance="outlined" @click=${() => this.enter(meeting)} title=${this.t('join', { title: meeting.title })}>
                  ${this.t('enter')}<span class="visually-hidden"> – ${meeting.title}</span>
                </wa-button>
              `}
          ${this.menu(meeting)}
        </div>
      </li>
    `;
  }

  private menu(meeting: PlannedMeeting) {
    const live = meeting.state !== 'ended';
    const item = (value: string, icon: string, text: string, danger = false) =>
      html`<wa-dropdown-item value=${value} variant=${danger ? 'danger' : 'default'}><wa-icon slot="icon" name=${icon}></wa-icon>${text}</wa-dropdown-item>`;
    return html`
      <wa-dropdown placement="bottom-end" @wa-select=${(selected: CustomEvent<{ item: { value: string } }>) => this.act(selected.detail.item.value, meeting)}>
        <wa-button slot="trigger" appearance="plain" size="s"><wa-icon name="more" label=${this.t('more', { title: meeting.title })}></wa-icon></wa-button>
        ${live
          ? html`
              ${item('copy-attendee', 'link', this.t('copyAttendee'))} ${item('copy-presenter', 'link', this.t('copyPresenter'))}
              ${item('edit', 'edit', this.t('edit'))} ${item('features', 'feature', this.t('features'))}
              ${meeting.state === 'running' ? item('end', 'door-out', this.t('end')) : nothing}
            `
          : nothing}
        ${this.app.session.account?.organizer ? item('next', 'calendar', this.t('next')) : nothing}
        ${item('documents', 'document', this.t('documents'))}
        ${item('delete', 'delete', this.t('delete'), true)}
      </wa-dropdown>
    `;
  }

  private act(act: string, meeting: PlannedMeeting) {
    switch (act) {
      case 'copy-attendee':
        return this.copy(meeting.attendeeLink, this.t('copied'));
      case 'copy-presenter':
        return this.copy(meeting.presenterLink, this.t('copied'));
      case 'edit':
        return this.dialog.change(meeting);
      case 'features':
        return this.features.show(meeting);
      case 'next':
        return this.dialog.follow(meeting);
      case 'documents':
        return this.documents.show(meeting);
      case 'end':
        return this.end(meeting);
      default:
        return this.erase(meeting);
    }
  }

  private enter(meeting: PlannedMeeting) {
    this.app.go(`/m/${meeting.id}`);
  }

  private async copy(link: string, done: string) {
    try {
      await navigator.clipboard.writeText(link);
      this.app.tell(done);
    } catch {
      this.app.tell(this.t('copyFailed', { link }), 'problem');
    }
  }

  private readonly saved = async (event: CustomEvent<{ meeting: PlannedMeeting; made: boolean }>) => {
    const { meeting, made } = event.detail;
    await this.load();
    if (made) {
      await this.copy(meeting.attendeeLink, this.t('made'));
    } else {
      this.app.tell(this.t('saved'));
    }
  };

  private async end(meeting: PlannedMeeting) {
    const { title } = meeting;
    const question = { title: this.t('endTitle', { title }), text: this.t('endText'), act: this.t('end'), danger: true };
    if (await this.app.confirm(question)) {
      await this.attempt(() => this.app.api.endMeeting(meeting.id), this.t('ended'));
      await this.load();
    }
  }

  private async erase(meeting: PlannedMeeting) {
    const { title } = meeting;
    const question = { title: this.t('deleteTitle', { title }), text: this.t('deleteText'), act: this.t('delete'), danger: true };
    if (await this.app.confirm(question)) {
      await this.attempt(() => this.app.api.deleteMeeting(meeting.id), this.t('deleted'));
      await this.load();
    }
  }

  private async load() {
    await this.attempt(async () => (this.meetings = await this.app.api.meetings()));
    this.meetings ??= [];
  }
}
