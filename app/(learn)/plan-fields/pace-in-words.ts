import type { Roadmap } from '@/lib/api/contract/roadmap'
import { counted } from '@/lib/wording/days'

/** Says where a learned pace comes from: `From 12 steps you gave a time for. 20 min of the curriculum take you about 23.` */
export function learnedPaceInWords({ pace, steps }: Roadmap['pace']): string {
  if (steps === 0) {
    return 'Nothing to learn from yet: the plan takes the estimates as they are. Say how long a step took, and it learns.'
  }
  return `From ${counted(steps, 'step')} you gave a time for. ${paceExampleInWords(pace)}`
}

/** Says what a pace means: `20 min of the curriculum take you about 23.` */
export function paceExampleInWords(pace: number): string {
  return `20 min of the curriculum take you about ${Math.round(20 * pace)}.`
}

/** Says what a finish date rests on: `If you keep your hours, at the pace of your 12 timed steps, 1.15.` */
export function paceBasisInWords({ pace, planned, steps }: Roadmap['pace'], own: number | null): string {
  if (own !== null) return `If you keep your hours, at the pace you set, ${rounded(planned)}.`
  if (steps === 0) return 'If you keep your hours; your own pace is not known yet, so this is wide.'
  return `If you keep your hours, at the pace of ${counted(steps, 'timed step')}, ${rounded(pace)}.`
}

function rounded(pace: number): number {
  return Math.round(pace * 100) / 100
}
