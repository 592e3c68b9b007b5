import type { StoredAttempt } from '@/db/queries/practice'
import { type Verdict, withoutHiddenRows } from '@/lib/grading/verdict'

/** An attempt as its owner sees it; of the hidden data, only what a learner may be told. */
export function shownAttempt(stored: StoredAttempt, position?: number) {
  const { visible, hidden, claimed, submittedAt, gradedAt, dataHash, minutes, rerunOf, durationMs, ...rest } =
    stored
  return {
    ...rest,
    claimed: claimed ?? undefined,
    visible: visible ?? undefined,
    hidden: hidden ? told(hidden) : undefined,
    dataHash: dataHash ?? undefined,
    minutes: minutes ?? undefined,
    rerunOf: rerunOf ?? undefined,
    durationMs: durationMs ?? undefined,
    submittedAt: submittedAt.getTime(),
    gradedAt: gradedAt?.getTime(),
    /** Whether it counts: verified, without the solution seen before, and not run again. */
    proves: stored.status === 'verified' && !stored.assisted && rerunOf === null,
    position,
    reading: reading(stored),
  }
}

/** A fault on the hidden data may quote what it was working on. */
function told(verdict: Verdict): Verdict {
  const { fault, ...shown } = withoutHiddenRows(verdict)
  const checks = shown.checks.map((check) => ({
    ...check,
    message: check.outcome === 'failed' ? onOther : '',
  }))
  return {
    ...shown,
    checks,
    ...(fault ? { fault: { kind: fault.kind, message: faultOnOther[fault.kind] } } : {}),
  }
}

const onOther =
  'This holds on the data you see, and not on other data of the same kind. Look for a value or an order that your answer takes for granted.'

const faultOnOther = {
  error: 'On other data of the same kind your answer stops with an error.',
  time: 'On other data of the same kind your answer takes longer than it may.',
  output: 'On other data of the same kind your answer gives more than it may.',
  memory: 'On other data of the same kind your answer uses more memory than it may.',
  refused: 'On other data of the same kind your answer does something that is refused.',
} as const

/** What the status means, in a sentence. */
function reading({ status, assisted, hidden, rerunOf }: StoredAttempt): string {
  switch (status) {
    case 'queued':
      return 'Graded in your browser; the server will verify it when its turn comes. You can close the page.'
    case 'grading':
      return 'The server is grading it now.'
    case 'cancelled':
      return 'You took it back before it was graded.'
    case 'failed':
      return 'The server could not grade it, for a reason of ours. Nothing is lost: hand it in again.'
    case 'rejected':
      return hidden
        ? 'It passes on the data you see and fails on other data of the same kind.'
        : 'It does not pass on the data you see.'
    case 'verified':
      if (rerunOf) return 'It passes again.'
      return assisted
        ? 'Verified, as practice: you had looked at the solution, so it proves nothing yet.'
        : 'Verified by the server, on data you have not seen.'
  }
}
