'use client'

import { type KeyboardEvent, lazy, type ReactNode, Suspense, useState } from 'react'
import { Button } from '@/app/ui/button'
import { classNames } from '@/app/ui/class-names'
import { VisuallyHidden } from '@/app/ui/visually-hidden'
import { explained } from '@/lib/grading/engines/postgres/explained'
import type { RecordedOutput } from '@/lib/grading/recorded-output'
import code from './code.module.css'
import { runInWords } from './run-in-words'
import { RunProgress } from './run-progress'
import styles from './sql-block.module.css'
import { SqlOutput } from './sql-output'
import { useSqlRun } from './use-sql-run'

/** CodeMirror is larger than the rest of the page: it comes when somebody begins to edit. */
const SqlEditor = lazy(() => import('./sql-editor'))

export interface SqlBlockProps {
  readonly sql: string
  readonly highlighted: ReactNode
  readonly tables: readonly string[]
  readonly editable: boolean
  readonly fresh: boolean
  readonly caption?: string
  readonly recorded?: RecordedOutput
  /** Shows how the query is run instead of what it gives. */
  readonly plan?: boolean
}

export function SqlBlock({
  sql,
  highlighted,
  tables,
  editable,
  fresh,
  caption,
  recorded,
  plan,
}: SqlBlockProps) {
  const [text, setText] = useState(sql)
  const [editing, setEditing] = useState(false)
  const { run, busy, start, clear } = useSqlRun({ tables, fresh })
  const runText = () => void start(plan ? explained(text) : text)
  const changed = text !== sql

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    runText()
  }

  function reset() {
    setText(sql)
    setEditing(false)
    clear()
  }

  const plain = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and what scrolls must be reachable by keyboard.
    <pre className={classNames(styles.text, code.code)} tabIndex={0}>
      <code>{changed ? text : highlighted}</code>
    </pre>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no set of fields, and a region each would crowd the page's landmarks.
    <div
      role="group"
      className={styles.block}
      aria-label={caption ?? `SQL: ${firstLine(sql)}`}
      onKeyDown={onKeyDown}
    >
      {caption && <p className={styles.caption}>{caption}</p>}
      {editing ? (
        <Suspense fallback={plain}>
          <SqlEditor value={text} onChange={setText} onRun={runText} />
        </Suspense>
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the pointer; the Edit button is the way for everyone.
        // biome-ignore lint/a11y/noStaticElementInteractions: as above.
        <div onClick={editable && !hasSelection() ? () => setEditing(true) : undefined}>{plain}</div>
      )}
      <div className={styles.bar}>
        <Button kind="primary" busy={busy} onClick={runText}>
          {busy ? 'Running' : 'Run'}
        </Button>
        {editable && !editing && (
          <Button kind="quiet" onClick={() => setEditing(true)}>
            Edit
          </Button>
        )}
        {(changed || run.state !== 'idle') && (
          <Button kind="quiet" onClick={reset} disabled={busy}>
            Back to the original
          </Button>
        )}
        <span className={styles.keys}>Ctrl or ⌘ + Enter runs it</span>
      </div>
      <RunProgress run={run} />
      <SqlOutput run={run} recorded={changed ? undefined : recorded} sql={text} plan={plan} />
      <VisuallyHidden>
        <span role="status">{runInWords(run)}</span>
      </VisuallyHidden>
    </div>
  )
}

function firstLine(sql: string): string {
  return sql.split('\n').find((line) => !line.startsWith('--')) ?? ''
}

/** Selecting text to copy it is not a wish to edit it. */
function hasSelection(): boolean {
  return typeof window !== 'undefined' && window.getSelection()?.type === 'Range'
}
