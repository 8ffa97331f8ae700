import { moment, type Role } from '@plenum/panel';
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { AdminPlugin, AdminPlugins, SwitchValue } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { AdminPart } from '../part.js';
import type { SwitchDialog } from './switch-dialog.js';
import { isOff, may, positionOf, ROLES, same, type Position } from './switching.js';
import { texts } from './texts.js';

/** The switch of a plugin; before it is moved, the running meetings it touches are shown. Tells `changed`. */
export class SwitchForm extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      /* The heading says it. */
      .labelled::part(form-control-label) {
        position: absolute;
        clip-path: inset(50%);
      }

      .explained {
        display: block;
      }

      wa-radio {
        align-items: flex-start;
      }
    `,
  ];
  @property({ attribute: false }) plugin!: AdminPlugin;
  @property({ attribute: false }) all!: AdminPlugins;
  private readonly t = this.texts(texts);
  @state() private wanted!: Position;
  @query('plenum-admin-switch-dialog') private dialog!: SwitchDialog;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('plugin');
    if (changed.has('plugin') && (!before || !same(positionOf(before), positionOf(this.plugin)))) {
      this.wanted = positionOf(this.plugin);
    }
  }

  protected override firstUpdated(): void {
    this.app.unsaved(this, () => this.isChanged());
  }

  private isChanged() {
    return !same(this.wanted, positionOf(this.plugin));
  }

  protected override render() {
    const { wanted } = this;
    const changed = this.isChanged();
    return html`
      <section class="card" aria-labelledby="switch">
        <h2 id="switch">${this.t('switch')}</h2>
        <form @submit=${this.ask}>
          <wa-radio-group label=${this.t('switch')} class="labelled" .value=${wanted.switch} @change=${this.moved}>
            ${this.radio('on', this.t('on'), this.t('onText'))}
            ${this.radio('organizer', this.t('byOrganizer'), this.t('byOrganizerText'))}
            ${this.radio('off', this.t('off'), this.t('offText'))}
          </wa-radio-group>
          <div class="two">
            ${this.who(wanted)}
            <wa-radio-group label=${this.t('applies')} .value=${wanted.appliesTo} @change=${this.scoped}>
              ${this.radio('everybody', this.t('everybody'), this.t('everybodyText'))}
              ${this.radio('new-meetings', this.t('newMeetings'), this.t('newMeetingsText'))}
            </wa-radio-group>
          </div>
          <div class="row saving">
            ${this.submit(this.t('change'), changed)} ${this.undoing(changed, this.undo)}
            <span class="small quiet" role="status">${changed ? this.a('unsaved') : this.history()}</span>
          </div>
        </form>
      </section>
      <plenum-admin-switch-dialog @switched=${this.switched}></plenum-admin-switch-dialog>
    `;
  }

  private radio(value: string, title: string, text: string) {
    return html`<wa-radio value=${value}>${title}<span class="quiet small explained">${text}</span></wa-radio>`;
  }

  private who(wanted: Position) {
    const off = wanted.switch === 'off';
    return html`
      <fieldset>
        <legend>${this.t('who')}</legend>
        ${ROLES.map(
          (role) => html`
            <wa-checkbox ?disabled=${off} .checked=${may(wanted, role)} @change=${(change: Event) => this.allowed(role, change)}>${this.a(role)}</wa-checkbox>
          `,
        )}
        ${!off && isOff(wanted) ? html`<p class="problem small" role="status">${this.t('nobody')}</p>` : nothing}
      </fieldset>
    `;
  }

  private history() {
    const { changedBy, changedAt } = this.plugin;
    return changedBy && changedAt
      ? this.t('changed', { by: changedBy, at: moment(changedAt, this.app.language, this.app.session.account?.timeZone) })
      : this.t('unchanged');
  }

  private readonly moved = (change: Event) => {
    this.wanted = { ...this.wanted, switch: (change.currentTarget as unknown as { value: SwitchValue }).value };
  };

  private readonly scoped = (change: Event) => {
    this.wanted = { ...this.wanted, appliesTo: (change.currentTarget as unknown as { value: Position['appliesTo'] }).value };
  };

  private allowed(role: Role, change: Event) {
    this.wanted = { ...this.wanted, roles: { ...this.wanted.roles, [role]: (change.target as HTMLInputElement).checked } };
  }

  private readonly undo = () => {
    this.wanted = positionOf(this.plugin);
  };

  private readonly ask = (submit: Event) => {
    submit.preventDefault();
    if (this.isChanged()) {
      void this.dialog.show(this.plugin.id, this.wanted);
    } else {
      this.nothingToSave();
    }
  };

  private readonly switched = () => {
    this.plugin = { ...this.plugin, ...this.wanted };
    this.dispatchEvent(new CustomEvent('changed'));
  };
}
