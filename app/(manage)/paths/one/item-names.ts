import type { PathContent, PathItem } from '@/lib/paths/path-content'
import { itemsOf } from '@/lib/paths/path-content'
import type { CurriculumIndex } from '@/lib/roadmap/curriculum-index'

/** What an item is called on the screen. */
export function itemTitle(item: PathItem, index: CurriculumIndex): string {
  if (item.kind === 'competency') return index.competencyTitle(item.competency)
  return item.kind === 'step' ? (index.steps.get(item.step)?.title ?? item.step) : item.title
}

/** What an item in a path is called, by its id. */
export function titleIn(content: PathContent, index: CurriculumIndex): (itemId: string) => string {
  const items = new Map(itemsOf(content).map((item) => [item.id, item]))
  return (itemId) => {
    const item = items.get(itemId)
    return item ? itemTitle(item, index) : itemId
  }
}

/** The minutes of an item, as estimated. */
export function itemMinutes(item: PathItem, index: CurriculumIndex): number {
  if (item.kind === 'competency')
    return (index.competencies.get(item.competency)?.steps ?? []).reduce(
      (sum, { minutes }) => sum + minutes,
      0,
    )
  return item.kind === 'step' ? (index.steps.get(item.step)?.minutes ?? 0) : item.minutes
}

/** What kind of thing an item is, for its badge. */
export function itemKind(item: PathItem, index: CurriculumIndex): string {
  if (item.kind !== 'step') return item.kind
  return index.steps.get(item.step)?.kind ?? 'step'
}
