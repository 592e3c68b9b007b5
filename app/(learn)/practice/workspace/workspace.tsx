'use client'

import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { SegmentedControl } from '@/app/ui/segmented-control'
import { toast } from '@/app/ui/toast'
import { useViewer } from '@/app/ui/viewer-context'
import { AnswerPane } from './answer-pane'
import { emptyAnswer, sameAnswer } from './answers'
import { Attempts } from './attempts'
import { DataPane } from './data-pane'
import { EngineProgress } from './engine-progress'
import { Hints } from './hints'
import { ResultPane } from './result-pane'
import { Solution } from './solution'
import { Splitter } from './splitter'
import { fetchTables } from './table-data'
import { useAttempt } from './use-attempt'
import { useCold } from './use-cold'
import { type DraftState, useDraft } from './use-draft'
import { useEngine } from './use-engine'
import { useFailedTries } from './use-failed-tries'
import { useHints } from './use-hints'
import styles from './workspace.module.css'
import type { WorkspaceExercise } from './workspace-exercise'

type Tab = 'brief' | 'data' | 'answer' | 'result'

const tabs = [
  { value: 'brief', label: 'Brief' },
  { value: 'data', label: 'Data' },
  { value: 'answer', label: 'Answer' },
  { value: 'result', label: 'Result' },
] as const

const draftWords: Record<DraftState, string> = {
  untouched: '',
  here: 'Kept in this browser',
  saved: 'Saved',
  'not kept': 'This browser keeps no drafts: copy your text before you leave',
}

interface WorkspaceProps {
  readonly exercise: WorkspaceExercise
  readonly children: ReactNode
}

/** The exercise screen: the brief and the data on one side, the answer and what it gave on the other. */
export function Workspace(props: WorkspaceProps) {
  const cold = useCold()
  // What was read before this was known is not the cold one's.
  return <OpenWorkspace key={String(cold)} cold={cold} {...props} />
}

