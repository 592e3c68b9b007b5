import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { PathContent, PathItem } from '@/lib/paths/path-content'
import { indexOf } from './catalogue-index'

/** A path's content with the ids of today, where competencies and steps moved since it was written. */
export function currentContent(catalogue: Catalogue, content: PathContent): PathContent {
  const { currentId } = indexOf(catalogue)
  const current = (item: PathItem): PathItem => {
    if (item.kind === 'competency') return { ...item, competency: currentId(item.competency) }
    return item.kind === 'step' ? { ...item, step: currentId(item.step) } : item
  }
  return { sections: content.sections.map((section) => ({ ...section, items: section.items.map(current) })) }
}
