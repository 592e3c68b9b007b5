import type { Columns } from './columns.ts'
import { definePeople } from './people.ts'
import { definePlanning } from './planning.ts'
import { defineProgress } from './progress.ts'
import { defineTeams } from './teams.ts'

/** Every table, written once; called with one engine's vocabulary or the other's. */
export function defineSchema(columns: Columns) {
  const people = definePeople(columns)
  const teams = defineTeams(columns, people)
  const progress = defineProgress(columns, people)
  const planning = definePlanning(columns, { ...people, ...teams })
  return { ...people, ...teams, ...progress, ...planning }
}

export type Schema = ReturnType<typeof defineSchema>
