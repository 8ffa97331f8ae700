import { ConfirmMail } from './confirm-mail.js';
import { SignIn } from './sign-in.js';

customElements.define('plenum-sign-in', SignIn);
customElements.define('plenum-confirm-mail', ConfirmMail);
