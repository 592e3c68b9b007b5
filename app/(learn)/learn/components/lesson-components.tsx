import type { LessonOutputs } from '@/lib/grading/recorded-output'
import { Check, Option, Question } from './check'
import { BTreeExplorer, JoinGrain, TimeRuler, TruthTable } from './explorers'
import { Figure } from './figure'
import { Misconception } from './misconception'
import { PlanExplorer } from './plan-explorer'
import { Predict } from './predict'
import { RunSql } from './run-sql'

/** What the MDX of a lesson may use, given the outputs recorded for it. */
export function lessonComponents(outputs: LessonOutputs) {
  return {
    RunSql: RunSql.bind(null, outputs),
    PlanExplorer: PlanExplorer.bind(null, outputs),
    ...{ Predict, Check, Question, Option, Misconception, Figure },
    ...{ JoinGrain, TruthTable, TimeRuler, BTreeExplorer },
  }
}
