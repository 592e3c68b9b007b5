import { acceptAsMe } from '@/lib/services/invitations/accept-as-me'
import { checkImport } from '@/lib/services/invitations/check-import'
import { importPeople } from '@/lib/services/invitations/import-people'
import { listInvitations } from '@/lib/services/invitations/list-invitations'
import { lookUpInvitation } from '@/lib/services/invitations/look-up-invitation'
import { makeInvitation } from '@/lib/services/invitations/make-invitation'
import { renewInvitation } from '@/lib/services/invitations/renew-invitation'
import { revokeInvitation } from '@/lib/services/invitations/revoke-invitation'
import { joinByInvitation } from '@/lib/services/sign-in/join-by-invitation'
import { api, own } from './implement'

export const invitationsRouter = {
  list: own.invitations.list.handler(({ context }) => listInvitations(context, context.viewer)),
  make: own.invitations.make.handler(({ context, input }) => makeInvitation(context, context.viewer, input)),
  renew: own.invitations.renew.handler(({ context, input }) =>
    renewInvitation(context, context.viewer, input),
  ),
  revoke: own.invitations.revoke.handler(({ context, input }) =>
    revokeInvitation(context, context.viewer, input),
  ),
  find: api.invitations.find.handler(({ context, input }) =>
    lookUpInvitation(context, { ...input, address: context.address }),
  ),
  accept: api.invitations.accept.handler(({ context, input }) =>
    joinByInvitation(context, { ...input, address: context.address }),
  ),
  acceptAsMe: own.invitations.acceptAsMe.handler(({ context, input }) =>
    acceptAsMe(context, context.viewer, { ...input, address: context.address }),
  ),
  checkImport: own.invitations.checkImport.handler(({ context, input }) =>
    checkImport(context, context.viewer, input),
  ),
  import: own.invitations.import.handler(({ context, input }) =>
    importPeople(context, context.viewer, input),
  ),
}
