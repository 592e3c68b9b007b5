import { listEvidenceOf } from '@/db/queries/evidence'
import { listManagerIdsOf } from '@/db/queries/teams'
import type { Viewer } from '@/lib/access/viewer'
import { idsLeadingTo } from '../catalogue-ids'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permit } from '../permit'
import { shownEvidence } from './shown-evidence'

const shownAtMost = 100

/** All that the viewer handed in for a competency and its exercises, the latest first, with what was decided. Throws NotFound. */
export async function listEvidence(
  { db, catalogue }: ServiceContext,
  viewer: Viewer | undefined,
  { competency: id }: { readonly competency: string },
) {
  permit(viewer, 'read evidence')
  const competency = indexOf(catalogue).findCompetency(id)
  if (!competency) throw new NotFound(`There is no competency called "${id}".`)
  const [found, managerIds] = await Promise.all([
    listEvidenceOf(db, [viewer.id], idsLeadingTo(catalogue, competency.id), shownAtMost),
    listManagerIdsOf(db, viewer.id),
  ])
  return {
    submissions: found.map((stored) => shownEvidence(catalogue, stored)),
    /** Without one, an admin decides. */
    hasManager: managerIds.length > 0,
  }
}
