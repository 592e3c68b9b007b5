import type { LearnerSettings } from '@/db/queries/planning'
import type { Settings } from '@/lib/roadmap/roadmap'

/** Stored settings as they are shown. */
export function shownSettings({ weekdayMinutes, ...stored }: LearnerSettings): Settings {
  const [monday = 0, tuesday = 0, wednesday = 0, thursday = 0, friday = 0, saturday = 0, sunday = 0] =
    weekdayMinutes
  return { ...stored, weekdayMinutes: [monday, tuesday, wednesday, thursday, friday, saturday, sunday] }
}
