import { isComment, skipQuoted, wordAt } from '../sql/quoted-text'

export interface Statement {
  readonly sql: string
  /** Where it starts in the whole text, from 0. */
  readonly offset: number
}

/**
 * Cuts a text at the semicolons between statements, not at those in quotes, dollar quotes, comments or the body of a
 * function in standard SQL form. Parts without a statement are left out.
 */
export function splitStatements(text: string): Statement[] {
  const statements: Statement[] = []
  let start = 0
  let at = 0
  let atomic = 0
  while (at < text.length) {
    const end = skipQuoted(text, at)
    if (end > at) {
      at = end
      continue
    }
    const word = wordAt(text, at)
    if (word) {
      if (/^begin$/i.test(word) && /^\s+atomic\b/i.test(text.slice(at + word.length))) atomic = 1
      else if (atomic > 0 && /^case$/i.test(word)) atomic++
      else if (atomic > 0 && /^end$/i.test(word)) atomic--
      at += word.length
      continue
    }
    if (text[at] === ';' && atomic === 0) {
      push(statements, text, start, at)
      start = at + 1
    }
    at++
  }
  push(statements, text, start, text.length)
  return statements
}

function push(statements: Statement[], text: string, start: number, end: number): void {
  const first = firstWord(text, start, end)
  if (first < end) statements.push({ sql: text.slice(first, end).trimEnd(), offset: first })
}

/** Skips space and comments. */
function firstWord(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    if (/\s/.test(text[at] as string)) at++
    else if (isComment(text, at)) at = skipQuoted(text, at)
    else break
  }
  return Math.min(at, end)
}
