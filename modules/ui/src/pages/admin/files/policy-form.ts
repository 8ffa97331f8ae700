import { bytes } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AdminFiles, FilePolicy } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { AdminPart } from '../part.js';
import { BOUNDS, draftOf, faultsOf, NUMBERS, policyOf, type Draft, type NumberField } from './policy.js';
import { texts } from './texts.js';

/** A draft without faults. */
const ZERO: Draft = { tenant: '1', meeting: '1', file: '1', uninspected: 'wait', quarantineDays: '1', againDays: '1' };

/** What is allowed for files; tells `saved` with what the server has then. */
export class FilePolicyForm extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      .numbers {
        display: grid;
        gap: var(--plenum-space-4);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        align-items: start;
      }
    `,
  ];
  @property({ attribute: false }) files: AdminFiles | undefined;
  private readonly t = this.texts(texts);
  @state() private changes: Partial<Draft> = {};
  @state() private faults: readonly NumberField[] = [];
  @state() private problem = '';
  @state() private busy = false;

  protected override firstUpdated(): void {
    this.app.unsaved(this, () => this.isChanged());
  }

  private draft(policy: FilePolicy): Draft {
    return { ...draftOf(policy), ...this.changes };
  }

  private isChanged() {
    return this.files !== undefined && JSON.stringify(this.draft(this.files.policy)) !== JSON.stringify(draftOf(this.files.policy));
  }

  protected override render() {
    const { files } = this;
    if (!files) {
      return nothing;
    }
    const draft = this.draft(files.policy);
    return html`
      <form class="card" novalidate aria-labelledby="rules" @submit=${this.save}>
        <div class="head">
          <h2 id="rules">${this.t('rules')}</h2>
          <p class="quiet">${this.t('used', { used: bytes(files.used, this.app.language) })}</p>
        </div>
        <div class="numbers">${NUMBERS.map((name) => this.number(name, draft[name]))}</div>
        <wa-radio-group
          label=${this.t('uninspected')}
          .value=${draft.uninspected}
          @change=${(change: Event) => this.set({ uninspected: (change.target as HTMLInputElement).value as Draft['uninspected'] })}
        >
          <wa-radio value="wait">${this.t('wait')}</wa-radio>
          <wa-radio value="refuse">${this.t('refuse')}</wa-radio>
        </wa-radio-group>
        ${this.problem ? html`<wa-callout variant="danger" role="alert">${this.problem}</wa-callout>` : nothing}
        ${this.saving(this.isChanged(), this.busy, this.undo)}
      </form>
    `;
  }

  private number(name: NumberField, value: string) {
    const [least, most] = BOUNDS[name];
    const fault = this.faults.includes(name) ? this.t('wrong', { least, most }) : undefined;
    const size = faultsOf({ ...ZERO, [name]: value }).includes(name) ? '' : bytes(Number(value) * 1024 * 1024, this.app.language);
    const hint = name === 'quarantineDays' || name === 'againDays' ? this.t(`${name}Hint`) : size;
    return html`
      <wa-input
        name=${name}
        label=${this.t(name)}
        inputmode="numeric"
        maxlength="10"
        autocomplete="off"
        .value=${value}
        .customError=${fault ?? null}
        @input=${(input: Event) => this.set({ [name]: (input.target as HTMLInputElement).value })}
      >
        <span slot="hint" class=${fault ? 'problem' : ''}>${fault ?? hint}</span>
      </wa-input>
    `;
  }

  private set(change: Partial<Draft>) {
    this.changes = { ...this.changes, ...change };
    this.faults = this.faults.filter((name) => !(name in change));
  }

  private readonly undo = () => {
    this.changes = {};
    this.faults = [];
    this.problem = '';
  };

  private readonly save = async (submit: Event) => {
    submit.preventDefault();
    if (!this.files || !this.isChanged()) {
      this.nothingToSave();
      return;
    }
    const draft = this.draft(this.files.policy);
    this.faults = faultsOf(draft);
    if (this.faults.length) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`[name="${this.faults[0] ?? ''}"]`)?.focus();
      return;
    }
    this.busy = true;
    try {
      const saved = await this.app.api.saveFilePolicy(policyOf(draft));
      this.undo();
      this.dispatchEvent(new CustomEvent('saved', { detail: saved }));
      this.app.tell(this.a('saved'));
    } catch (problem) {
      this.problem = this.why(problem);
    } finally {
      this.busy = false;
    }
  };
}
