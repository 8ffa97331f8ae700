import { DocumentsDialog } from './documents-dialog.js';
import { DocumentsLink } from './documents-link.js';

customElements.define('plenum-documents', DocumentsDialog);
customElements.define('plenum-documents-link', DocumentsLink);
