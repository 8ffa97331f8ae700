import { definePanel } from '@plenum/panel';
import { Polls } from './polls.js';
import { StagedPoll } from './staged.js';

definePanel('plenum-polls', Polls);
definePanel('plenum-polls-stage', StagedPoll);
