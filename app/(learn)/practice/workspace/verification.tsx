'use client'

import { Notice } from '@/app/ui/notice'
import type { Attempt } from '@/lib/api/contract/practice'

/** How an attempt that passed here stands on the server, in words. */
export function Verification({ attempt }: { attempt: Attempt }) {
  const { status, position } = attempt
  if (status === 'queued' && position !== undefined && position > 1) {
    return (
      <Notice live title="Graded in your browser, verification queued">
        {`Your answer is number ${position} in line. You can leave this page; nothing is lost.`}
      </Notice>
    )
  }
  if (status === 'queued' || status === 'grading')
    return (
      <Notice live title="Passed on your data">
        Verifying on data you have not seen.
      </Notice>
    )
  if (status === 'verified')
    return (
      <Notice tone="ok" live title="Verified">
        {attempt.reading}
      </Notice>
    )
  if (status === 'cancelled') return <Notice live>{attempt.reading}</Notice>
  const failed = attempt.hidden?.checks.find(({ outcome }) => outcome === 'failed')
  return status === 'rejected' && attempt.visible?.passed && failed ? (
    <Notice tone="attention" live title="Passed here, but not on the hidden data">
      {`The check “${failed.title}” failed there. The hidden data has the same flaws in other rows.`}
    </Notice>
  ) : (
    <Notice tone="attention" live>
      {attempt.reading}
    </Notice>
  )
}
