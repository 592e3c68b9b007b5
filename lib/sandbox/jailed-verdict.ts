import { z } from 'zod'
import type { GradingFault, Verdict } from '@/lib/grading/verdict'
import { SandboxBroken } from './sandbox-broken'
import type { SandboxJob } from './sandbox-job'

/**
 * Reads what a sandboxed process says the verdict is. It held a stranger's code, so its word is checked: the checks are
 * exactly the exercise's, every text has a length, and whether the answer passed is found here from the checks.
 */
export function readVerdict(message: unknown, { exercise, variant }: SandboxJob): Verdict {
  if (typeof message !== 'string') throw new SandboxBroken('The process ended before its verdict.')
  const read = verdictMessage.safeParse(parsed(message))
  if (!read.success) throw new SandboxBroken(`This is no verdict: ${message.slice(0, 200)}`)
  const { checks, fault, ms } = read.data.verdict
  if (
    checks.length !== exercise.checks.length ||
    checks.some(({ id }, at) => id !== exercise.checks[at]?.id)
  ) {
    throw new SandboxBroken('The verdict is about other checks.')
  }
  const passed = !fault && checks.length > 0 && checks.every(({ outcome }) => outcome === 'passed')
  const titled = checks.map((check, at) => ({ ...check, title: exercise.checks[at]?.title ?? check.id }))
  return { variant, passed, checks: titled, ...(fault ? { fault } : {}), ms }
}

/** The verdict on an answer that was ended from outside. */
export function faultVerdict(
  { exercise, variant }: SandboxJob,
  kind: Extract<GradingFault['kind'], 'time' | 'memory' | 'output'>,
  ms: number,
): Verdict {
  const message = {
    time: `It was still running after ${exercise.limits.seconds} seconds, so it was stopped.`,
    memory: 'It used more memory than there is for one answer, so it was stopped.',
    output: 'It gave back more than can be kept, so it was stopped.',
  }[kind]
  const checks = exercise.checks.map(({ id, title }) => ({
    id,
    title,
    outcome: 'skipped' as const,
    message: '',
  }))
  return { variant, passed: false, checks, fault: { kind, message }, ms }
}

/** Longer texts are cut: an honest check may quote a long value. */
const cut = (length: number) => z.string().transform((text) => text.slice(0, length))
const cells = z.array(cut(2_000).nullable()).max(500)
const text = cut(8_000)

const verdictMessage = z.object({
  kind: z.literal('verdict'),
  verdict: z.object({
    checks: z
      .array(
        z.object({
          id: z.string().max(100),
          outcome: z.enum(['passed', 'failed', 'skipped']),
          message: text,
          expected: text.optional(),
          got: text.optional(),
          firstDifference: z
            .object({
              row: z.number().int(),
              columns: z.array(cut(200)).max(500),
              expected: cells.optional(),
              got: cells.optional(),
            })
            .optional(),
        }),
      )
      .max(100),
    fault: z
      .object({
        kind: z.enum(['error', 'time', 'output', 'memory', 'refused']),
        message: text,
        line: z.number().int().optional(),
        column: z.number().int().optional(),
      })
      .optional(),
    ms: z.number().min(0),
  }),
})

function parsed(message: string): unknown {
  try {
    return JSON.parse(message)
  } catch {
    return undefined
  }
}
