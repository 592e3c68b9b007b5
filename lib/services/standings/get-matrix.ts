import { listLearnersWithin, listTeamsWithin } from '@/db/queries/standings'
import type { Viewer } from '@/lib/access/viewer'
import type { LocalDate } from '@/lib/planner/plan'
import type { Target } from '@/lib/roadmap/roadmap'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { permitTeam } from '../permit-team'
import { byPerson } from './by-person'
import { type Summary, summariesOf } from './summaries'

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
  /** In curriculum order, which is the order of each person's `done`. */
  readonly competencies: readonly { readonly id: string; readonly steps: number }[]
  readonly people: readonly MatrixPerson[]
}

interface MatrixPerson extends Summary {
  readonly id: string
  readonly name: string
  /** Ids of the teams here that they are in. */
  readonly teams: readonly string[]
  readonly target: Target | null
  /** Minutes a week they plan with; null before they have said. */
  readonly weekMinutes: number | null
}

/** A team as a table of people and competencies, by name. Throws Unauthenticated and NotFound. */
export async function getMatrix(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
): Promise<Matrix> {
  const { db, catalogue, now } = context
  const team = await permitTeam(context, viewer, 'read team', id)
  const [rows, teams] = await Promise.all([listLearnersWithin(db, id), listTeamsWithin(db, id)])
  const learners = [...byPerson(rows).values()].map((own) => ({
    ...own[0]!,
    teams: own.map(({ teamId }) => teamId),
  }))
  const summaries = await summariesOf(context, learners)
  return {
    team: { id, name: team.name },
    today: todayIn(viewer?.timeZone ?? 'UTC', now()),
    subTeams: teams.filter((one) => one.id !== id),
    competencies: catalogue.competencies.map((competency) => ({
      id: competency.id,
      steps: competency.steps.length,
    })),
    people: learners.map(({ personId, name, teams: own, target, weekdayMinutes }) => ({
      id: personId,
      name,
      teams: own,
      target,
      weekMinutes: weekdayMinutes && weekdayMinutes.reduce((sum, minutes) => sum + minutes, 0),
      ...(summaries.get(personId) ?? nothing(catalogue.competencies.length)),
    })),
  }
}

const nothing = (competencies: number): Summary => ({
  done: Array.from({ length: competencies }, () => 0),
  proven: {},
  lastStudy: null,
})
