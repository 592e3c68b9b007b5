import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-token-keyword)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-token-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-token-constant)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--code-token-comment)' },
  { tag: [tags.typeName, tags.propertyName, tags.standard(tags.name)], color: 'var(--code-token-function)' },
])

/** The editor in the colours of the page, light and dark. */
export const editorLook = [
  syntaxHighlighting(colours),
  EditorView.theme({
    '&': { backgroundColor: 'var(--paper-raised)', color: 'var(--ink)', minHeight: '14rem' },
    '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
    '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.6', minHeight: '14rem' },
    '.cm-content': { caretColor: 'var(--ink)', padding: 'var(--space-3) 0' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)' },
    '.cm-gutters': { background: 'none', border: 'none', color: 'var(--ink-faint)' },
    '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--accent-soft)' },
    '.cm-tooltip': { background: 'var(--paper-raised)', border: '1px solid var(--line-strong)' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      background: 'var(--accent)',
      color: 'var(--accent-ink)',
    },
    '.cm-panels': { background: 'var(--paper-sunken)', color: 'var(--ink)' },
  }),
]
