import type { Role } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AdminPlugin, Right } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { AdminPart } from '../part.js';
import { ROLES } from './switching.js';
import { texts } from './texts.js';

type Grants = Readonly<Record<string, readonly Role[]>>;

/** Which roles may do what. Tells `changed`. */
export class PermissionsForm extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      .role {
        width: 9rem;
        text-align: center;
      }

      td.role wa-checkbox {
        display: inline-block;
      }

      tbody th {
        font-weight: 400;
      }

      @media (min-width: 52.01rem) {
        .box-name {
          display: none;
        }
      }

      @media (max-width: 52rem) {
        .role {
          width: auto;
          text-align: start;
        }

        table.folds tr {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];
  @property({ attribute: false }) plugin!: AdminPlugin;
  private readonly t = this.texts(texts);
  @state() private grants: Grants = {};
  @state() private busy = false;

  protected override firstUpdated(): void {
    this.app.unsaved(this, () => this.changed().length > 0);
  }

  private rolesOf(right: Right) {
    return this.grants[right.name] ?? right.roles;
  }

  private changed(): readonly Right[] {
    return this.plugin.permissions.filter((right) => ROLES.some((role) => this.rolesOf(right).includes(role) !== right.roles.includes(role)));
  }

  protected override render() {
    const { permissions, meetings } = this.plugin;
    return html`
      <section class="card" aria-labelledby="permissions">
        <div class="head">
          <h2 id="permissions">${this.t('permissions')}</h2>
          <p class="quiet">${this.t(permissions.length ? 'permissionsText' : 'noPermissions')}</p>
        </div>
        ${permissions.length === 0
          ? nothing
          : html`
              <form @submit=${this.save}>
                ${this.table(permissions)}
                ${meetings.length ? html`<p class="quiet small">${this.t('followNow', { count: meetings.length })}</p>` : nothing}
                ${this.saving(this.changed().length > 0, this.busy, this.undo)}
              </form>
            `}
      </section>
    `;
  }

  private table(permissions: readonly Right[]) {
    return html`
      <table class="folds" role="table" aria-labelledby="permissions">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">${this.t('permission')}</th>
            ${ROLES.map((role) => html`<th role="columnheader" class="role">${this.a(role)}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${permissions.map(
            (right) => html`
              <tr role="row">
                <th role="rowheader" scope="row">
                  ${this.titleOf(right)}
                  <div class="small"><code class="quiet">${right.name}</code></div>
                </th>
                ${ROLES.map((role) => html`<td role="cell" class="role">${this.box(right, role)}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }

  private box(right: Right, role: Role) {
    const name = this.t('mayDo', { role: this.a(role), permission: this.titleOf(right) });
    return html`
      <wa-checkbox
        .checked=${this.rolesOf(right).includes(role)}
        @change=${(change: Event) => this.grant(right, role, (change.target as HTMLInputElement).checked)}
      >
        <span class="box-name" aria-hidden="true">${this.a(role)}</span><span class="visually-hidden">${name}</span>
      </wa-checkbox>
    `;
  }

  private titleOf(right: Right) {
    return right.title[this.app.language] ?? right.name;
  }

  private grant(right: Right, role: Role, may: boolean) {
    const others = this.rolesOf(right).filter((one) => one !== role);
    this.grants = { ...this.grants, [right.name]: may ? [...others, role] : others };
  }

  private readonly undo = () => {
    this.grants = {};
  };

  private readonly save = async (submit: Event) => {
    submit.preventDefault();
    const changed = Object.fromEntries(this.changed().map((right) => [right.name, this.rolesOf(right)]));
    if (Object.keys(changed).length === 0) {
      this.nothingToSave();
      return;
    }
    this.busy = true;
    if (await this.attempt(() => this.app.api.setPluginPermissions(this.plugin.id, changed), this.a('saved'))) {
      this.plugin = { ...this.plugin, permissions: this.plugin.permissions.map((right) => ({ ...right, roles: this.rolesOf(right) })) };
      this.undo();
      this.dispatchEvent(new CustomEvent('changed'));
    }
    this.busy = false;
  };
}
