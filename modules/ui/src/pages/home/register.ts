import { FeaturesDialog } from './features-dialog.js';
import { Home } from './home.js';
import { Invitations } from './invitations.js';
import { MeetingDialog } from './meeting-dialog.js';

customElements.define('plenum-features-dialog', FeaturesDialog);
customElements.define('plenum-invitations', Invitations);
customElements.define('plenum-meeting-dialog', MeetingDialog);
customElements.define('plenum-home', Home);
