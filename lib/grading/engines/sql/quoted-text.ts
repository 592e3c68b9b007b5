/** Whether a comment starts here. */
export function isComment(text: string, at: number): boolean {
  return text.startsWith('--', at) || text.startsWith('/*', at)
}

/**
 * The end of the quoted text, dollar-quoted text or comment that starts here, or the place itself where none does.
 * Lexical rules: PostgreSQL documentation, chapter 4.1; DuckDB's are the same.
 */
export function skipQuoted(text: string, at: number): number {
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

/** The whole word that starts here, with the dollar signs it may hold, so that `a$b$c` opens no quote. */
export function wordAt(text: string, at: number): string | undefined {
  return /^[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/.exec(text.slice(at, at + 200))?.[0]
}
