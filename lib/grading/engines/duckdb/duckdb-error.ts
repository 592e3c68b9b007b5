import type { RunError } from '../postgres/result'
import type { Statement } from '../postgres/split-statements'

/** DuckDB's error for one statement as an error in the whole text: its first words, the place and the advice apart. */
export function describeDuckdbError(fault: unknown, { offset }: Statement, text: string): RunError {
  const said = fault instanceof Error ? fault.message : String(fault)
  const [message = said, ...rest] = said.trim().split('\n')
  const place = placeIn(said)
  const hint = rest.find((line) => /^(Did you mean|Candidate)/.test(line))
  const isMemory = /out of memory/i.test(message)
  return {
    message: message.replace(/^(Invalid Input|Parser|Binder|Catalog|Conversion|Permission) Error: /, ''),
    ...(hint === undefined ? {} : { hint: /[.?]$/.test(hint.trim()) ? hint.trim() : `${hint.trim()}.` }),
    ...(isMemory ? { code: '53200' } : {}),
    ...(place ? inWhole(place, offset, text) : {}),
  }
}

interface Place {
  readonly line: number
  readonly column: number
}

/** `LINE 2:   foo(1)` with a caret below it. A long line is shown in part, and then the caret says nothing. */
function placeIn(said: string): Place | undefined {
  const [, label = '', number = '', code = '', caret = ''] = /^(LINE (\d+): )(.*)\n( *)\^/m.exec(said) ?? []
  if (label === '') return undefined
  const column = code.startsWith('...') ? 1 : caret.length - label.length + 1
  return { line: Number(number), column: Math.max(1, column) }
}

function inWhole({ line, column }: Place, offset: number, text: string): Place {
  const before = text.slice(0, offset).split('\n')
  const indent = line === 1 ? (before.at(-1)?.length ?? 0) : 0
  return { line: line + before.length - 1, column: column + indent }
}
