import type { CheckResult } from '../verdict'
import { failed, passed } from './check-outcome'
import type { TextCheck } from './check-spec'

/** Decides what an answer's text must or must not hold. `code` is the text without comments and strings. */
export function checkText(spec: TextCheck, code: string): CheckResult {
  const found = spec.patterns.map((pattern) => new RegExp(pattern, 'im').exec(code))
  if (spec.kind === 'requires')
    return found.every((match) => match !== null) ? passed(spec) : failed(spec, spec.says)
  const match = found.find((one) => one !== null)
  if (!match) return passed(spec)
  return failed(spec, `${spec.says} (line ${code.slice(0, match.index).split('\n').length})`, {
    got: match[0].trim(),
  })
}
