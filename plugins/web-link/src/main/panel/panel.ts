import { definePanel } from '@plenum/panel';
import { WebLinks } from './links.js';

definePanel('plenum-web-link', WebLinks);
