'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { practiceMutations, practiceQueries } from '@/lib/api/queries/practice'
import type { Answer } from '@/lib/grading/answer'
import { PlainMarkdown } from './plain-markdown'
import styles from './workspace.module.css'
import type { WorkspaceExercise } from './workspace-exercise'

/** The reference solution and why it is right: after a verified pass, or when the learner asks and is told what that means. */
export function Solution({ exercise }: { exercise: WorkspaceExercise }) {
  const [asking, setAsking] = useState(false)
  const { data: past } = useQuery(practiceQueries.attempts(exercise.id))
  const verified = past?.attempts.some(({ proves }) => proves) ?? false
  const { mutate, data, isPending, error } = useMutation(practiceMutations.solution())
  const show = () => {
    setAsking(false)
    mutate(exercise.id)
  }
  return (
    <section className={styles.part} aria-label="Solution">
      <h2>Solution</h2>
      {data ? (
        <>
          <SolutionText form={exercise.form} text={data.solution} board={exercise.board} />
          <h3>Why it is right</h3>
          <PlainMarkdown text={data.explanation} />
        </>
      ) : (
        <Button busy={isPending} onClick={verified ? show : () => setAsking(true)}>
          Show the solution
        </Button>
      )}
      {error && <p role="alert">{error.message}</p>}
      {asking && (
        <Dialog
          title="Show the solution"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>Not yet</Button>
              <Button kind="primary" onClick={show}>
                Show it
              </Button>
            </>
          }
        >
          <p>
            It is recorded that you looked. What you hand in for this version afterwards is still checked and
            completes the step, but it counts as practice, not as proof.
          </p>
        </Dialog>
      )}
    </section>
  )
}

interface SolutionTextProps {
  readonly form: Answer['form']
  readonly text: string
  readonly board: WorkspaceExercise['board']
}

function SolutionText({ form, text, board }: SolutionTextProps) {
  if (form === 'text') return <pre className={styles.printed}>{text}</pre>
  const answer: Answer = JSON.parse(text)
  const item = (id: string) => board.items.find((one) => one.id === id)?.text ?? id
  const lines =
    answer.form === 'order'
      ? answer.items.map(item)
      : answer.form === 'edges'
        ? answer.edges.map(([from, to]) => `${item(from)} → ${item(to)}`)
        : answer.form === 'choices'
          ? board.questions.map(({ id, text: asked, options }) => {
              const chosen = answer.choices[id] ?? []
              const said = options.filter((option) => chosen.includes(option.id)).map((option) => option.text)
              return `${asked}: ${said.join(', ')}`
            })
          : []
  return (
    <ol>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  )
}
