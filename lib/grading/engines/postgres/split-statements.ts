export interface Statement {
  readonly sql: string
  /** Where it starts in the whole text, from 0. */
  readonly offset: number
}

/**
 * Cuts a text at the semicolons between statements, not at those in quotes, dollar quotes, comments or the body of a
 * function in standard SQL form. Parts without a statement are left out.
 * Lexical rules: PostgreSQL documentation, chapter 4.1.
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

function isComment(text: string, at: number): boolean {
  return text.startsWith('--', at) || text.startsWith('/*', at)
}

/** The end of the quoted text or comment that starts here, or the place itself where none does. */
function skipQuoted(text: string, at: number): number {
  const sign = text[at]
  if (sign === "'") return skipString(text, at + 1, /e$/i.test(text.slice(Math.max(0, at - 1), at)))
  if (sign === '"') return after(text, '"', at + 1)
  if (text.startsWith('--', at)) return after(text, '\n', at + 2)
  if (text.startsWith('/*', at)) return skipBlock(text, at + 2)
  if (sign !== '$') return at
  const tag = /^\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/.exec(text.slice(at, at + 70))?.[0]
  return tag ? after(text, tag, at + tag.length) : at
}

function skipString(text: string, from: number, escapes: boolean): number {
  for (let at = from; at < text.length; at++) {
    if (escapes && text[at] === '\\') at++
    else if (text[at] === "'") return at + 1
  }
  return text.length
}

/** Block comments nest. */
function skipBlock(text: string, from: number): number {
  let depth = 1
  let at = from
  while (at < text.length && depth > 0) {
    if (text.startsWith('/*', at)) depth++
    else if (text.startsWith('*/', at)) depth--
    else {
      at++
      continue
    }
    at += 2
  }
  return at
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from)
  return found < 0 ? text.length : found + end.length
}

/** A whole word, with the dollar signs it may hold, so that `a$b$c` opens no quote. */
function wordAt(text: string, at: number): string | undefined {
  return /^[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/.exec(text.slice(at, at + 200))?.[0]
}
