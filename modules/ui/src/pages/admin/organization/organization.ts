import { Refused } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { Tenant } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { Loaded } from '../loaded.js';
import { AdminPart } from '../part.js';
import { draftOf, faultsOf, RULES, sameTenant, tenantOf, type Draft } from './tenant.js';
import { texts } from './texts.js';

/** The tenant: its name, whether meetings may be open, and what keys are like. */
export class Organization extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      form {
        gap: var(--plenum-space-5);
      }

      .short {
        max-width: 12rem;
      }

      .field {
        max-width: 30rem;
      }
    `,
  ];
  private readonly t = this.texts(texts);
  private readonly loaded = new Loaded(this, () => this.app.api.tenant());
  @state() private changes: Partial<Draft> = {};
  @state() private faults: Readonly<Record<string, string>> = {};
  @state() private problem = '';
  @state() private busy = false;

  protected override firstUpdated(): void {
    this.app.unsaved(this, () => this.isChanged());
  }

  private isChanged() {
    const { value } = this.loaded;
    return value !== undefined && !sameTenant(this.draft(value), draftOf(value));
  }

  private draft(tenant: Tenant): Draft {
    return { ...draftOf(tenant), ...this.changes };
  }

  protected override render() {
    this.heading(this.t('title'));
    return html`
      <div class="head">
        <h1>${this.t('title')}</h1>
        <p class="quiet">${this.t('intro')}</p>
      </div>
      ${this.shown(this.loaded, (tenant) => this.page(this.draft(tenant)))}
    `;
  }

  private page(draft: Draft) {
    return html`
      <form novalidate @submit=${this.save}>
        <section class="card" aria-labelledby="about">
          <h2 id="about">${this.t('about')}</h2>
          ${this.input('name', draft.name, 'nameHint', 100)} ${this.input('contact', draft.contact, 'contactHint', 200)}
        </section>
        <section class="card" aria-labelledby="meetings">
          <h2 id="meetings">${this.t('meetings')}</h2>
          <wa-switch .checked=${draft.openAllowed} @change=${(change: Event) => this.set({ openAllowed: (change.target as HTMLInputElement).checked })}>
            ${this.t('open')}
            <span slot="hint">${this.t(draft.openAllowed ? 'openText' : 'openOff')}</span>
          </wa-switch>
        </section>
        ${this.keys(draft)}
        ${this.problem ? html`<wa-callout variant="danger" role="alert">${this.problem}</wa-callout>` : nothing}
        ${this.saving(this.isChanged(), this.busy, this.undo)}
      </form>
    `;
  }

  private keys(draft: Draft) {
    const box = (rule: (typeof RULES)[number]) => html`
      <wa-checkbox .checked=${draft[rule]} @change=${(change: Event) => this.set({ [rule]: (change.target as HTMLInputElement).checked })}>${this.t(rule)}</wa-checkbox>
    `;
    return html`
      <section class="card" aria-labelledby="keys">
        <div class="head">
          <h2 id="keys">${this.t('keys')}</h2>
          <p class="quiet">${this.t('keysText')}</p>
        </div>
        <div class="short">${this.input('length', draft.length, 'lengthHint', 2)}</div>
        <div class="two">
          <fieldset>
            <legend>${this.t('contains')}</legend>
            ${RULES.filter((rule) => rule !== 'notId').map(box)}
          </fieldset>
          <fieldset>
            <legend>${this.t('notIdLegend')}</legend>
            ${box('notId')}
          </fieldset>
        </div>
      </section>
    `;
  }

  private input(name: 'name' | 'contact' | 'length', value: string, hint: 'nameHint' | 'contactHint' | 'lengthHint', longest: number) {
    const fault = this.faults[name];
    return html`
      <wa-input
        class="field"
        name=${name}
        label=${this.t(name)}
        inputmode=${name === 'length' ? 'numeric' : 'text'}
        maxlength=${longest}
        autocomplete="off"
        .value=${value}
        .customError=${fault ?? null}
        @input=${(input: Event) => this.set({ [name]: (input.target as HTMLInputElement).value })}
      >
        <span slot="hint" class=${fault ? 'problem' : ''}>${fault ?? this.t(hint)}</span>
      </wa-input>
    `;
  }

  private set(change: Partial<Draft>) {
    this.changes = { ...this.changes, ...change };
    const mended = Object.keys(change);
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([name]) => !mended.includes(name)));
  }

  private readonly undo = () => {
    this.changes = {};
    this.faults = {};
    this.problem = '';
  };

  private readonly save = async (submit: Event) => {
    submit.preventDefault();
    const { value } = this.loaded;
    if (!value || !this.isChanged()) {
      this.nothingToSave();
      return;
    }
    const draft = this.draft(value);
    this.faults = Object.fromEntries(Object.entries(faultsOf(draft)).map(([name, key]) => [name, this.t(key)]));
    if (await this.toFault()) {
      return;
    }
    this.busy = true;
    try {
      this.loaded.value = await this.app.api.saveTenant(tenantOf(draft));
      this.undo();
      this.app.tell(this.a('saved'));
      this.app.enterSession(await this.app.api.session());
    } catch (problem) {
      await this.explain(problem);
    } finally {
      this.busy = false;
    }
  };

  private async explain(problem: unknown) {
    const field = problem instanceof Refused ? problem.field?.replace('keyRules.', '') : undefined;
    if (field === 'name' || field === 'contact' || field === 'length') {
      this.faults = { [field]: this.t(field === 'length' ? 'lengthWrong' : 'wrongHere') };
      await this.toFault();
    } else {
      this.problem = this.why(problem);
    }
  }

  private async toFault(): Promise<boolean> {
    await this.updateComplete;
    const first = ['name', 'contact', 'length'].find((name) => this.faults[name]);
    this.renderRoot.querySelector<HTMLElement>(`[name="${first ?? ''}"]`)?.focus();
    return first !== undefined;
  }
}
