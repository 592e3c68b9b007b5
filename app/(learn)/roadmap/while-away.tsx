'use client'

import { useMemo } from 'react'
import { Notice } from '@/app/ui/notice'
import { sinceLastActive } from '@/lib/roadmap/since-last-active'
import type { Standing } from '@/lib/roadmap/standing'
import { missedInWords } from '@/lib/wording/missed'
import { dueNamesOf } from './names'

/** For somebody who has been away: what moved meanwhile, and what is late now because of it. */
export function WhileAway({ standing }: { standing: Standing }) {
  const { roadmap, curriculum, plan } = standing
  const difference = useMemo(
    () => plan && sinceLastActive(roadmap, curriculum, plan),
    [roadmap, curriculum, plan],
  )
  const line = difference && missedInWords(difference, dueNamesOf(standing))
  return line ? <Notice title="Your plan moved along">{line}</Notice> : null
}
