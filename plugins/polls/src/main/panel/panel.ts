import { definePanel } from '@plenum/panel';
import { Polls } from './polls.js';

definePanel('plenum-polls', Polls);
