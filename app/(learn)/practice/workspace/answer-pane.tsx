'use client'

import dynamic from 'next/dynamic'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Select } from '@/app/ui/select'
import type { Answer } from '@/lib/grading/answer'
import code from '../../learn/components/code.module.css'
import type { EditorFault } from './code-editor'
import { type EditorKeys, keepEditorKeys, keptEditorKeys } from './editor-keys'
import type { TableData } from './table-data'
import styles from './workspace.module.css'
import type { WorkspaceExercise } from './workspace-exercise'

// Each comes with the kind of exercise that has it, and never with a lesson.
const CodeEditor = lazy(() => import('./code-editor'))
const OrderAnswer = dynamic(() => import('./order-answer'))
const EdgesAnswer = dynamic(() => import('./edges-answer'))
const ChoicesAnswer = dynamic(() => import('./choices-answer'))

interface AnswerPaneProps {
  readonly exercise: WorkspaceExercise
  readonly answer: Answer
  readonly tables: Readonly<Record<string, TableData>> | undefined
  readonly fault?: EditorFault
  readonly onChange: (answer: Answer) => void
  readonly onRun: () => void
  readonly onCheck: () => void
}

/** Where the answer is given, by the kind of the exercise. */
export function AnswerPane({ exercise, answer, onChange, ...rest }: AnswerPaneProps) {
  if (answer.form === 'text')
    return (
      <TextAnswer
        {...rest}
        exercise={exercise}
        text={answer.text}
        onText={(text) => onChange({ form: 'text', text })}
      />
    )
  const { board } = exercise
  if (answer.form === 'order') {
    return (
      <OrderAnswer
        items={board.items}
        order={answer.items}
        onChange={(items) => onChange({ form: 'order', items })}
      />
    )
  }
  return answer.form === 'edges' ? (
    <EdgesAnswer
      items={board.items}
      edges={answer.edges}
      onChange={(edges) => onChange({ form: 'edges', edges })}
    />
  ) : (
    <ChoicesAnswer
      board={board}
      choices={answer.choices}
      onChange={(choices) => onChange({ form: 'choices', choices })}
    />
  )
}

type TextAnswerProps = Omit<AnswerPaneProps, 'answer' | 'onChange'> & {
  readonly text: string
  readonly onText: (text: string) => void
}

function TextAnswer({ exercise, text, tables, fault, onText, onRun, onCheck }: TextAnswerProps) {
  const [keys, setKeys] = useState<EditorKeys>('plain')
  useEffect(() => setKeys(keptEditorKeys()), [])
  const schema = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(tables ?? {}).map(([name, { columns }]) => [
          name,
          columns.map((column) => column.name),
        ]),
      ),
    [tables],
  )
  const plain = <pre className={code.code}>{text}</pre>
  return (
    <>
      <Suspense fallback={plain}>
        <CodeEditor
          kind={exercise.kind}
          value={text}
          label="Your answer"
          keys={keys}
          schema={schema}
          describedBy="editor-hint"
          onChange={onText}
          onRun={onRun}
          onCheck={onCheck}
          {...(fault ? { fault } : {})}
        />
      </Suspense>
      <div className={styles.editorFoot}>
        <p id="editor-hint" className={styles.soft}>
          Tab indents. Press Escape, then Tab, to leave the editor.
        </p>
        <label className={styles.keys} htmlFor="editor-keys">
          Keys
          <Select
            id="editor-keys"
            value={keys}
            onChange={({ target }) => {
              const chosen = target.value as EditorKeys
              setKeys(chosen)
              keepEditorKeys(chosen)
            }}
          >
            <option value="plain">Standard</option>
            <option value="vim">Vim</option>
            <option value="emacs">Emacs</option>
          </Select>
        </label>
      </div>
    </>
  )
}
