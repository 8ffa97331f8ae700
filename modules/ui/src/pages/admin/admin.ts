import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ADMIN_PARTS, type AdminPart as Part } from '../../shell/routes.js';
import { adminStyles } from './admin.styles.js';
import { AdminPart } from './part.js';

const ICONS: Readonly<Record<Part, string>> = { plugins: 'feature', accounts: 'people', organization: 'organization', files: 'document', audit: 'audit' };

/** The administration: its parts, each with an address. */
export class Admin extends AdminPart {
  static override styles = adminStyles;
  @property() section: Part = 'plugins';
  /** The id of what is shown of the part; empty shows all. */
  @property() item = '';

  protected override render() {
    if (!this.app.session.account?.administrator) {
      this.heading(this.a('forbidden'));
      return html`<div class="page"><div class="empty"><h1>${this.a('forbidden')}</h1><p class="quiet">${this.a('forbiddenText')}</p></div></div>`;
    }
    return html`
      <div class="area">
        <nav aria-label=${this.a('parts')}>${ADMIN_PARTS.map((part) => this.link(part))}</nav>
        <div class="part">${this.content()}</div>
      </div>
    `;
  }

  private link(part: Part) {
    const current = part === this.section ? (this.item ? 'true' : 'page') : 'false';
    return html`
      <a href="/admin/${part}" aria-current=${current} @click=${this.app.follow}>
        <wa-icon name=${ICONS[part]}></wa-icon><span>${this.a(part)}</span>
      </a>
    `;
  }

  private content(): TemplateResult {
    switch (this.section) {
      case 'plugins':
        return this.item ? html`<plenum-admin-plugin plugin=${this.item}></plenum-admin-plugin>` : html`<plenum-admin-plugins></plenum-admin-plugins>`;
      case 'accounts':
        return html`<plenum-admin-accounts></plenum-admin-accounts>`;
      case 'organization':
        return html`<plenum-admin-organization></plenum-admin-organization>`;
      case 'files':
        return html`<plenum-admin-files></plenum-admin-files>`;
      case 'audit':
        return html`<plenum-admin-audit></plenum-admin-audit>`;
    }
  }
}
