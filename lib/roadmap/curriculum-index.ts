import type { CurriculumBrief } from '@/lib/api/contract/curriculum'

type CompetencyBrief = CurriculumBrief['competencies'][number]
export type StepBrief = CompetencyBrief['steps'][number] & { readonly competency: string }

/** The curriculum by id, for screens that name and link what a plan only holds ids of. */
export interface CurriculumIndex {
  readonly steps: ReadonlyMap<string, StepBrief>
  readonly competencies: ReadonlyMap<string, CompetencyBrief>
  /** The name of a level: `Professional`. */
  levelName(id: string): string
  /** The title of a competency, with what tells it from another of the same title. */
  competencyTitle(id: string): string
}

export function indexCurriculum(curriculum: CurriculumBrief): CurriculumIndex {
  const competencies = new Map(curriculum.competencies.map((competency) => [competency.id, competency]))
  const steps = new Map(
    curriculum.competencies.flatMap((competency) =>
      competency.steps.map((step) => [step.id, { ...step, competency: competency.id }] as const),
    ),
  )
  const levels = new Map(curriculum.levels.map((level) => [level.id, level.name]))
  const titles = countTitles(curriculum)
  return {
    steps,
    competencies,
    levelName: (id) => levels.get(id) ?? id,
    competencyTitle: (id) => {
      const competency = competencies.get(id)
      if (!competency) return id
      const shared = (titles.get(competency.title) ?? 0) > 1
      return shared && competency.distinction
        ? `${competency.title} (${competency.distinction})`
        : competency.title
    },
  }
}

/** Where a step's page is. */
export function stepHref(step: Pick<StepBrief, 'id' | 'kind'>): string {
  return step.kind === 'lesson' ? `/learn/${step.id}` : `/practice/${step.id}`
}

function countTitles(curriculum: CurriculumBrief): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { title } of curriculum.competencies) counts.set(title, (counts.get(title) ?? 0) + 1)
  return counts
}
