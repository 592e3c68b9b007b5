import { deactivatePerson as storeDeactivation } from '@/db/queries/person-changes'
import { listTeams } from '@/db/queries/teams'
import { organisation } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Conflict, Invalid } from '../errors'
import { permit } from '../permit'
import { readShownPerson } from './shown-person'

/**
 * Deactivates somebody: what lets them in ends at once, their record stays. Throws Unauthenticated, Refused for
 * whoever is no admin, NotFound, Conflict for the last admin, and Invalid where teams have nobody to go to.
 */
export async function deactivatePerson(
  context: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { id, handOverTo = null }: { readonly id: string; readonly handOverTo?: string | null | undefined },
) {
  permit(viewer, 'administer', organisation)
  await readShownPerson(context, viewer, id)
  const deed = { actorId: viewer.id, at: new Date(context.now()) }
  const outcome = await storeDeactivation(context.db, { personId: id, handOverTo }, deed)
  if (outcome === 'last-admin') throw new Conflict(null, lastAdmin)
  if (outcome === 'no-heir') throw handOverFault('There is nobody active by that id other than who leaves.')
  if (outcome !== 'done') {
    const all = await listTeams(context.db)
    const names = all.filter((team) => outcome.left.includes(team.id)).map(({ name }) => name)
    throw handOverFault(`Say who manages ${names.join(', ')} from now on: nobody else does.`)
  }
  return readShownPerson(context, viewer, id)
}

const handOverFault = (message: string) => new Invalid([{ path: 'handOverTo', message }])

const lastAdmin = 'This is the last admin. Make somebody else an admin first; nothing was changed.'
