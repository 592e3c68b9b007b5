import { CairnGlyph } from '@/app/ui/cairn-glyph'
import type { Evidence } from '@/lib/api/contract/standings'
import type { CurriculumIndex } from '@/lib/roadmap/curriculum-index'
import { dayInWords } from '@/lib/wording/days'
import { ageInWords, freshnessInWords, stateInWords } from '@/lib/wording/state'
import styles from './evidence.module.css'

interface EvidenceViewProps {
  readonly evidence: Evidence
  readonly index: CurriculumIndex
}

/** What proved a competency and how fresh that is, then its steps, then what the ledger says. */
export function EvidenceView({ evidence, index }: EvidenceViewProps) {
  const { state, today, steps, entries, signedOffBy } = evidence
  const { freshness } = state
  const refresh = freshnessInWords(state, today)
  return (
    <div className={styles.evidence}>
      <p className={styles.state}>
        <CairnGlyph
          done={state.done}
          total={state.total}
          proven={state.kind === 'proven'}
          refreshDue={freshness?.isDue}
          level={index.competencies.get(evidence.competency)?.level}
          size={40}
          decorative
        />
        <span>
          {capital(stateInWords(state, today))}
          {freshness && (
            <span className={styles.age}>
              {signedOffBy && `by ${signedOffBy}, `}
              {ageInWords(freshness.days)}
              {refresh && `, ${refresh}`}
            </span>
          )}
        </span>
      </p>
      <section aria-label="Steps">
        <h3>Steps</h3>
        <ul className={styles.steps}>
          {steps.map((step) => (
            <li key={step.id}>
              <span>{index.steps.get(step.id)?.title ?? step.id}</span>
              <span className={styles.facts}>{stepInWords(step, today)}</span>
            </li>
          ))}
        </ul>
      </section>
      {entries.length > 0 && (
        <details className={styles.ledger}>
          <summary>Everything on record</summary>
          <ol className={styles.steps}>
            {entries.map((entry) => (
              <li key={`${entry.at} ${entry.kind} ${entry.subject}`}>
                <span>
                  {entryInWords(entry)}
                  {entry.subject !== evidence.competency &&
                    `: ${index.steps.get(entry.subject)?.title ?? entry.subject}`}
                </span>
                <span className={styles.facts}>
                  {dayInWords(entry.on, today)}
                  {entry.version && `, version ${entry.version.slice(0, 7)}`}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

function stepInWords({ doneOn, verifiedOn, changedSince }: Evidence['steps'][number], today: string): string {
  const parts = [
    doneOn ? `done ${dayInWords(doneOn, today)}` : 'not done',
    verifiedOn && `passed on unseen data ${dayInWords(verifiedOn, today)}`,
    changedSince && 'changed since',
  ]
  return parts.filter(Boolean).join(', ')
}

function entryInWords({ kind, how, by, assisted }: Evidence['entries'][number]): string {
  switch (kind) {
    case 'completed':
      return 'Marked complete'
    case 'timed':
      return 'Time taken noted'
    case 'verified':
      return assisted ? 'Passed after seeing the solution' : 'Passed on unseen data'
    case 'reviewed':
      return 'Came back in review'
    case 'undone':
      return 'Completion taken back'
    case 'proven':
      return `Proven${how ? ` (${ways[how]})` : ''}${by ? ` by ${by}` : ''}`
    case 'withdrawn':
      return `Proof withdrawn${how ? ` (${ways[how]})` : ''}${by ? ` by ${by}` : ''}`
  }
}

const ways: Readonly<Record<NonNullable<Evidence['entries'][number]['how']>, string>> = {
  stated: 'their own word',
  steps: 'every step',
  exercises: 'exercises',
  placement: 'placement',
  'sign-off': 'sign-off',
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
