import { definePanel } from '@plenum/panel';
import { SharedFiles } from './files.js';

definePanel('plenum-files', SharedFiles);
