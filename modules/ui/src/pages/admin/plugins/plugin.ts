import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { AdminPlugin, AdminPlugins } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { Loaded } from '../loaded.js';
import { AdminPart } from '../part.js';
import { stateOf } from './states.js';
import { texts } from './texts.js';

/** One plugin, with all that an administrator sees of it and can change. */
export class PluginPage extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      .back {
        justify-self: start;
      }

      .reason {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];
  @property() plugin = '';
  private readonly t = this.texts(texts);
  private readonly plugins = new Loaded(this, () => this.app.api.plugins());

  protected override render() {
    const { value } = this.plugins;
    const plugin = value?.plugins.find((one) => one.id === this.plugin);
    this.heading(this.t('title'), ...(plugin ? [this.titleOf(plugin)] : []));
    return html`
      <a class="back" href="/admin/plugins" @click=${this.app.follow}><wa-icon name="arrow-left"></wa-icon> ${this.t('back')}</a>
      ${this.shown(this.plugins, (all) => (plugin ? this.page(plugin, all) : this.missing()))}
    `;
  }

  private titleOf(plugin: AdminPlugin) {
    return plugin.title[this.app.language] ?? plugin.id;
  }

  private missing() {
    return html`<div class="empty"><h1>${this.t('missing')}</h1><p class="quiet">${this.t('missingText')}</p></div>`;
  }

  private page(plugin: AdminPlugin, all: AdminPlugins) {
    const state = stateOf(plugin);
    return html`
      <div class="head">
        <div class="row">
          <h1>${this.titleOf(plugin)}</h1>
          <wa-badge variant=${state.variant} appearance="filled">${this.t(state.key)}</wa-badge>
          ${plugin.version ? html`<span class="quiet small">${this.t('version', { version: plugin.version })} · <code>${plugin.id}</code></span>` : nothing}
        </div>
        <p class="quiet">${plugin.description[this.app.language]}</p>
      </div>
      ${state.text ? this.trouble(plugin, this.t(state.text), state) : nothing}
      ${plugin.version ? this.parts(plugin, all) : nothing}
    `;
  }

  private trouble(plugin: AdminPlugin, text: string, state: { variant: string; icon: string }) {
    return html`
      <wa-callout variant=${state.variant}>
        <wa-icon slot="icon" name=${state.icon}></wa-icon>
        <p>${text}</p>
        ${plugin.problem ? html`<p class="reason"><strong>${plugin.problem}</strong></p>` : nothing}
      </wa-callout>
    `;
  }

  private parts(plugin: AdminPlugin, all: AdminPlugins) {
    return html`
      <plenum-admin-health .plugin=${plugin.id}></plenum-admin-health>
      <plenum-admin-switch .plugin=${plugin} .all=${all} @changed=${this.reload}></plenum-admin-switch>
      <plenum-admin-settings .plugin=${plugin} @changed=${this.reload}></plenum-admin-settings>
      <plenum-admin-permissions .plugin=${plugin} @changed=${this.reload}></plenum-admin-permissions>
      <plenum-admin-kept .plugin=${plugin}></plenum-admin-kept>
    `;
  }

  private readonly reload = () => void this.plugins.load();
}
