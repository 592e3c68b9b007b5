import type { PathContent, PathItem, PathSection } from './path-content'

/** A path as one list, as it is shown and moved about: each section's heading, then its items. */
export type PathRow =
  | { readonly kind: 'section'; readonly id: string; readonly title: string }
  | { readonly kind: 'item'; readonly id: string; readonly item: PathItem }

export function rowsOf({ sections }: PathContent): readonly PathRow[] {
  return sections.flatMap(({ id, title, items }) => [
    { kind: 'section' as const, id, title },
    ...items.map((item) => ({ kind: 'item' as const, id: item.id, item })),
  ])
}

/** The path of such a list; what stands above the first heading belongs to the first section. */
export function contentOf(rows: readonly PathRow[]): PathContent {
  const first = rows.findIndex(({ kind }) => kind === 'section')
  const ordered = first > 0 ? [rows[first]!, ...rows.filter((_, at) => at !== first)] : rows
  const sections: (PathSection & { items: PathItem[] })[] = []
  for (const row of ordered)
    if (row.kind === 'section') sections.push({ id: row.id, title: row.title, items: [] })
    else sections.at(-1)?.items.push(row.item)
  return { sections }
}

/** The path with one row, a heading or an item, at another place in the list. */
export function moveRow(content: PathContent, id: string, to: number): PathContent {
  const rows = rowsOf(content)
  const from = rows.findIndex((row) => row.id === id)
  const moved = rows[from]
  if (!moved || to < 0 || to >= rows.length || to === from) return content
  const others = rows.filter((row) => row.id !== id)
  return contentOf([...others.slice(0, to), moved, ...others.slice(to)])
}

/** The path with an item at the end of a section; of the last one where that is not there. */
export function addItem(content: PathContent, sectionId: string, item: PathItem): PathContent {
  const { sections } = content
  const at = sections.findIndex(({ id }) => id === sectionId)
  const place = at < 0 ? sections.length - 1 : at
  if (place < 0) return { sections: [{ id: 'part-1', title: '', items: [item] }] }
  return {
    sections: sections.map((section, other) =>
      other === place ? { ...section, items: [...section.items, item] } : section,
    ),
  }
}

/** The path with one item changed, or without it where `change` gives nothing; nobody waits for what is gone. */
export function changeItem(
  content: PathContent,
  id: string,
  change: (item: PathItem) => PathItem | undefined,
): PathContent {
  const changed = {
    sections: content.sections.map((section) => ({
      ...section,
      items: section.items.flatMap((item) => (item.id === id ? (change(item) ?? []) : [item])),
    })),
  }
  const ids = new Set(changed.sections.flatMap(({ items }) => items.map((item) => item.id)))
  const waiting = (item: PathItem): PathItem =>
    'after' in item && item.after ? { ...item, after: item.after.filter((other) => ids.has(other)) } : item
  return { sections: changed.sections.map((section) => ({ ...section, items: section.items.map(waiting) })) }
}

/** The path without a heading: its items go to the section above, or to the one below where it was the first. */
export function removeSection(content: PathContent, id: string): PathContent {
  if (content.sections.length < 2) return content
  return contentOf(rowsOf(content).filter((row) => row.id !== id))
}

/** An id that is not in the path yet, readable where it can be: `sql-mastery`, `sql-mastery-2`, `task-1`. */
export function freeId(content: PathContent, wanted: string): string {
  const taken = new Set(rowsOf(content).map(({ id }) => id))
  const base = wanted.slice(0, 60)
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
