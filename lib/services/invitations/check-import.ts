import type { Viewer } from '@/lib/access/viewer'
import { permit } from '../permit'
import { deliveryOf } from '../send-invitation'
import type { InvitationsContext } from './invitations-context'
import { importReport, readImport } from './read-import'

/** Says row by row what a CSV file of people would do. Throws Unauthenticated, Refused and Invalid. */
export async function checkImport(
  context: InvitationsContext,
  viewer: Viewer | undefined,
  { file }: { readonly file: string },
) {
  permit(viewer, 'list people and teams')
  return importReport(await readImport(context, viewer, file), deliveryOf(context.environment))
}
