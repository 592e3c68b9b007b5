import { createHash } from 'node:crypto'
import { findCalendarFeedByToken, noteCalendarFetch } from '@/db/queries/calendar-feeds'
import { feedEvents } from '@/lib/calendar/feed-events'
import { writeFeed } from '@/lib/calendar/write-feed'
import { makePlan } from '@/lib/planner/make-plan'
import { type Plan, PlanError } from '@/lib/planner/plan'
import { planInputOf } from '@/lib/roadmap/plan-input'
import type { Roadmap } from '@/lib/roadmap/roadmap'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { roadmapOf } from '../roadmap-of'
import { feedNames } from './feed-names'
import { countFetch, countMiss } from './feed-throttle'
import { feedTokenHash } from './feed-token'

/** Who asks for which feed. */
export interface FeedRequest {
  /** As the address holds it; undefined where the address is none of ours. */
  readonly token: string | undefined
  /** Where the request came from, for counting. */
  readonly address: string
  /** This installation's own address. */
  readonly url: string
}

/**
 * A feed's iCalendar text, the same to the byte while nothing in it changes, and its tag. The token is all that is
 * asked: whoever has the address sees the plan. Throws NotFound, the same for an address that never was, was revoked or
 * belongs to somebody deactivated; TooMany; DatabaseUnavailable.
 */
export async function readCalendarFeed(context: ServiceContext, { token, address, url }: FeedRequest) {
  const { db, catalogue, now } = context
  const at = new Date(now())
  const tokenHash = feedTokenHash(token ?? '')
  const feed = token ? await findCalendarFeedByToken(db, tokenHash) : undefined
  if (!feed) {
    await countMiss(db, address, at)
    throw new NotFound()
  }
  await countFetch(db, tokenHash, at)
  const { feedId, personId, timeZone, startsAt } = feed
  const roadmap = await roadmapOf(context, { id: personId, timeZone })
  const events = feedEvents({
    feedId,
    roadmap,
    plan: planFor(roadmap, catalogue),
    studyTime: { startsAt, timeZone },
    names: feedNames(catalogue, roadmap, url),
  })
  const eventsHash = digest(JSON.stringify(events))
  const isTold = feed.eventsHash === eventsHash && feed.fetchedOn === roadmap.today
  const revision = isTold
    ? feed
    : await noteCalendarFetch(db, { tokenHash, eventsHash, fetchedOn: roadmap.today, at })
  if (!revision) throw new NotFound()
  const text = writeFeed(events, revision)
  return { text, etag: `"${digest(text)}"` }
}

/** No target yet, or settings that no plan can be made of: the due dates are told all the same. */
function planFor(roadmap: Roadmap, catalogue: ServiceContext['catalogue']): Plan | undefined {
  if (!roadmap.settings) return undefined
  try {
    return makePlan(planInputOf(roadmap, catalogue))
  } catch (error) {
    if (error instanceof PlanError) return undefined
    throw error
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
