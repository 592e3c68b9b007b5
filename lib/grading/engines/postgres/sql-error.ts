import type { RunError } from './result'
import type { Statement } from './split-statements'

/** What PGlite's errors carry; anything else thrown has only a message. */
interface DatabaseFault {
  readonly message: string
  readonly code?: string
  readonly detail?: string
  readonly hint?: string
  readonly position?: string
}

/** PostgreSQL's error for one statement as an error in the whole text: line, column and a hint in plain words. */
export function describeError(fault: DatabaseFault, statement: Statement, text: string): RunError {
  const position = Number(fault.position ?? Number.NaN)
  const offset = Number.isNaN(position)
    ? statement.offset
    : statement.offset + offsetOf(statement.sql, position)
  const before = text.slice(0, offset).split('\n')
  return {
    message: fault.message,
    detail: fault.detail,
    hint: fault.hint ?? hints[fault.code ?? ''],
    code: fault.code,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  }
}

/** PostgreSQL counts characters from 1, JavaScript code units from 0: they part after an emoji. */
function offsetOf(sql: string, position: number): number {
  return [...sql].slice(0, position - 1).join('').length
}

const hints: Record<string, string> = {
  '42601':
    'Read what stands just before the marked place: a missing comma, bracket or keyword is found late.',
  '42P01':
    'Tables here carry their schema, such as shop.orders. A name given in WITH is known only in its own statement.',
  '42703': 'No table in FROM has that column. In WHERE and GROUP BY an alias from SELECT is not known yet.',
  '42702': 'Several tables have that column: put the table or its alias in front.',
  '42803': 'Every selected column is either in GROUP BY or inside an aggregate such as sum or count.',
  '42883':
    'No function or operator takes these types. Look at the types, and cast one side if that is what you mean.',
  '42804': 'The two sides have different types. Cast one of them.',
  '42501': 'You work here as an ordinary owner of the tables, not as a superuser.',
  '42P07': 'It exists from an earlier run. Drop it first, or reset the database.',
  '22012': 'Guard the divisor with nullif(…, 0).',
  '22P02': 'That text does not read as the type it is compared with.',
  '22007': 'Write dates as 2024-10-27 and times as 2024-10-27 01:30.',
  '22008': 'That date or time does not exist.',
  '23505': 'A row with that key is there already.',
  '23502': 'The column takes no NULL.',
  '21000': 'A subquery in this place may give one row only.',
  '25P02': 'An earlier statement of this transaction failed; nothing in it counts.',
  '53200': 'The query needed more memory than a browser gives. Join fewer rows, or stop the recursion.',
}
