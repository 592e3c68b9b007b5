import { type PathCurriculum, pathIndexOf } from './curriculum-part'
import { isPublicLink } from './is-public-link'
import { isOwn, itemsOf, type PathContent, type PathItem, subjectOf } from './path-content'

/** One thing that is wrong, and where: `sections.1.items.0`. */
export interface PathFault {
  readonly path: string
  readonly message: string
  /** The item at fault. */
  readonly itemId?: string
}

/**
 * Everything in a path that cannot be: ids that are not in the curriculum, what is there twice, links that are none,
 * and own tasks that wait for each other. The faults of a draft, in the order of its items.
 */
export function pathFaults(content: PathContent, curriculum: PathCurriculum): readonly PathFault[] {
  const { competencies, steps } = pathIndexOf(curriculum)
  const faults: PathFault[] = []
  const seen = new Set<string>()
  const subjects = new Set<string>()
  const ids = new Set(itemsOf(content).map(({ id }) => id))
  for (const [place, section] of content.sections.entries()) {
    if (seen.has(section.id)) faults.push({ path: `sections.${place}.id`, message: twice(section.id) })
    seen.add(section.id)
    for (const [at, item] of section.items.entries()) {
      const add = (field: string, message: string) =>
        faults.push({ path: `sections.${place}.items.${at}.${field}`, message, itemId: item.id })
      if (seen.has(item.id)) add('id', twice(item.id))
      seen.add(item.id)
      if (item.kind === 'competency' && !competencies.has(item.competency))
        add('competency', `There is no competency "${item.competency}".`)
      if (item.kind === 'step' && !steps.has(item.step)) add('step', `There is no step "${item.step}".`)
      if (item.kind === 'link' && !isPublicLink(item.url))
        add('url', 'A link begins with https:// and leads to a public address.')
      const subject = item.kind === 'link' ? item.url : subjectOf(item)
      if (subject !== undefined && subjects.has(subject)) add(item.kind, 'This is in the path already.')
      if (subject !== undefined) subjects.add(subject)
      if (isOwn(item))
        for (const other of item.after ?? [])
          if (!ids.has(other)) add('after', `There is no item "${other}" in this path.`)
    }
  }
  for (const id of findRing(itemsOf(content)))
    faults.push({
      path: 'sections',
      message: `"${id}" waits for itself, through what comes before it.`,
      itemId: id,
    })
  return faults
}

/** What keeps a sound draft from being published: a path that asks for nothing. */
export function emptinessOf(content: PathContent): readonly PathFault[] {
  if (itemsOf(content).some(({ required }) => required)) return []
  return [{ path: 'sections', message: 'A path asks for at least one thing: add something required.' }]
}

/** The ids of own items that wait for each other in a ring, in the order of the path; none where there is no ring. */
export function findRing(items: readonly PathItem[]): readonly string[] {
  const left = new Map(
    items.filter(isOwn).map((item) => [item.id, new Set(item.after?.filter((id) => id !== undefined))]),
  )
  for (const waits of left.values()) for (const id of waits) if (!left.has(id)) waits.delete(id)
  for (;;) {
    const free = [...left].filter(([, waits]) => waits.size === 0).map(([id]) => id)
    if (free.length === 0) break
    for (const id of free) left.delete(id)
    for (const waits of left.values()) for (const id of free) waits.delete(id)
  }
  // What only waits for the ring is no part of it.
  for (;;) {
    const idle = [...left.keys()].filter((id) => ![...left.values()].some((waits) => waits.has(id)))
    if (idle.length === 0) return [...left.keys()]
    for (const id of idle) left.delete(id)
  }
}

const twice = (id: string) => `The id "${id}" is used twice in this path.`
