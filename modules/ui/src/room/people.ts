import type { Person } from '@plenum/panel';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { pageStyles } from '../shell/styles.js';
import { peopleStyles } from './people.styles.js';
import { panelsAt } from './places.js';
import { RoomElement } from './room-element.js';
import type { RenameDialog } from './rename-dialog.js';
import { roved } from './roving.js';

/** Who is in the meeting and, for staff, what can be done about them. */
export class People extends RoomElement {
  static override styles = [...pageStyles, peopleStyles];
  /** The one person whose menu exists: hundreds of menus would be slow. */
  @state() private menuFor = '';
  @state() private focused = '';
  @query('plenum-rename') private renaming!: RenameDialog;

  protected override render() {
    const { people, lobby } = this.room.roster;
    // The tab says it already, unless the lobby stands between.
    const head = this.room.staff && lobby.length > 0 ? 'head' : 'visually-hidden';
    return html`
      ${this.room.staff && !this.room.facts.parent ? html`<plenum-waiting .room=${this.room}></plenum-waiting>` : nothing}
      <section aria-labelledby="people">
        <div class=${head}><h2 id="people">${this.t('people')} · ${people.length}</h2></div>
        <ul @keydown=${this.rove}>
          ${repeat(people, (person) => person.participant, (person, index) => this.row(person, index))}
        </ul>
      </section>
      <plenum-rename .room=${this.room}></plenum-rename>
    `;
  }

  private row(person: Person, index: number) {
    const self = person.participant === this.room.you?.participant;
    const kind = person.signedIn || person.role !== 'attendee' ? this.t(person.role) : `${this.t('attendee')} · ${this.t('guest')}`;
    return html`
      <li>
        <span class="face" aria-hidden="true">${initials(person.name)}</span>
        <div class="who">
          <div class="name">
            <span class="ellipsis" title=${person.name}>${person.name}</span>
            ${self ? html`<span class="quiet small">(${this.t('you')})</span>` : nothing}
            ${person.hidden ? html`<wa-icon name="eye-off" label=${this.t('hidden')} title=${this.t('hidden')}></wa-icon>` : nothing}
          </div>
          <div class="role">${kind}</div>
        </div>
        <div class="acts">${this.extras(person)} ${this.room.staff && !this.room.facts.parent ? this.menu(person, self, index) : nothing}</div>
      </li>
    `;
  }

  private extras(person: Person) {
    return panelsAt('roster', this.room.features).map(
      (one) => html`<plenum-panel-host inline .room=${this.room} .panel=${one.panel} plugin=${one.plugin} participant=${person.participant} active></plenum-panel-host>`,
    );
  }

  private menu(person: Person, self: boolean, index: number) {
    const label = this.t('more', { name: person.name });
    const stop = this.focused ? this.focused === person.participant : index === 0;
    const button = html`
      <button
        type="button"
        slot="trigger"
        class="more"
        tabindex=${stop ? 0 : -1}
        aria-haspopup="menu"
        @focus=${() => (this.focused = person.participant)}
        @click=${() => this.open(person)}
      >
        <wa-icon name="more" label=${label}></wa-icon>
      </button>
    `;
    return this.menuFor === person.participant
      ? html`
          <wa-dropdown placement="bottom-end" @wa-select=${(selected: CustomEvent<{ item: { value: string } }>) => this.act(selected.detail.item.value, person)}>
            ${button} ${this.items(person, self)}
          </wa-dropdown>
        `
      : button;
  }

  private items(person: Person, self: boolean) {
    const organizer = this.room.you?.role === 'organizer';
    const item = (value: string, icon: string, text: string, danger = false) =>
      html`<wa-dropdown-item value=${value} variant=${danger ? 'danger' : 'default'}><wa-icon slot="icon" name=${icon}></wa-icon>${text}</wa-dropdown-item>`;
    const mayChangeRole = organizer || person.role !== 'organizer';
    return html`
      ${organizer && person.role !== 'organizer' ? item('role:organizer', 'star', this.t('makeOrganizer')) : nothing}
      ${mayChangeRole && person.role !== 'presenter' ? item('role:presenter', 'person-up', this.t('makePresenter')) : nothing}
      ${mayChangeRole && person.role !== 'attendee' ? item('role:attendee', 'person-down', this.t('makeAttendee')) : nothing}
      ${item('rename', 'edit', this.t('rename'))}
      ${self || (person.role === 'organizer' && !organizer)
        ? nothing
        : html`
            <wa-divider></wa-divider>
            ${item('send-back', 'lobby', this.t('sendBack'))} ${item('eject', 'person-remove', this.t('eject'), true)}
          `}
    `;
  }

  /** The first click makes the menu and opens it; later ones are the menu's own. */
  private async open(person: Person) {
    if (this.menuFor !== person.participant) {
      this.menuFor = person.participant;
      await this.updateComplete;
      const menu = this.renderRoot.querySelector<HTMLElement & { open: boolean; updateComplete: Promise<unknown> }>('wa-dropdown');
      await menu?.updateComplete;
      if (menu) {
        menu.open = true;
      }
    }
  }

  private act(act: string, person: Person) {
    const { participant, name } = person;
    const [verb, role] = act.split(':');
    switch (verb) {
      case 'role':
        return this.command('change-role', { participant, role });
      case 'rename':
        return this.renaming.show(person);
      case 'send-back':
        return this.command('send-back', { participant });
      default:
        return this.eject(participant, name);
    }
  }

  private async eject(participant: string, name: string) {
    const question = { title: this.t('ejectTitle', { name }), text: this.t('ejectText'), act: this.t('ejectAct'), danger: true };
    if (await this.app.confirm(question)) {
      await this.command('eject', { participant });
    }
  }

  private readonly rove = (key: KeyboardEvent) => {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.more')];
    const index = buttons.indexOf(key.target as HTMLElement);
    const next = index < 0 || key.key === 'ArrowLeft' || key.key === 'ArrowRight' ? undefined : roved(key.key, index, buttons.length);
    const menu = this.renderRoot.querySelector<HTMLElement & { open: boolean }>('wa-dropdown');
    if (next !== undefined && !menu?.open) {
      key.preventDefault();
      key.stopPropagation();
      buttons[next]?.focus();
    }
  };
}

/** One or two letters for the round mark. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}
