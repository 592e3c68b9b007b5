'use client'

import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { PostgreSQL, sql } from '@codemirror/lang-sql'
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { useEffect, useRef } from 'react'
import code from './code.module.css'

interface SqlEditorProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onRun: () => void
}

/** The editor, focused as it appears. Tab leaves it; indenting is done with spaces. */
export default function SqlEditor({ value, onChange, onRun }: SqlEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const latest = useRef({ onChange, onRun })
  latest.current = { onChange, onRun }
  const runLatest = () => {
    latest.current.onRun()
    return true
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; it owns its text from here on, and the effect below brings in changes from outside.
  useEffect(() => {
    if (!place.current) return
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          keymap.of([{ key: 'Mod-Enter', run: runLatest }]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString())
          }),
          ...setup,
        ],
      }),
    })
    editor.focus()
    view.current = editor
    return () => editor.destroy()
  }, [])

  useEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() === value) return
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } })
  }, [value])

  return <div ref={place} className={code.code} />
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-token-keyword)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-token-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-token-constant)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--code-token-comment)' },
  { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--code-token-function)' },
])

const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', padding: 'var(--space-3) 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { background: 'none', border: 'none', color: 'var(--ink-faint)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--accent-soft)' },
  '.cm-tooltip': { background: 'var(--paper-raised)', border: '1px solid var(--line-strong)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--accent)',
    color: 'var(--accent-ink)',
  },
})

const setup = [
  lineNumbers(),
  history(),
  highlightSpecialChars(),
  drawSelection(),
  bracketMatching(),
  closeBrackets(),
  autocompletion(),
  keymap.of([...defaultKeymap, ...historyKeymap, ...completionKeymap]),
  sql({ dialect: PostgreSQL }),
  syntaxHighlighting(colours),
  look,
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': 'SQL editor' }),
]
