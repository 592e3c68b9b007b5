import { isComment, skipQuoted } from './quoted-text'

/**
 * SQL without comments and with empty strings; quoted names and the bodies of functions keep theirs. Line breaks stay,
 * so that lines are the same.
 */
export function codeOfSql(sql: string): string {
  let code = ''
  let at = 0
  while (at < sql.length) {
    const end = skipQuoted(sql, at)
    if (end === at) {
      code += sql[at]
      at++
      continue
    }
    const part = sql.slice(at, end)
    if (/^["$]/.test(part)) code += part
    else code += `${isComment(sql, at) ? ' ' : "''"}${part.replace(/[^\n]/g, '')}`
    at = end
  }
  return code
}
