import type { findPath } from '@/db/queries/paths'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { emptinessOf, pathFaults } from '@/lib/paths/path-faults'
import { pathTotals } from '@/lib/paths/path-totals'
import { pathWarnings } from '@/lib/paths/path-warnings'
import { currentContent } from '../current-content'

type StoredPath = NonNullable<Awaited<ReturnType<typeof findPath>>>

/** A path as its editors see it: the draft, what is wrong with it, and how it stands to what is published. */
export function shownPath(catalogue: Catalogue, path: StoredPath, mayChange: boolean) {
  const content = currentContent(catalogue, path.draft.content)
  const { title, summary, isOpen } = path.draft
  return {
    id: path.id,
    title,
    summary,
    isOpen,
    content,
    isForAll: path.isForAll,
    team: path.teamId && path.teamName !== null ? { id: path.teamId, name: path.teamName } : null,
    version: path.draftVersion,
    savedAt: path.draftAt.getTime(),
    savedBy: path.draftByName,
    publishedVersion: path.publishedVersion,
    isPublished: path.publishedDraft === path.draftVersion,
    archivedAt: path.archivedAt?.getTime() ?? null,
    mayChange,
    faults: [...pathFaults(content, catalogue), ...emptinessOf(content)],
    warnings: pathWarnings(content, catalogue),
    totals: pathTotals(content, catalogue),
  }
}
