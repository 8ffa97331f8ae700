import { definePanel } from '@plenum/panel';
import { Status } from './status.js';
import { TimerAgenda } from './timer-agenda.js';

definePanel('plenum-timer-agenda', TimerAgenda);
definePanel('plenum-timer-agenda-status', Status);
