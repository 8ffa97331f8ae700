import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { QuarantinedFile } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { AdminPart } from '../part.js';
import { texts } from './texts.js';

type Field = 'recipient' | 'reason' | 'password';
const FIELDS = ['recipient', 'reason', 'password'] as const;
const SHORTEST = 12;

/** Hands an infected file to a third party as an encrypted archive; that it was done is written down first. */
export class ReleaseDialog extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      /* Takes no place on the page. */
      :host {
        position: absolute;
      }
    `,
  ];
  private readonly t = this.texts(texts);
  @state() private file: QuarantinedFile | undefined;
  @state() private open = false;
  @state() private form: Readonly<Record<Field, string>> = { recipient: '', reason: '', password: '' };
  @state() private faults: readonly Field[] = [];
  @state() private problem = '';
  @state() private busy = false;

  show(file: QuarantinedFile): void {
    this.file = file;
    this.form = { recipient: '', reason: '', password: '' };
    this.faults = [];
    this.problem = '';
    this.open = true;
  }

  protected override render() {
    const close = () => (this.open = false);
    return html`
      <wa-dialog label=${this.t('releaseTitle')} ?open=${this.open} @wa-after-hide=${close}>
        <form id="release" class="stack" novalidate @submit=${this.take}>
          <p>${this.t('releaseText', { name: this.file?.name ?? '' })}</p>
          <wa-callout variant="warning"><wa-icon slot="icon" name="warning"></wa-icon>${this.t('danger')}</wa-callout>
          ${FIELDS.map((name) => this.input(name))}
          ${this.problem ? html`<wa-callout variant="danger" role="alert">${this.problem}</wa-callout>` : nothing}
        </form>
        <wa-button slot="footer" appearance="outlined" @click=${close}>${this.a('cancel')}</wa-button>
        <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${this.take}>${this.t('take')}</wa-button>
      </wa-dialog>
    `;
  }

  private input(name: Field) {
    const fault = this.faults.includes(name) ? this.t(name === 'password' ? 'short' : 'needed') : undefined;
    const hint = name === 'reason' ? '' : this.t(`${name}Hint`);
    return html`
      <wa-input
        name=${name}
        type=${name === 'password' ? 'password' : 'text'}
        ?password-toggle=${name === 'password'}
        label=${this.t(name)}
        maxlength=${name === 'password' ? 100 : 200}
        autocomplete=${name === 'password' ? 'new-password' : 'off'}
        .value=${this.form[name]}
        .customError=${fault ?? null}
        @input=${(input: Event) => this.set(name, (input.target as HTMLInputElement).value)}
      >
        <span slot="hint" class=${fault ? 'problem' : ''}>${fault ?? hint}</span>
      </wa-input>
    `;
  }

  private set(name: Field, value: string) {
    this.form = { ...this.form, [name]: value };
    this.faults = this.faults.filter((one) => one !== name);
  }

  private readonly take = async (event: Event) => {
    event.preventDefault();
    this.faults = FIELDS.filter((name) => (name === 'password' ? this.form[name].length < SHORTEST : !this.form[name].trim()));
    if (this.faults.length || !this.file) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`[name="${this.faults[0] ?? ''}"]`)?.focus();
      return;
    }
    this.busy = true;
    try {
      save(await this.app.api.releaseQuarantined(this.file.id, this.form), `${this.file.hash.slice(0, 16)}.zip`);
      this.open = false;
      this.app.tell(this.t('taken'));
    } catch (problem) {
      this.problem = this.why(problem);
    } finally {
      this.busy = false;
    }
  };
}

function save(archive: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(archive);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
