import { definePanel } from '@plenum/panel';
import { SharedNotes } from './notes.js';

definePanel('plenum-shared-notes', SharedNotes);