function OpenWorkspace({ exercise, children, cold }: WorkspaceProps & { readonly cold: boolean }) {
  const { viewer } = useViewer()
  const [tab, setTab] = useState<Tab>('brief')
  const [share, setShare] = useState(42)
  const result = useRef<HTMLElement>(null)
  const { answer, change, state: draft, offered, settle } = useDraft(exercise, cold)
  const engine = useEngine(exercise)
  const hints = useHints(exercise, cold)
  const attempt = useAttempt(exercise)
  const failed = useFailedTries(exercise)
  const { data: tables } = useQuery({
    queryKey: ['table-data', ...exercise.tables],
    queryFn: () => fetchTables(exercise.tables),
    enabled: exercise.tables.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const runs = exercise.form === 'text'
  const sql = exercise.kind.startsWith('sql')
  const name = engineName[exercise.kind] ?? 'the checks'

  function show(): void {
    setTab('result')
    requestAnimationFrame(() => result.current?.scrollIntoView({ block: 'nearest' }))
  }

  async function run(): Promise<void> {
    if (answer.form !== 'text') return
    attempt.clear()
    await engine.run(answer.text)
    show()
  }

  async function check(): Promise<void> {
    attempt.clear()
    const given = answer
    const verdict = await engine.check(given)
    show()
    if (verdict && !verdict.passed) failed.note(given, verdict)
    // Only a pass asks for verification: tries that fail here would hold up the queue, one's own first.
    if (verdict?.passed && viewer !== null) await attempt.handIn(given, verdict, hints.shown)
  }

  function replace(next: typeof answer, said: string): void {
    const before = answer
    change(next)
    setTab('answer')
    toast({ text: said, action: { label: 'Undo', run: () => change(before) } })
  }

  function onKeyDown(event: KeyboardEvent): void {
    // In the editor its own keys have answered already.
    if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void (event.shiftKey || !runs ? check() : run())
  }

  const fault = engine.shown?.kind === 'verdict' ? engine.shown.verdict.fault : faultOfRun(engine.shown)
  const starter = emptyAnswer(exercise)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for the buttons inside, which are the way for everyone.
    <div className={styles.workspace} data-wide data-tab={tab} onKeyDown={onKeyDown}>
      <div className={styles.tabs}>
        <SegmentedControl label="Part of the exercise" options={tabs} value={tab} onChange={setTab} />
      </div>
      <div className={styles.panes} style={{ '--share': `${share}%` } as React.CSSProperties}>
        <div className={styles.left}>
          <section className={styles.brief} aria-label="Brief">
            {children}
            <Hints hints={exercise.hints} shown={hints.shown} onNext={hints.showNext} />
          </section>
          <section className={styles.data} aria-label="Data">
            <h2>Data</h2>
            <DataPane exercise={exercise} tables={tables} />
          </section>
        </div>
        <Splitter share={share} onShare={setShare} />
        <div className={styles.right}>
          <section className={styles.answer} aria-label="Your answer">
            {cold && (
              <Notice title="Cold, from the start">
                <p>
                  What you write here is not kept, and your draft stays as it was. A pass counts as always;
                  then go back to your review and say how it went.
                </p>
              </Notice>
            )}
            {offered && (
              <Notice title="Another device has a different text" live>
                <p>From {new Date(offered.updatedAt).toLocaleString('en-GB')}. Nothing was overwritten.</p>
                <div className={styles.buttons}>
                  <Button onClick={() => settle(true)}>Use that text</Button>
                  <Button onClick={() => settle(false)}>Keep this one</Button>
                </div>
              </Notice>
            )}
            <AnswerPane
              exercise={exercise}
              answer={answer}
              tables={tables}
              {...(fault?.line === undefined ? {} : { fault: { line: fault.line, message: fault.message } })}
              onChange={change}
              onRun={() => void run()}
              onCheck={() => void check()}
            />
          </section>
          <div className={styles.bar}>
            {runs && (
              <Button busy={engine.busy === 'running'} onClick={() => void run()}>
                Run
              </Button>
            )}
            <Button kind="primary" busy={engine.busy === 'checking'} onClick={() => void check()}>
              Check
            </Button>
            {engine.busy && <Button onClick={engine.stop}>Stop</Button>}
            {sql && answer.form === 'text' && !engine.busy && (
              <Button
                kind="quiet"
                onClick={() => void engine.plan(answer.form === 'text' ? answer.text : '').then(show)}
              >
                Plan
              </Button>
            )}
            {!sameAnswer(answer, starter) && (
              <Button kind="quiet" onClick={() => replace(starter, 'Back to the start.')}>
                Start over
              </Button>
            )}
            <span className={styles.soft} role="status">
              {draftWords[draft]}
            </span>
            <span className={styles.shortcuts}>
              {runs ? 'Ctrl or ⌘ + Enter runs, with Shift it checks' : 'Ctrl or ⌘ + Enter checks'}
            </span>
          </div>
          <EngineProgress state={engine.state} name={name} />
          <section ref={result} className={styles.result} aria-label="Result">
            <ResultPane exercise={exercise} shown={engine.shown} attempt={attempt} guest={viewer === null} />
            {viewer && !cold && <Solution exercise={exercise} />}
            {(!cold || attempt.attempt?.status === 'verified') && (
              <Attempts
                exercise={exercise}
                tries={failed.tries}
                waits={attempt.waits}
                onTake={(taken) => replace(taken, 'This is your answer of then.')}
              />
            )}
          </section>
        </div>
      </div>
    </div>
  )
}

const engineName: Partial<Record<WorkspaceExercise['kind'], string>> = {
  'sql-postgres': 'PostgreSQL',
  'sql-duckdb': 'DuckDB',
  python: 'Python',
}

function faultOfRun(shown: ReturnType<typeof useEngine>['shown']) {
  if (shown?.kind !== 'ran') return undefined
  const { output } = shown
  if (output.kind === 'sql') return output.result.error
  if (output.kind === 'python') return output.run.error
  return 'fault' in output.parsed ? output.parsed.fault : undefined
}
