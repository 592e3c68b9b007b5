import { findSettings } from '@/db/queries/planning'
import { findReviewSettings } from '@/db/queries/review'
import type { Viewer } from '@/lib/access/viewer'
import { enoughAnswers } from '@/lib/review/fit-weights'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { reviewDaysOf } from '../review-days'

/** When the viewer reviews, what that takes, and whether their own weights are used. */
export async function getReviewSettings({ db }: ServiceContext, viewer: Viewer | undefined) {
  permit(viewer, 'read review')
  const [settings, study] = await Promise.all([
    findReviewSettings(db, viewer.id),
    findSettings(db, viewer.id),
  ])
  return {
    weekdayMinutes: [...reviewDaysOf(settings, study).weekdayMinutes],
    chosen: settings?.weekdayMinutes != null,
    expectedMinutes: settings?.expectedMinutes ?? 0,
    fit: settings?.fit ?? null,
    enoughAnswers,
    version: settings?.version ?? 0,
  }
}
