import { skipQuoted, wordAt } from './quoted-text'

/**
 * SQL with each `$name` outside quotes and comments replaced by its value, which is SQL itself such as
 * `date '2024-09-10'`. A name without a value stays as it is, so that the engine's error points at it.
 */
export function withParameters(sql: string, parameters: Readonly<Record<string, string>> = {}): string {
  let text = ''
  let at = 0
  while (at < sql.length) {
    const end = endOfPart(sql, at)
    const part = sql.slice(at, end)
    const name = part.startsWith('$') ? part.slice(1) : ''
    text += Object.hasOwn(parameters, name) ? parameters[name] : part
    at = end
  }
  return text
}

function endOfPart(sql: string, at: number): number {
  const quoted = skipQuoted(sql, at)
  if (quoted > at) return quoted
  const word = wordAt(sql, sql[at] === '$' ? at + 1 : at)
  return word === undefined ? at + 1 : at + word.length + (sql[at] === '$' ? 1 : 0)
}
