import type { Database } from '@/db/database'
import { findLearnersMark, listTeamsWithin } from '@/db/queries/standings'
import type { Viewer } from '@/lib/access/viewer'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { LocalDate } from '@/lib/planner/plan'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { KeptByMark } from '../kept-by-mark'
import { permitTeam } from '../permit-team'
import { type MatrixPerson, matrixPeople } from './matrix-people'

/** Everybody who learns in a team, and where each stands in each competency. */
export interface Matrix {
  readonly team: { readonly id: string; readonly name: string }
  /** The viewer's own day. */
  readonly today: LocalDate
  /** The teams below, by name. */
  readonly subTeams: readonly {
    readonly id: string
    readonly name: string
    readonly parentId: string | null
  }[]
  /** In curriculum order, which is the order that each person's `done` and the numbers in `proven` keep to. */
  readonly competencies: readonly { readonly id: string; readonly steps: number }[]
  readonly people: readonly MatrixPerson[]
  /** How many more learn here than are listed. */
  readonly left: number
}

/** People in all the matrices that are kept, some fifteen megabytes with their JSON; the largest alone is a tenth. */
const peopleKept = 20_000

/**
 * A team as a table of people and competencies, by name; the very same object for as long as nothing in it changes, which
 * is why it is frozen. Access is decided anew each time. Throws Unauthenticated and NotFound.
 */
export async function getMatrix(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
): Promise<Matrix> {
  const { db, catalogue, now } = context
  const team = await permitTeam(context, viewer, 'read team', id)
  const today = todayIn(viewer?.timeZone ?? 'UTC', now())
  const teams = await listTeamsWithin(db, id)
  const named = JSON.stringify([team.name, teams])
  return keptFor(db, catalogue).get(
    `${id} ${today}`,
    async () => `${named}\n${await findLearnersMark(db, id)}`,
    async () => {
      const matrix: Matrix = {
        team: { id, name: team.name },
        today,
        subTeams: teams.filter((one) => one.id !== id),
        competencies: catalogue.competencies.map((competency) => ({
          id: competency.id,
          steps: competency.steps.length,
        })),
        ...(await matrixPeople(context, id)),
      }
      return Object.freeze(matrix)
    },
  )
}

const keptByCatalogue = new WeakMap<Database, WeakMap<Catalogue, KeptByMark<Matrix>>>()

function keptFor(db: Database, catalogue: Catalogue): KeptByMark<Matrix> {
  const byCatalogue = keptByCatalogue.get(db) ?? new WeakMap<Catalogue, KeptByMark<Matrix>>()
  keptByCatalogue.set(db, byCatalogue)
  // An empty one takes room too.
  const kept =
    byCatalogue.get(catalogue) ?? new KeptByMark<Matrix>(peopleKept, ({ people }) => 1 + people.length)
  byCatalogue.set(catalogue, kept)
  return kept
}
