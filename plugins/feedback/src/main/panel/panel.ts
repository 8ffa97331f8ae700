import { definePanel } from '@plenum/panel';
import { Feedback } from './feedback.js';
import { Mark } from './mark.js';

definePanel('plenum-feedback', Feedback);
definePanel('plenum-feedback-mark', Mark);
