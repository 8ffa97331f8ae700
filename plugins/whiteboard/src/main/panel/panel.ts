import { definePanel } from '@plenum/panel';
import { Annotations } from './annotations.js';
import { Boards } from './boards.js';

definePanel('plenum-whiteboard', Boards);
definePanel('plenum-annotations', Annotations);
