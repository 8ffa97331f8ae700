import { definePanel } from '@plenum/panel';
import { Breakout } from './breakout.js';
import { Status } from './status.js';

definePanel('plenum-breakout', Breakout);
definePanel('plenum-breakout-status', Status);
