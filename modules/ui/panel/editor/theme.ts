import { EditorView } from '@codemirror/view';

/** The editor in the tokens of the house; light and dark come by themselves. */
export const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--plenum-text)', backgroundColor: 'var(--plenum-surface-raised)' },
  '&.cm-focused': { outline: 'var(--plenum-focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.5', overflow: 'auto' },
  '.cm-content': { padding: 'var(--plenum-space-3) 0', caretColor: 'var(--plenum-text)' },
  '.cm-line': { padding: '0 var(--plenum-space-3)' },
  '.cm-placeholder': { color: 'var(--plenum-text-quiet)' },
  '.cm-cursor': { borderLeftColor: 'var(--plenum-text)', borderLeftWidth: '2px' },
  '.cm-specialChar': { color: 'var(--plenum-danger)' },
  '.reference': { color: 'var(--plenum-text-quiet)', fontSize: '0.75em' },
  '.picture': { padding: 'var(--plenum-space-1) var(--plenum-space-3)' },
  '.picture img': { display: 'block', maxWidth: '100%', maxHeight: '20rem', borderRadius: 'var(--plenum-radius)' },
  '.no-picture': { padding: '0 var(--plenum-space-3)', color: 'var(--plenum-text-quiet)', fontStyle: 'italic' },
  '.waiting-picture': { marginInline: 'var(--plenum-space-1)', color: 'var(--plenum-text-quiet)', fontStyle: 'italic' },
  '.caret': { position: 'relative', borderInlineStart: '2px solid var(--caret)', marginInline: '-1px' },
  '.caret-name': {
    position: 'absolute', insetInlineStart: '-2px', bottom: '1.1em', padding: '0 4px', borderRadius: '3px', whiteSpace: 'nowrap',
    fontSize: '0.7rem', lineHeight: '1.3', color: '#fff', backgroundColor: 'var(--caret)', pointerEvents: 'none', zIndex: '1',
    maxWidth: '10rem', overflow: 'hidden', textOverflow: 'ellipsis',
  },
  // A flag over the first line would be cut off.
  '.cm-line:first-child .caret-name': { bottom: 'auto', top: '1.3em' },
  '.selected': { backgroundColor: 'color-mix(in srgb, var(--caret) 25%, transparent)' },
  '.colour-0': { '--caret': '#a3244f' },
  '.colour-1': { '--caret': '#1f5fa8' },
  '.colour-2': { '--caret': '#2b6e3f' },
  '.colour-3': { '--caret': '#7a4b00' },
  '.colour-4': { '--caret': '#6a3aa0' },
  '.colour-5': { '--caret': '#00656b' },
});
