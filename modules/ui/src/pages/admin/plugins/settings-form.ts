import { Refused } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AdminPlugin, Setting } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { AdminPart } from '../part.js';
import { amountOf, durationOf, faultOf, UNITS, type Unit } from './settings.js';
import { texts } from './texts.js';

type Drafts = Readonly<Record<string, string>>;

/** A form made from what the plugin's manifest says of its settings. Tells `changed`. */
export class SettingsForm extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      .duration {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(8rem, 10rem);
        gap: var(--plenum-space-1) var(--plenum-space-2);
        align-items: start;
      }

      .duration > span {
        grid-column: 1 / -1;
        font-weight: 600;
      }

      /* Both fields are below one title. */
      .duration > *::part(form-control-label) {
        position: absolute;
        clip-path: inset(50%);
      }

      wa-input,
      .duration {
        max-width: 30rem;
      }
    `,
  ];
  @property({ attribute: false }) plugin!: AdminPlugin;
  private readonly t = this.texts(texts);
  @state() private values: Drafts = {};
  /** Units the person chose for durations. */
  @state() private units: Readonly<Record<string, Unit>> = {};
  @state() private faults: Drafts = {};
  @state() private problem = '';
  @state() private busy = false;

  protected override firstUpdated(): void {
    this.app.unsaved(this, () => this.isChanged());
  }

  private isChanged() {
    return this.plugin.settings.some((setting) => this.current(setting) !== setting.value);
  }

  private current(setting: Setting) {
    return this.values[setting.name] ?? setting.value;
  }

  protected override render() {
    const { settings, meetings } = this.plugin;
    return html`
      <section class="card" aria-labelledby="settings">
        <h2 id="settings">${this.t('settings')}</h2>
        ${settings.length === 0
          ? html`<p class="quiet">${this.t('noSettings')}</p>`
          : html`
              <form novalidate @submit=${this.save}>
                ${settings.map((setting) => this.field(setting))}
                ${this.problem ? html`<wa-callout variant="danger" role="alert">${this.problem}</wa-callout>` : nothing}
                ${meetings.length ? html`<p class="quiet small">${this.t('followNow', { count: meetings.length })}</p>` : nothing}
                <div class="row between">
                  ${this.saving(this.isChanged(), this.busy, this.undo)}
                  <wa-button appearance="plain" size="s" @click=${this.restore}>${this.t('restore')}</wa-button>
                </div>
              </form>
            `}
      </section>
    `;
  }

  private field(setting: Setting) {
    switch (setting.type) {
      case 'flag':
        return this.flag(setting);
      case 'duration':
        return this.duration(setting);
      case 'number':
      case 'text':
        return this.input(setting);
    }
  }

  private flag(setting: Setting) {
    return html`
      <wa-switch
        name=${setting.name}
        .checked=${this.current(setting) === 'true'}
        @change=${(change: Event) => this.set(setting, String((change.target as HTMLInputElement).checked))}
      >
        ${this.titleOf(setting)}
        <span slot="hint">${this.hint(setting)}</span>
      </wa-switch>
    `;
  }

  private input(setting: Setting) {
    return html`
      <wa-input
        name=${setting.name}
        label=${this.titleOf(setting)}
        inputmode=${setting.type === 'number' ? 'numeric' : 'text'}
        .value=${this.current(setting)}
        .customError=${this.faults[setting.name] ?? null}
        @input=${(input: Event) => this.set(setting, (input.target as HTMLInputElement).value)}
        @change=${() => this.check(setting)}
      >
        <span slot="hint">${this.hint(setting)}</span>
      </wa-input>
    `;
  }

  private duration(setting: Setting) {
    const value = this.current(setting);
    const shown = amountOf(value);
    const unit = this.units[setting.name] ?? shown?.unit ?? 'minutes';
    const amount = shown ? String((shown.amount * UNITS[shown.unit]) / UNITS[unit]) : value;
    return html`
      <div class="duration">
        <span aria-hidden="true">${this.titleOf(setting)}</span>
        <wa-input
          name=${setting.name}
          label=${this.titleOf(setting)}
          inputmode="numeric"
          .value=${amount}
          .customError=${this.faults[setting.name] ?? null}
          @input=${(input: Event) => this.set(setting, durationOf((input.target as HTMLInputElement).value, unit), unit)}
          @change=${() => this.check(setting)}
        >
          <span slot="hint">${this.hint(setting)}</span>
        </wa-input>
        <wa-select
          label=${this.t('unitOf', { title: this.titleOf(setting) })}
          .value=${unit}
          @change=${(change: Event) => this.unitChosen(setting, amount, (change.target as unknown as { value: Unit }).value)}
        >
          ${(Object.keys(UNITS) as Unit[]).map((one) => html`<wa-option value=${one}>${this.t(one)}</wa-option>`)}
        </wa-select>
      </div>
    `;
  }

  private unitChosen(setting: Setting, amount: string, unit: Unit) {
    this.set(setting, durationOf(amount, unit), unit);
    this.check(setting);
  }

  private hint(setting: Setting) {
    const fault = this.faults[setting.name];
    return fault ? html`<span class="problem">${fault}</span>` : [this.range(setting), this.standard(setting)].filter((part) => part).join(' ');
  }

  private range({ least, most }: Setting) {
    if (least !== undefined && most !== undefined) {
      return this.t('range', { least, most });
    }
    return least !== undefined ? this.t('atLeast', { least }) : most !== undefined ? this.t('atMost', { most }) : '';
  }

  private standard(setting: Setting) {
    const duration = setting.type === 'duration' ? amountOf(setting.default) : undefined;
    const value = duration ? `${duration.amount} ${this.t(duration.unit)}` : setting.type === 'flag' ? this.t(setting.default === 'true' ? 'yes' : 'no') : setting.default;
    return this.t('standard', { value: value || this.t('empty') });
  }

  private titleOf(setting: Setting) {
    return setting.title[this.app.language] ?? setting.name;
  }

  private set(setting: Setting, value: string, unit?: Unit) {
    this.values = { ...this.values, [setting.name]: value };
    this.units = unit ? { ...this.units, [setting.name]: unit } : this.units;
    if (this.faults[setting.name]) {
      this.check(setting);
    }
  }

  private check(setting: Setting) {
    const fault = faultOf(setting, this.current(setting));
    const { [setting.name]: _old, ...others } = this.faults;
    this.faults = fault ? { ...others, [setting.name]: this.t(fault.key, fault.values) } : others;
  }

  private readonly undo = () => {
    this.values = {};
    this.units = {};
    this.faults = {};
    this.problem = '';
  };

  private readonly restore = () => {
    this.undo();
    this.values = Object.fromEntries(this.plugin.settings.map((setting) => [setting.name, setting.default]));
  };

  private readonly save = async (submit: Event) => {
    submit.preventDefault();
    const changed = this.plugin.settings.filter((setting) => this.current(setting) !== setting.value);
    changed.forEach((setting) => this.check(setting));
    if (changed.length === 0) {
      this.nothingToSave();
    }
    if (changed.length === 0 || (await this.toFault())) {
      return;
    }
    this.busy = true;
    try {
      await this.app.api.setPluginSettings(this.plugin.id, Object.fromEntries(changed.map((one) => [one.name, this.current(one).trim()])));
      this.plugin = { ...this.plugin, settings: this.plugin.settings.map((one) => ({ ...one, value: this.current(one).trim() })) };
      this.undo();
      this.app.tell(this.a('saved'));
      this.dispatchEvent(new CustomEvent('changed'));
    } catch (problem) {
      await this.explain(problem);
    } finally {
      this.busy = false;
    }
  };

  private async explain(problem: unknown) {
    const field = problem instanceof Refused ? problem.field : undefined;
    if (field && this.plugin.settings.some((setting) => setting.name === field)) {
      this.faults = { ...this.faults, [field]: this.t('wrongHere') };
      await this.toFault();
    } else {
      this.problem = this.why(problem);
    }
  }

  /** Puts the focus where something is wrong. */
  private async toFault(): Promise<boolean> {
    await this.updateComplete;
    const first = this.plugin.settings.find((setting) => this.faults[setting.name]);
    if (first) {
      this.renderRoot.querySelector<HTMLElement>(`[name="${CSS.escape(first.name)}"]`)?.focus();
    }
    return first !== undefined;
  }
}
