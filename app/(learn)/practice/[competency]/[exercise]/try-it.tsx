import type { Exercise } from '@/lib/curriculum/catalogue'
import { areGenerated } from '@/lib/curriculum/generated-tables'
import { RunSql } from '../../../learn/components/run-sql'

/** Somewhere to write the answer: the exercise's tables on a real PostgreSQL, where it is a matter of SQL. */
export function TryIt({ exercise }: { exercise: Exercise }) {
  if (exercise.engine !== 'sql-postgres' || !areGenerated(exercise.tables)) return null
  return (
    <>
      <h2>Your answer</h2>
      {RunSql([], {
        tables: exercise.tables,
        caption: `PostgreSQL with ${exercise.tables.join(', ')}. Nothing here is sent anywhere.`,
        children: exercise.tables.map((table) => `select * from ${table} limit 3;`).join('\n'),
      })}
    </>
  )
}
