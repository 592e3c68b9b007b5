import { listAnswers as selectAnswers } from '@/db/queries/progress'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { findStep, type StepInput } from '../find-step'
import { permit } from '../permit'
import { answersKept } from './record-answer'

/** The viewer's answers in one step, the latest first. Throws NotFound. */
export async function listAnswers(
  { db, catalogue }: ServiceContext,
  viewer: Viewer | undefined,
  input: StepInput,
) {
  permit(viewer, 'read answers')
  const step = findStep(catalogue, input)
  const answers = await selectAnswers(db, viewer.id, step.id, answersKept)
  return answers.map((answer) => ({ ...answer, at: answer.at.getTime() }))
}
