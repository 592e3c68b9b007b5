import { changePerson } from '@/db/queries/people'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { getMe } from './get-me'

/** What somebody may change of themselves. */
export interface MeChange {
  readonly name?: string | undefined
  readonly timeZone?: string | undefined
  readonly theme?: Viewer['theme'] | undefined
}

/** Changes name, time zone or theme, and gives who is signed in as they are then. Throws `Unauthenticated`. */
export async function changeMe(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  { name, timeZone, theme }: MeChange,
) {
  permit(viewer, 'change profile')
  const change = {
    ...(name === undefined ? {} : { name }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(theme === undefined ? {} : { theme }),
  }
  if (Object.keys(change).length) await changePerson(context.db, viewer.id, change)
  return getMe(context, { ...viewer, ...change })
}
