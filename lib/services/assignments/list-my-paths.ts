import { listProposalsOf } from '@/db/queries/path-proposals'
import { listPathChoices } from '@/db/queries/paths'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { openPathsFor } from '../open-paths'
import { permit } from '../permit'

/** The paths that are assigned to the viewer or that they may ask for, with what they took on and what became of their asking. */
export async function listMyPaths(context: ServiceContext, viewer: Viewer | undefined) {
  permit(viewer, 'read roadmap')
  const { db } = context
  const [paths, choices, proposals] = await Promise.all([
    openPathsFor(context, viewer.id),
    listPathChoices(db, viewer.id),
    listProposalsOf(db, viewer.id),
  ])
  return paths.map((path) => {
    const latest = proposals.find(({ pathId }) => pathId === path.id)
    return {
      ...path,
      chosen: choices.filter(({ pathId }) => pathId === path.id).map(({ itemId }) => itemId),
      proposal: latest
        ? {
            id: latest.id,
            status: latest.status,
            dueOn: latest.dueOn,
            note: latest.note,
            answer: latest.answer,
            proposedAt: latest.proposedAt.getTime(),
          }
        : null,
    }
  })
}
