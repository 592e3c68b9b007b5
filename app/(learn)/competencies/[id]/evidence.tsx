'use client'

import { LinkButton } from '@/app/ui/button'
import { Link } from '@/app/ui/link'
import { evidenceState } from '@/lib/roadmap/evidence-state'
import { isProven } from '@/lib/roadmap/is-proven'
import { counted } from '@/lib/wording/days'
import { evidenceStateInWords, wouldProveInWords } from '@/lib/wording/evidence'
import { ageInWords } from '../../standing/age-in-words'
import { proofInWords } from '../../standing/proof-in-words'
import { usePlaced } from '../../standing/use-placed'
import { useProgress } from '../../standing/use-progress'
import styles from './competency.module.css'

interface EvidenceProps {
  readonly id: string
  readonly lessons: readonly string[]
  readonly exercises: readonly { readonly id: string; readonly title: string; readonly runs: boolean }[]
}

/**
 * What the person has shown for the outcomes above it, all of them together: they are not tested one by one. Where it is due for
 * a refresh, the two ways to show it again.
 */
export function Evidence({ id, lessons, exercises }: EvidenceProps) {
  const { completed, proven, ages } = useProgress()
  const proof = proven[id]
  const age = ages[id]
  const placed = usePlaced([proof])
  const read = lessons.filter((lesson) => completed.has(lesson)).length
  const solved = exercises.filter((exercise) => completed.has(exercise.id))
  const state = evidenceState(proof, age, read + solved.length)
  if (state === 'none') return null
  const solvedBefore = solved.find(({ runs }) => runs)
  const toSolve = solvedBefore ?? exercises.find(({ runs }) => runs)
  const isAging = state === 'due' || state === 'fading'
  return (
    <section aria-labelledby="evidence" className={styles.evidence}>
      <h2 id="evidence">What stands behind this</h2>
      <p>
        <strong>{evidenceStateInWords(state)}.</strong>{' '}
        {isProven(proof)
          ? 'It stands behind all of the above together.'
          : wouldProveInWords(exercises.filter(({ runs }) => runs).length)}
      </p>
      <ul className={styles.outcomes}>
        {proof && <li>{sentence(proofInWords(proof, placed[id]))}</li>}
        {read > 0 && (
          <li>
            {read} of {counted(lessons.length, 'lesson')} finished.
          </li>
        )}
        {solved.length > 0 && (
          <li>
            {solved.length} of {counted(exercises.length, 'exercise')} done:{' '}
            {solved.map((exercise, at) => (
              <span key={exercise.id}>
                {at > 0 && ', '}
                <Link href={`/practice/${exercise.id}`}>{exercise.title}</Link>
              </span>
            ))}
            .
          </li>
        )}
        {age && <li>{sentence(ageInWords(age))}</li>}
      </ul>
      {isAging && (
        <div className={styles.again}>
          {toSolve && (
            <LinkButton
              kind={state === 'due' ? 'primary' : 'secondary'}
              href={`/practice/${toSolve.id}${solvedBefore ? '?cold' : ''}`}
            >
              Solve “{toSolve.title}”{solvedBefore && ' again'}
            </LinkButton>
          )}
          <LinkButton href={`/review?of=${id}`}>Review its cards</LinkButton>
        </div>
      )}
    </section>
  )
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
