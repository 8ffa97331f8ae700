import { definePanel } from '@plenum/panel';
import { HiddenStatus } from './hidden-status.js';
import { Visibility } from './visibility.js';

definePanel('plenum-hidden-attendee', Visibility);
definePanel('plenum-hidden-status', HiddenStatus);
