'use client'

import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import type { ExerciseKind } from '@/lib/grading/exercise-package'
import code from '../../learn/components/code.module.css'
import { type EditorKeys, loadEditorKeys } from './editor-keys'
import { editorLanguage } from './editor-language'
import { editorLook } from './editor-look'

export interface EditorFault {
  readonly line: number
  readonly message: string
}

interface CodeEditorProps {
  readonly kind: ExerciseKind
  readonly value: string
  readonly label: string
  readonly keys: EditorKeys
  /** Columns by table, for completion. */
  readonly schema: Readonly<Record<string, readonly string[]>>
  readonly fault?: EditorFault
  readonly describedBy?: string
  readonly onChange: (value: string) => void
  readonly onRun: () => void
  readonly onCheck: () => void
}

/** The editor. Tab indents; Escape and then Tab leaves it. */
export default function CodeEditor({ kind, value, label, keys, schema, fault, ...rest }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const parts = useRef({ language: new Compartment(), keys: new Compartment() })
  const latest = useRef(rest)
  latest.current = rest

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; it owns its text, and the effects below bring in what changes outside.
  useEffect(() => {
    if (!place.current) return
    const asked = (what: 'onRun' | 'onCheck') => () => {
      latest.current[what]()
      return true
    }
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          keymap.of([
            { key: 'Mod-Shift-Enter', run: asked('onCheck') },
            { key: 'Mod-Enter', run: asked('onRun') },
          ]),
          parts.current.keys.of([]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString())
          }),
          ...setup,
          parts.current.language.of(editorLanguage(kind, schema)),
          EditorView.contentAttributes.of({
            'aria-label': label,
            ...(rest.describedBy ? { 'aria-describedby': rest.describedBy } : {}),
          }),
        ],
      }),
    })
    view.current = editor
    return () => editor.destroy()
  }, [])

  useEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() === value) return
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } })
  }, [value])

  useEffect(() => {
    view.current?.dispatch({ effects: parts.current.language.reconfigure(editorLanguage(kind, schema)) })
  }, [kind, schema])

  useEffect(() => {
    let current = true
    void loadEditorKeys(keys).then((extension) => {
      if (current) view.current?.dispatch({ effects: parts.current.keys.reconfigure(extension) })
    })
    return () => {
      current = false
    }
  }, [keys])

  useEffect(() => {
    const editor = view.current
    if (!editor) return
    const line = fault && fault.line <= editor.state.doc.lines ? editor.state.doc.line(fault.line) : undefined
    const diagnostics = fault && line ? [{ ...line, severity: 'error' as const, message: fault.message }] : []
    editor.dispatch(setDiagnostics(editor.state, diagnostics))
  }, [fault])

  return <div ref={place} className={code.code} />
}

const setup = [
  lineNumbers(),
  lintGutter(),
  history(),
  highlightSpecialChars(),
  drawSelection(),
  bracketMatching(),
  closeBrackets(),
  autocompletion(),
  keymap.of([
    ...completionKeymap,
    ...defaultKeymap,
    ...historyKeymap,
    // CodeMirror lets the next Tab leave for two seconds after Escape.
    { key: 'Tab', run: indentMore, shift: indentLess },
  ]),
  ...editorLook,
  EditorView.lineWrapping,
]
