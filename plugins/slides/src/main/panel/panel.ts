import { definePanel } from '@plenum/panel';
import { Slides } from './slides.js';

definePanel('plenum-slides', Slides);
