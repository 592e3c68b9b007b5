import { type PathCurriculum, type PathIndex, pathIndexOf } from './curriculum-part'
import { itemsOf, type PathContent, type PathItem } from './path-content'

/** Something that a path leaves to the reader: it can be published all the same. */
export type PathWarning =
  /** What an item needs that the path does not hold, directly or through what that needs; each after what it needs. */
  | { readonly kind: 'missing'; readonly itemId: string; readonly needs: readonly string[] }
  /** What an item needs stands below it. */
  | { readonly kind: 'order'; readonly itemId: string; readonly below: readonly string[] }
  /** A single step whose whole competency is in the path as well. */
  | { readonly kind: 'covered'; readonly itemId: string; readonly by: string }

/** What a draft leaves open, item by item. Unknown ids are faults and are passed over here. */
export function pathWarnings(content: PathContent, curriculum: PathCurriculum): readonly PathWarning[] {
  const index = pathIndexOf(curriculum)
  const items = itemsOf(content)
  const held = new Map<string, { id: string; at: number }>()
  for (const [at, item] of items.entries())
    if (item.kind === 'competency' && !held.has(item.competency))
      held.set(item.competency, { id: item.id, at })
  return items.flatMap((item, at): PathWarning[] => {
    const needs = needsOf(item, index)
    const missing = needs.filter((id) => !held.has(id))
    const below = needs.flatMap((id) => {
      const other = held.get(id)
      return other && other.at > at ? [other.id] : []
    })
    const cover = item.kind === 'step' ? held.get(index.steps.get(item.step)?.competency.id ?? '') : undefined
    return [
      ...(missing.length > 0 ? [{ kind: 'missing' as const, itemId: item.id, needs: missing }] : []),
      ...(below.length > 0 ? [{ kind: 'order' as const, itemId: item.id, below }] : []),
      ...(cover ? [{ kind: 'covered' as const, itemId: item.id, by: cover.id }] : []),
    ]
  })
}

/**
 * The path with one warning mended: what is missing is put before the item that needs it, required if that is; what
 * stands below is moved before it; a step that its competency covers goes. Everything else keeps its place.
 */
export function mendPath(
  content: PathContent,
  warning: PathWarning,
  newId: (competency: string) => string,
): PathContent {
  if (warning.kind === 'covered') return without(content, new Set([warning.itemId]))
  if (warning.kind === 'order') {
    const moving = new Set(warning.below)
    const moved = warning.below.flatMap((id) => itemsOf(content).filter((item) => item.id === id))
    return before(without(content, moving), warning.itemId, () => moved)
  }
  return before(content, warning.itemId, ({ required }) =>
    warning.needs.map((competency) => ({ id: newId(competency), kind: 'competency', competency, required })),
  )
}

/** Everything an item needs of other competencies, through what those need: each after what it needs itself. */
function needsOf(item: PathItem, { competencies, steps }: PathIndex): string[] {
  const first =
    item.kind === 'step'
      ? steps.get(item.step)?.competency
      : competencies.get(item.kind === 'competency' ? item.competency : '')
  const needed = new Set<string>()
  const seen = new Set<string>()
  const visit = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    for (const other of competencies.get(id)?.prerequisites ?? []) visit(other)
    needed.add(id)
  }
  for (const id of first?.prerequisites ?? []) visit(id)
  return [...needed]
}

function without(content: PathContent, ids: ReadonlySet<string>): PathContent {
  return {
    sections: content.sections.map((section) => ({
      ...section,
      items: section.items.filter(({ id }) => !ids.has(id)),
    })),
  }
}

function before(
  content: PathContent,
  itemId: string,
  added: (item: PathItem) => readonly PathItem[],
): PathContent {
  return {
    sections: content.sections.map((section) => ({
      ...section,
      items: section.items.flatMap((item) => (item.id === itemId ? [...added(item), item] : [item])),
    })),
  }
}
