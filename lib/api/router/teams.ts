import { changeTeam } from '@/lib/services/teams/change-team'
import { getTeam } from '@/lib/services/teams/get-team'
import { listTeams } from '@/lib/services/teams/list-teams'
import { makeTeam } from '@/lib/services/teams/make-team'
import { moveMember } from '@/lib/services/teams/move-member'
import { putMember } from '@/lib/services/teams/put-member'
import { removeMember } from '@/lib/services/teams/remove-member'
import { removeTeam } from '@/lib/services/teams/remove-team'
import { own } from './implement'

export const teamsRouter = {
  list: own.teams.list.handler(({ context }) => listTeams(context, context.viewer)),
  make: own.teams.make.handler(({ context, input }) => makeTeam(context, context.viewer, input)),
  get: own.teams.get.handler(({ context, input }) => getTeam(context, context.viewer, input)),
  change: own.teams.change.handler(({ context, input }) => changeTeam(context, context.viewer, input)),
  remove: own.teams.remove.handler(({ context, input }) => removeTeam(context, context.viewer, input)),
  putMember: own.teams.putMember.handler(({ context, input }) => putMember(context, context.viewer, input)),
  removeMember: own.teams.removeMember.handler(({ context, input }) =>
    removeMember(context, context.viewer, input),
  ),
  moveMember: own.teams.moveMember.handler(({ context, input }) =>
    moveMember(context, context.viewer, input),
  ),
}
