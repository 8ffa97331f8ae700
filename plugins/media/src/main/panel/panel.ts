import { definePanel } from '@plenum/panel';
import { Media } from './media.js';

definePanel('plenum-media', Media);
