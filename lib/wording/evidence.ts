import type { EvidenceState } from '../roadmap/evidence-state'
import { counted } from './days'

/** What stands behind a competency, in two or three words: `Due for a refresh`. */
export function evidenceStateInWords(state: EvidenceState): string {
  return names[state]
}

const names: Readonly<Record<EvidenceState, string>> = {
  fresh: 'Proven',
  fading: 'Proven, soon to be refreshed',
  due: 'Proven once, due for a refresh',
  ticked: 'Every step done, not proven',
  stated: 'By your own word',
  begun: 'In progress',
  none: 'Not yet',
}

/** What of a competency's steps is done, by kind: `3 of 7 lessons, 1 of 4 exercises`. */
export function stepsDoneInWords(
  steps: readonly { readonly id: string; readonly kind: 'lesson' | 'exercise' }[],
  isDone: (id: string) => boolean,
): string {
  const parts = (['lesson', 'exercise'] as const).flatMap((kind) => {
    const all = steps.filter((step) => step.kind === kind)
    const done = all.filter(({ id }) => isDone(id)).length
    return all.length > 0 ? [`${done} of ${counted(all.length, kind)}`] : []
  })
  return parts.join(', ')
}

/** What would prove a competency that so many exercises check by running the answer. */
export function wouldProveInWords(checked: number): string {
  if (checked === 0)
    return 'A placement or a sign-off proves it: nothing of it is checked by running code yet.'
  const exercises = checked === 1 ? 'its checked exercise passes' : `its ${checked} checked exercises pass`
  return `It is proven once ${exercises} on data you have not seen, or by a placement or a sign-off.`
}

const tallied: readonly (readonly [string, readonly EvidenceState[]])[] = [
  ['proven', ['fresh', 'fading']],
  ['due for a refresh', ['due']],
  ['done but not proven', ['ticked']],
  ['by your own word', ['stated']],
  ['in progress', ['begun']],
  ['not yet', ['none']],
]

/** What a level's competencies come to: `Of its 9 competencies: 2 proven, 1 due for a refresh, 6 not yet.` */
export function tallyInWords(states: readonly EvidenceState[]): string {
  const parts = tallied.flatMap(([name, of]) => {
    const count = states.filter((state) => of.includes(state)).length
    return count > 0 ? [`${count} ${name}`] : []
  })
  return `Of its ${counted(states.length, 'competency', 'competencies')}: ${parts.join(', ')}.`
}
