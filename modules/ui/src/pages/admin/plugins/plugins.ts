import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AdminPlugin } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { Loaded } from '../loaded.js';
import { AdminPart } from '../part.js';
import { stateOf } from './states.js';
import { may, positionOf, ROLES } from './switching.js';
import { texts } from './texts.js';
import { position } from './words.js';

/** All plugins: how they are, where their switches stand, and who uses them now. */
export class Plugins extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      th a {
        font-weight: 600;
      }

      tbody p {
        font-weight: 400;
      }

      .problem {
        margin-top: var(--plenum-space-2);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      .name {
        width: 42%;
      }

      .using {
        white-space: nowrap;
      }
    `,
  ];
  private readonly t = this.texts(texts);
  private readonly plugins = new Loaded(this, () => this.app.api.plugins());
  private readonly health = new Loaded(this, () => this.app.api.pluginHealth());

  protected override render() {
    this.heading(this.t('title'));
    return html`
      <div class="head">
        <h1>${this.t('title')}</h1>
        <p class="quiet">${this.t('intro')}</p>
      </div>
      ${this.shown(this.plugins, ({ plugins }) => (plugins.length ? this.table(plugins) : this.none()))}
    `;
  }

  private none() {
    return html`<div class="empty"><h2>${this.t('none')}</h2><p class="quiet">${this.t('noneText')}</p></div>`;
  }

  private table(plugins: readonly AdminPlugin[]) {
    return html`
      <div class="table">
        <table class="folds" role="table" aria-label=${this.t('title')}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" class="name">${this.t('feature')}</th>
              <th role="columnheader">${this.t('state')}</th>
              <th role="columnheader">${this.t('switch')}</th>
              <th role="columnheader" class="using">${this.t('inUse')}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(plugins, (plugin) => plugin.id, (plugin) => this.row(plugin))}
          </tbody>
        </table>
      </div>
    `;
  }

  private row(plugin: AdminPlugin) {
    const { language } = this.app;
    const state = stateOf(plugin);
    const using = plugin.meetings.length;
    return html`
      <tr role="row">
        <th role="rowheader" scope="row">
          <a href="/admin/plugins/${plugin.id}" @click=${this.app.follow}>${plugin.title[language] ?? plugin.id}</a>
          <span class="quiet small">${plugin.version}</span>
          <p class="quiet small">${plugin.description[language]}</p>
          ${plugin.problem ? html`<p class="problem small">${plugin.problem}</p>` : nothing}
          ${this.unwell(plugin).map(({ text }) => html`<p class="problem small">${text[language] ?? text.en}</p>`)}
        </th>
        <td role="cell" data-name=${this.t('state')}>
          <wa-badge variant=${state.variant} appearance="filled">${this.t(state.key)}</wa-badge>
        </td>
        <td role="cell" data-name=${this.t('switch')}>${position(positionOf(plugin), this.t, this.roles(plugin))}</td>
        <td role="cell" class="using" data-name=${this.t('inUse')}>
          ${using ? this.t('meetingsUse', { count: using }) : html`<span class="quiet">${this.t('notInUse')}</span>`}
        </td>
      </tr>
    `;
  }

  private unwell({ id }: AdminPlugin) {
    return this.health.value?.checks.filter(({ plugin, state }) => plugin === id && state !== 'up') ?? [];
  }

  private roles(plugin: AdminPlugin) {
    return ROLES.filter((role) => may(positionOf(plugin), role)).map((role) => this.a(role));
  }
}
