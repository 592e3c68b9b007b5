import { Stat } from '@/app/ui/stat'
import type { PathTotals } from '@/lib/paths/path-totals'
import { minutesInWords } from '@/lib/wording/minutes'
import styles from './builder.module.css'

interface TotalsProps {
  readonly totals: PathTotals
  readonly levelName: (id: string) => string
}

/** What the path comes to, as it is written. */
export function Totals({ totals, levelName }: TotalsProps) {
  const most = Math.max(1, ...totals.byLevel.map(({ minutes }) => minutes), totals.own)
  const bars = [
    ...totals.byLevel.map(({ level, minutes }) => ({ id: level, name: levelName(level), minutes, level })),
    ...(totals.own > 0
      ? [{ id: 'own', name: 'Links and tasks', minutes: totals.own, level: undefined }]
      : []),
  ]
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">In total</h2>
      <dl className={styles.stats}>
        <Stat label="Required">{minutesInWords(totals.required)}</Stat>
        <Stat label="Optional">{minutesInWords(totals.optional)}</Stat>
      </dl>
      <ul className={styles.bars} aria-label="Required, by level">
        {bars.map(({ id, name, minutes, level }) => (
          <li key={id} data-level={level}>
            <span>{name}</span>
            <span
              className={styles.bar}
              style={{ inlineSize: `${(100 * minutes) / most}%` }}
              aria-hidden="true"
            />
            <span className={styles.number}>{minutesInWords(minutes)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
