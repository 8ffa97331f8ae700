import { definePanel } from '@plenum/panel';
import { Chat } from './chat.js';

definePanel('plenum-chat', Chat);
