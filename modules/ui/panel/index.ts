export { busy } from './busy.js';
export { catalogue, type Catalogue, type Text, type Texts, type Values } from './catalogue.js';
export { meetingContext } from './context.js';
export { definePanel, panelTag } from './define.js';
export { PanelElement } from './element.js';
export type { Language, Meeting, PanelEvent, Person, Role, Undo, You } from './meeting.js';
export { offSince, Refused, whyNot, type Reason, type Refusal, type Retry } from './refused.js';
export { panelStyles } from './styles.js';
export { clock, moment } from './time.js';
