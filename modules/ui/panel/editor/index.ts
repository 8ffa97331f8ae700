// An editor of a text that several people edit, with CodeMirror. Whoever imports it bundles it; the other panels do not.
export { caretsIn, type Caret } from './carets.js';
export { TextEditor, type Around, type Words } from './editor.js';
export { TextSession, type Desk, type Shown } from './session.js';
export { fromWire, insertedBy, newId, textOf, toWire, type WireChange, type WireChanges, type WireEdit, type WireText } from './wire.js';
export { hiddenHint, lossBox, readersLine, saveFile, takeawayButtons, type Loss, type Takeaway, type TakeawayKey } from './parts.js';
export { editorStyles } from './styles.js';
export { editorTexts, refusalBy } from './texts.js';
export type { PictureBook } from './pictures.js';
export { PictureShelf, type SeenPicture } from './shelf.js';
export { inWords, referencesIn, type Reference } from './references.js';
export { onPaper } from './paper.js';
