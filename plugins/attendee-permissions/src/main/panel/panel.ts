import { definePanel } from '@plenum/panel';
import { Exceptions } from './exceptions.js';
import { Permissions } from './permissions.js';

definePanel('plenum-attendee-permissions', Permissions);
definePanel('plenum-attendee-exceptions', Exceptions);
