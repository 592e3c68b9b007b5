import { Link } from '@/app/ui/link'
import type { CheckResult, RowDifference, Verdict } from '@/lib/grading/verdict'
import { ScrollBox } from '../../learn/components/scroll-box'
import styles from './workspace.module.css'
import type { WorkspaceExercise } from './workspace-exercise'

interface CheckResultsProps {
  readonly verdict: Verdict
  readonly checks: WorkspaceExercise['checks']
}

const marks = { passed: '✓', failed: '✗', skipped: '–' } as const
const words = { passed: 'Passed', failed: 'Not yet', skipped: 'Not reached' } as const
const places = { failed: 0, passed: 1, skipped: 2 } as const

/** Each check in the learner's words; what failed stands first, with where to read about it. */
export function CheckResults({ verdict, checks }: CheckResultsProps) {
  const ordered = [...verdict.checks].sort((one, other) => places[one.outcome] - places[other.outcome])
  return (
    <>
      {verdict.fault && <p className={styles.message}>{verdict.fault.message}</p>}
      <ul className={styles.checks} aria-label="Checks">
        {ordered.map((check) => (
          <li key={check.id} data-outcome={check.outcome}>
            <span className={styles.mark} aria-hidden="true">
              {marks[check.outcome]}
            </span>
            <div>
              <p>
                <strong>{check.title}</strong> <span className={styles.soft}>{words[check.outcome]}</span>
              </p>
              {check.outcome === 'failed' && (
                <Failure check={check} lesson={checks.find(({ id }) => id === check.id)?.lesson} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Failure({ check, lesson }: { check: CheckResult; lesson: string | undefined }) {
  const { message, expected, got, firstDifference } = check
  return (
    <>
      {message && <p>{message}</p>}
      {expected !== undefined && (
        <p>
          Expected: <code>{expected}</code>
        </p>
      )}
      {got !== undefined && (
        <p>
          Got: <code>{got}</code>
        </p>
      )}
      {firstDifference && <Difference difference={firstDifference} />}
      {lesson && (
        <p>
          <Link href={`/learn/${lesson}`}>Read about it</Link>
        </p>
      )}
    </>
  )
}

function Difference({ difference: { row, columns, expected, got } }: { difference: RowDifference }) {
  const sides = [
    ['Expected', expected],
    ['Got', got],
  ] as const
  return (
    <ScrollBox label={`First row that differs: row ${row}`} className={styles.scroll}>
      <table className={styles.grid}>
        <caption className={styles.soft}>First row that differs: row {row}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sides.map(([side, cells]) => (
            <tr key={side}>
              <th scope="row">{side}</th>
              {cells ? (
                cells.map((cell, place) => (
                  <td
                    key={columns[place]}
                    data-differs={(expected && got && expected[place] !== got[place]) || undefined}
                  >
                    {cell ?? 'NULL'}
                  </td>
                ))
              ) : (
                <td colSpan={columns.length}>no such row</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
