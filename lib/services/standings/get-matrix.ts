import { findLearnersMark, listTeamsWithin } from '@/db/queries/standings'
import type { Viewer } from '@/lib/access/viewer'
import type { LocalDate } from '@/lib/planner/plan'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
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
}

/** A team as a table of people and competencies, by name. Throws Unauthenticated and NotFound. */
export async function getMatrix(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
): Promise<Matrix> {
  const { db, catalogue, now } = context
  const team = await permitTeam(context, viewer, 'read team', id)
  // The mark is read before what it stands for: whatever changes in between makes the next one another.
  const [mark, teams] = await Promise.all([findLearnersMark(db, id), listTeamsWithin(db, id)])
  return {
    team: { id, name: team.name },
    today: todayIn(viewer?.timeZone ?? 'UTC', now()),
    subTeams: teams.filter((one) => one.id !== id),
    competencies: catalogue.competencies.map((competency) => ({
      id: competency.id,
      steps: competency.steps.length,
    })),
    people: await matrixPeople(context, id, mark),
  }
}
