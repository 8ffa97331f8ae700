import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { AppElement } from '../shell/page.js';
import { pageStyles } from '../shell/styles.js';
import type { Documented, DocumentsDialog } from './documents-dialog.js';
import { texts } from './texts.js';

/** Leads to the documents of a meeting that is over, for whom the server gives them; for others there is nothing. */
export class DocumentsLink extends AppElement {
  static override styles = pageStyles;

  @property({ attribute: false }) meeting: Documented | undefined;
  private readonly t = this.texts(texts);
  @state() private allowed = false;
  @query('plenum-documents') private dialog!: DocumentsDialog;

  protected override firstUpdated(): void {
    void this.look();
  }

  protected override render() {
    return this.allowed
      ? html`
          <wa-button appearance="outlined" @click=${() => this.meeting && this.dialog.show(this.meeting)}>
            <wa-icon slot="start" name="document"></wa-icon>${this.t('documents')}
          </wa-button>
          <plenum-documents></plenum-documents>
        `
      : nothing;
  }

  private async look(): Promise<void> {
    if (!this.meeting || !this.app.session.signedIn) {
      return;
    }
    try {
      await this.app.api.documents(this.meeting.id, this.app.language);
      this.allowed = true;
    } catch {
      // Who was not in the meeting is offered nothing.
    }
  }
}
