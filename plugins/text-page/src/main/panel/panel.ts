import { definePanel } from '@plenum/panel';
import { TextPages } from './pages.js';

definePanel('plenum-text-page', TextPages);
