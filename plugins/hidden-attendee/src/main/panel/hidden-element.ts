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
    this.on<{ participant: string; by: string }>('person-hidden', ({ participant, by }) => {
      this.hiding = personHidden(this.hiding, participant, by);
    });
    this.on<{ participant: string }>('person-shown', ({ participant }) => (this.hiding = personShown(this.hiding, participant)));
    this.on<{ role: Role; by: string }>('role-hidden', ({ role, by }) => (this.hiding = roleHidden(this.hiding, role, by)));
    this.on<{ role: Role }>('role-shown', ({ role }) => (this.hiding = roleShown(this.hiding, role)));
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
