import { expect } from 'vitest'
import { type ContentFile, type Edit, lineOf, readSmallContent } from './small-content'

/** A mistake, the line that must be named for it (its text), and what the fault and its hint must say. */
export interface Mistake {
  readonly name: string
  readonly change: Edit
  readonly at: string
  readonly says: RegExp
  readonly hints?: RegExp
}

export const files = {
  joins: 'competencies/joins/competency.yaml',
  windows: 'competencies/windows/competency.yaml',
  exercise: 'competencies/joins/exercises/net-revenue/exercise.yaml',
  lesson: 'competencies/joins/lessons/01-grain.mdx',
} as const satisfies Record<string, ContentFile>

export function edit(file: ContentFile, from: string, to: string): Edit {
  return { file, from, to }
}

/** Expects the one edit to stop the build with that fault on that line. */
export function expectFault({ change, at, says, hints }: Mistake): void {
  const { catalogue, faults, files } = readSmallContent([change])
  expect(catalogue).toBeUndefined()
  expect(faults.map((fault) => fault.message).join('\n')).toMatch(says)
  const found = faults.filter((fault) => says.test(fault.message))
  expect(found.map((fault) => lineOf(fault, files))).toContain(at)
  if (hints) expect(found.map((fault) => fault.hint).join('\n')).toMatch(hints)
  for (const fault of faults) expect(fault.hint).not.toBe('')
}
