import { indexOf } from '../catalogue-index'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { standingOf } from '../standing'

/** What a person should show again as of now, each with the occasion that names it and the day it is due from. */
export async function dueRefreshesOf(
  context: ServiceContext,
  person: { readonly id: string; readonly timeZone: string },
): Promise<readonly { readonly id: string; readonly title: string; readonly occasion: string }[]> {
  const { findCompetency } = indexOf(context.catalogue)
  const { ages } = await standingOf(context, person.id)
  return [...ages].flatMap(([id, { state, dueAt }]) => {
    const title = findCompetency(id)?.title
    if (state !== 'due' || title === undefined) return []
    return [{ id, title, occasion: `refresh-due:${id}:${todayIn(person.timeZone, dueAt)}` }]
  })
}
