'use client'

import { useViewer } from '@/app/ui/viewer-context'
import { evidenceState } from '@/lib/roadmap/evidence-state'
import { tallyInWords } from '@/lib/wording/evidence'
import { useProgress } from '../standing/use-progress'
import styles from './competencies.module.css'

interface LevelStandingProps {
  readonly competencies: readonly { readonly id: string; readonly steps: readonly string[] }[]
}

/** What the person has of a level; nothing for a guest. */
export function LevelStanding({ competencies }: LevelStandingProps) {
  const { viewer } = useViewer()
  const { completed, proven, ages } = useProgress()
  if (!viewer) return null
  const states = competencies.map(({ id, steps }) =>
    evidenceState(proven[id], ages[id], steps.filter((step) => completed.has(step)).length),
  )
  return <p className={styles.tally}>{tallyInWords(states)}</p>
}
