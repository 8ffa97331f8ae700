import { PanelElement, type Role } from '@plenum/panel';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { hiddenBy, NOBODY, of, personHidden, personShown, roleHidden, roleShown, type Hidden } from './hidden.js';
import { texts } from './texts.js';

/** Folds who is hidden; both elements of this plugin show it. */
export abstract class HiddenElement extends PanelElement<Partial<Hidden>> {
  @state() protected hiding: Hidden = NOBODY;
  protected readonly t = this.texts(texts);

  protected begin(view: Partial<Hidden>): void {
    this.hiding = of(view);
  }

  protected listen(): void {
    this.on<{ participant: string; by: string }>('person-hidden', ({ participant, by }, { earlier }) => {
      this.fold(personHidden(this.hiding, participant, by), earlier);
    });
    this.on<{ participant: string }>('person-shown', ({ participant }, { earlier }) => this.fold(personShown(this.hiding, participant), earlier));
    this.on<{ role: Role; by: string }>('role-hidden', ({ role, by }, { earlier }) => this.fold(roleHidden(this.hiding, role, by), earlier));
    this.on<{ role: Role }>('role-shown', ({ role }, { earlier }) => this.fold(roleShown(this.hiding, role), earlier));
  }

  private fold(hiding: Hidden, earlier: boolean): void {
    this.hiding = hiding;
    if (earlier) {
      this.known();
    }
  }

  /** What is shown now was shown before: it is no news. */
  protected known(): void {
    // The mark in the status bar tells no news.
  }

  /** Who hid the viewer; nobody if they are visible. */
  protected get by(): readonly string[] {
    return hiddenBy(this.hiding, this.meeting.you());
  }

  /** What a hidden person is told: from whom, by whom, and what it does not do. */
  protected explanation() {
    const by = this.by[0];
    const all = this.hiding.roles.some((one) => one.role === 'attendee') && this.meeting.you().role === 'attendee';
    const known = by !== undefined && by !== 'someone';
    return html`
      <p>${this.t(all ? 'from-all' : 'from-attendees')}</p>
      <p>${known ? this.t('by', { name: this.meeting.person(by).name }) : by ? this.t('by-unknown') : nothing}</p>
      <p>${this.t('honest-you')}</p>
    `;
  }
}
