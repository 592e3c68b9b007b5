import { listHelpersWith } from '@/db/queries/coverage'
import type { Viewer } from '@/lib/access/viewer'
import { idsLeadingTo } from '../catalogue-ids'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permit } from '../permit'

/** Who has proven a competency and agreed to be asked about it. Throws Unauthenticated and NotFound. */
export async function listHelpers(
  { db, catalogue }: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  permit(viewer, 'read helpers')
  const competency = indexOf(catalogue).findCompetency(id)
  if (!competency) throw new NotFound(`There is no competency called "${id}".`)
  const found = await listHelpersWith(db, idsLeadingTo(catalogue, competency.id), viewer.id)
  const people = new Map(found.map((person) => [person.id, person]))
  return [...people.values()].map(({ name, email }) => ({ name, email }))
}
