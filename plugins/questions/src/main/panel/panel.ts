import { definePanel } from '@plenum/panel';
import { Questions } from './questions.js';

definePanel('plenum-questions', Questions);
