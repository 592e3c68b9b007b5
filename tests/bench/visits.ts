import type { Browser } from '@playwright/test'
import { request } from '@playwright/test'
import { crowdEmail } from '@/lib/demo/make-crowd'
import { signIn } from '../browser/sign-in'
import { crowdPassword } from './crowd-database'
import { type FirstVisit, measureFirstVisit } from './first-visit'

export interface VisitRow {
  readonly what: string
  readonly visit: FirstVisit
  readonly goals: readonly { readonly text: string; readonly met: boolean }[]
}

/** First visits to the two pages that people see most, each with the best paint times of three. */
export async function measureVisits(browser: Browser, origin: string): Promise<readonly VisitRow[]> {
  const lesson = await bestOfThree(() => measureFirstVisit(browser, origin, '/learn/sql-mastery/grain-first'))
  const context = await request.newContext({ baseURL: origin })
  await signIn(context, crowdEmail(0), crowdPassword)
  const { cookies } = await context.storageState()
  await context.dispose()
  const roadmap = await bestOfThree(() => measureFirstVisit(browser, origin, '/roadmap', cookies))
  return [
    { what: 'Lesson', visit: lesson, goals: lessonGoals(lesson) },
    { what: 'Roadmap', visit: roadmap, goals: [] },
  ]
}

const kilobytes = 1000

function lessonGoals({ bytes, requests }: FirstVisit) {
  const script = bytes.script ?? 0
  return [
    { text: 'script within 175 kB', met: script <= 175 * kilobytes },
    { text: 'all within 300 kB', met: totalBytes(bytes) <= 300 * kilobytes },
    { text: 'at most 15 requests', met: requests <= 15 },
  ]
}

export const totalBytes = (bytes: FirstVisit['bytes']) =>
  Object.values(bytes).reduce((sum, one) => sum + one, 0)

async function bestOfThree(measure: () => Promise<FirstVisit>): Promise<FirstVisit> {
  const visits = [await measure(), await measure(), await measure()]
  return visits.reduce((best, one) => (one.largestPaint < best.largestPaint ? one : best))
}
