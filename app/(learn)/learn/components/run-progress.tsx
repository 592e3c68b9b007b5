import styles from './sql-block.module.css'
import type { SqlRun } from './use-sql-run'

/** How far the first start has come: PostgreSQL itself and the tables are downloaded once. */
export function RunProgress({ run }: { run: SqlRun }) {
  if (run.state !== 'starting') return null
  const { loaded, total } = run
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)
  return (
    <p className={styles.progress}>
      <progress
        value={total > 0 && loaded < total ? loaded : undefined}
        max={total || 1}
        aria-hidden="true"
      />
      {total > 0 && loaded < total
        ? `Fetching PostgreSQL and the tables: ${megabytes(loaded)} of ${megabytes(total)} MB`
        : 'Starting PostgreSQL and loading the tables'}
    </p>
  )
}
