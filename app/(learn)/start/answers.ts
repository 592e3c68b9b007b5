import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { Settings } from '@/lib/api/contract/me'
import type { Roadmap } from '@/lib/api/contract/roadmap'
import type { PlanDraft, StartingPoint } from '../plan-fields/plan-draft'
import { defaultStack } from '../plan-fields/stack-fields'
import { withDraft } from '../plan-fields/with-draft'

/** The answers to the five questions. */
export interface Answers extends PlanDraft {
  readonly startingPoint: StartingPoint
}

/** What the questions start from: what was answered before, else an hour from Monday to Thursday and the first level. */
export function firstAnswers(curriculum: CurriculumBrief, settings: Settings | null): Answers {
  return {
    startingPoint: { kind: 'level', level: null },
    target: settings?.target ?? { kind: 'level', level: curriculum.levels[0]?.id ?? '' },
    targetDate: settings?.targetDate ?? null,
    weekdayMinutes: settings?.weekdayMinutes ?? [60, 60, 60, 60, 0, 0, 0],
    daysOff: settings?.daysOff ?? [],
    stack: { ...defaultStack(curriculum), ...settings?.stack },
    paceOverride: settings?.paceOverride ?? null,
  }
}

/** The level above the one somebody says they are at: the natural target. */
export function levelAbove(curriculum: CurriculumBrief, level: string | null): string {
  const at = level === null ? -1 : curriculum.levels.findIndex((other) => other.id === level)
  return curriculum.levels[Math.min(at + 1, curriculum.levels.length - 1)]?.id ?? ''
}

/** The roadmap as it would be with these answers, before anything is saved. */
export function roadmapWith(roadmap: Roadmap, curriculum: CurriculumBrief, answers: Answers): Roadmap {
  const { startingPoint, ...draft } = answers
  const stated = Object.fromEntries(statedBy(startingPoint, curriculum).map((id) => [id, 'stated' as const]))
  const shown = Object.entries(roadmap.proven).filter(([, how]) => how !== 'stated')
  return {
    ...withDraft(roadmap, draft),
    proven: { ...stated, ...Object.fromEntries(shown) },
  }
}

function statedBy(start: StartingPoint, curriculum: CurriculumBrief): readonly string[] {
  if (start.kind === 'competencies') return start.competencies
  if (start.level === null) return []
  const reached = curriculum.levels.findIndex((level) => level.id === start.level)
  const levels = new Set(curriculum.levels.slice(0, reached + 1).map((level) => level.id))
  return curriculum.competencies.filter((competency) => levels.has(competency.level)).map(({ id }) => id)
}
