import { listMembersWithEmail, listTeamsAbove, listTeamTree } from '@/db/queries/team-tree'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { scopeOf } from '../scope-of'

/** A team as its managers see it. Throws NotFound where it is gone. */
export async function shownTeam({ db }: Pick<ServiceContext, 'db'>, viewer: Viewer, teamId: string) {
  const [inScope, above, members] = await Promise.all([
    listTeamTree(db, scopeOf(viewer)),
    listTeamsAbove(db, teamId),
    listMembersWithEmail(db, teamId),
  ])
  const team = inScope.find(({ id }) => id === teamId)
  if (!team) throw new NotFound()
  const visible = new Set(inScope.map(({ id }) => id))
  const byId = new Map(above.filter(({ id }) => visible.has(id)).map((each) => [each.id, each]))
  const path: { id: string; name: string }[] = []
  for (let each = byId.get(team.parentId ?? ''); each; each = byId.get(each.parentId ?? '')) {
    if (path.some(({ id }) => id === each?.id)) break
    path.unshift({ id: each.id, name: each.name })
  }
  return {
    ...team,
    parentId: team.parentId !== null && visible.has(team.parentId) ? team.parentId : null,
    above: path,
    below: inScope.flatMap(({ id, name, parentId }) => (parentId === teamId ? [{ id, name }] : [])),
    members: members.map(({ since, ...member }) => ({ ...member, since: since.getTime() })),
  }
}
