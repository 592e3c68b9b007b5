import { type PathCurriculum, pathIndexOf } from './curriculum-part'
import { isOwn, itemsOf, type PathContent } from './path-content'

/** How much a path asks for, in minutes as the curriculum estimates them. */
export interface PathTotals {
  /** Of what is required. */
  readonly required: number
  readonly optional: number
  /** Of what is required, level by level, lowest first; levels with nothing are left out. */
  readonly byLevel: readonly { readonly level: string; readonly minutes: number }[]
  /** Of required links and own tasks. */
  readonly own: number
  /** Competencies that are required as a whole. */
  readonly competencies: number
  readonly items: number
}

/** The totals of a path; a step that its competency covers counts once, what is unknown counts nothing. */
export function pathTotals(content: PathContent, curriculum: PathCurriculum): PathTotals {
  const { competencies, steps } = pathIndexOf(curriculum)
  const items = itemsOf(content)
  const counted = new Set<string>()
  const levels = new Map<string, number>()
  let own = 0
  let optional = 0
  const stepsOf = (id: string) => competencies.get(id)?.steps.map((step) => step.id) ?? []
  for (const required of [true, false])
    for (const item of items) {
      if (item.required !== required) continue
      if (isOwn(item)) {
        if (required) own += item.minutes
        else optional += item.minutes
        continue
      }
      for (const id of item.kind === 'competency' ? stepsOf(item.competency) : [item.step]) {
        const found = steps.get(id)
        if (!found || counted.has(id)) continue
        counted.add(id)
        if (!required) optional += found.step.minutes
        else
          levels.set(found.competency.level, (levels.get(found.competency.level) ?? 0) + found.step.minutes)
      }
    }
  const byLevel = curriculum.levels.flatMap(({ id }) => {
    const minutes = levels.get(id)
    return minutes === undefined ? [] : [{ level: id, minutes }]
  })
  return {
    required: own + byLevel.reduce((sum, { minutes }) => sum + minutes, 0),
    optional,
    byLevel,
    own,
    competencies: items.filter(({ kind, required }) => kind === 'competency' && required).length,
    items: items.length,
  }
}
