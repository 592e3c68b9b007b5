import * as columns from '../columns/sqlite.ts'
import { defineSchema } from './schema.ts'

/** SQLite's tables under their own names, as drizzle-kit looks for them. */
export const {
  people,
  calendarFeeds,
  identities,
  throttles,
  installation,
  teams,
  memberships,
  invitations,
  ledger,
  completions,
  proofs,
  answers,
  attempts,
  exerciseVersions,
  drafts,
  failedTries,
  solutionViews,
  placements,
  placementAnswers,
  learnerSettings,
  planOrders,
  stepWishes,
  assignments,
  auditLog,
  notifications,
} = defineSchema(columns)
