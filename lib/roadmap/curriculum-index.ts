import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { AskedTask } from '@/lib/paths/asked-of'
import { ownCompetencyId } from '@/lib/paths/path-content'
import { ownTasks } from './own-competencies'
import type { Assignment } from './roadmap'

type CompetencyBrief = CurriculumBrief['competencies'][number]
type CurriculumStep = CompetencyBrief['steps'][number]

/** A step of the curriculum, or what an assigned path adds to it. */
export interface StepBrief extends Omit<CurriculumStep, 'kind' | 'form'> {
  readonly competency: string
  readonly kind: CurriculumStep['kind'] | 'task'
  readonly form: CurriculumStep['form'] | 'task' | 'link'
}

/** The curriculum by id, for screens that name and link what a plan only holds ids of. */
export interface CurriculumIndex {
  readonly steps: ReadonlyMap<string, StepBrief>
  readonly competencies: ReadonlyMap<string, CompetencyBrief>
  /** The name of a level: `Professional`. */
  levelName(id: string): string
  /** The title of a competency, with what tells it from another of the same title. */
  competencyTitle(id: string): string
}

export function indexCurriculum(
  curriculum: CurriculumBrief,
  assignments: readonly Assignment[] = [],
): CurriculumIndex {
  const competencies = new Map(curriculum.competencies.map((competency) => [competency.id, competency]))
  const steps = new Map<string, StepBrief>(
    curriculum.competencies.flatMap((competency) =>
      competency.steps.map((step) => [step.id, { ...step, competency: competency.id }] as const),
    ),
  )
  for (const task of ownTasks(assignments).values()) steps.set(task.id, taskBrief(task))
  const pathTitles = new Map(
    assignments.flatMap(({ path, title }) => (path ? [[ownCompetencyId(path.id), title] as const] : [])),
  )
  const levels = new Map(curriculum.levels.map((level) => [level.id, level.name]))
  const titles = countTitles(curriculum)
  return {
    steps,
    competencies,
    levelName: (id) => levels.get(id) ?? id,
    competencyTitle: (id) => {
      const competency = competencies.get(id)
      if (!competency) return pathTitles.get(id) ?? id
      const shared = (titles.get(competency.title) ?? 0) > 1
      return shared && competency.distinction
        ? `${competency.title} (${competency.distinction})`
        : competency.title
    },
  }
}

/** Where a step's page is. */
export function stepHref(step: Pick<StepBrief, 'id' | 'kind'>): string {
  if (step.kind === 'task') return `/my-paths#${step.id.split('/')[0]}`
  return step.kind === 'lesson' ? `/learn/${step.id}` : `/practice/${step.id}`
}

function taskBrief({ id, title, minutes, url, after }: AskedTask): StepBrief {
  return {
    id,
    title,
    minutes,
    kind: 'task',
    form: url ? 'link' : 'task',
    prerequisites: [...after],
    competency: id.split('/')[0]!,
  }
}

function countTitles(curriculum: CurriculumBrief): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { title } of curriculum.competencies) counts.set(title, (counts.get(title) ?? 0) + 1)
  return counts
}
