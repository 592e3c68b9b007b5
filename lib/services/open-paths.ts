import { listActiveAssignmentsOf } from '@/db/queries/assignments'
import { listOpenPaths } from '@/db/queries/paths'
import { listTeamIdsAbove } from '@/db/queries/teams'
import type { ServiceContext } from './context'
import { currentContent } from './current-content'

/** A published path as a learner meets it. */
export interface LearnerPath {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly summary: string
  readonly content: ReturnType<typeof currentContent>
  readonly isAssigned: boolean
  /** May be asked for. */
  readonly isOpen: boolean
}

/** The paths a learner may see: those assigned to them, in the version that is theirs, and those anybody may ask for. */
export async function openPathsFor(
  { db, catalogue }: Pick<ServiceContext, 'db' | 'catalogue'>,
  personId: string,
): Promise<readonly LearnerPath[]> {
  const [assigned, open] = await Promise.all([
    listActiveAssignmentsOf(db, personId),
    listOpenPaths(db, await listTeamIdsAbove(db, personId)),
  ])
  const found = new Map<string, LearnerPath>()
  for (const { id, version, content } of open)
    if (content.isOpen)
      found.set(id, {
        id,
        version,
        title: content.title,
        summary: content.summary,
        content: currentContent(catalogue, content.content),
        isAssigned: false,
        isOpen: true,
      })
  for (const { pathId, pathVersion, path } of assigned) {
    if (!pathId || !pathVersion || !path) continue
    const known = found.get(pathId)
    if (known?.isAssigned && known.version >= pathVersion) continue
    found.set(pathId, {
      id: pathId,
      version: pathVersion,
      title: path.title,
      summary: path.summary,
      content: currentContent(catalogue, path.content),
      isAssigned: true,
      isOpen: known?.isOpen ?? false,
    })
  }
  return [...found.values()].sort((a, b) => Number(b.isAssigned) - Number(a.isAssigned))
}
