import { findFinishedPlacement, listAskedQuestions } from '@/db/queries/placement'
import type { Viewer } from '@/lib/access/viewer'
import { indexOf } from '../catalogue-index'
import { NotFound } from '../errors'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { questionOf } from './asked-now'
import { optionsOf } from './shown-placement'

/**
 * What the placement that the viewer finished last concluded, and every question it asked with what there is to say
 * of each option. Throws NotFound before the first.
 */
export async function getConclusion(context: QuestionsContext, viewer: Viewer | undefined) {
  permit(viewer, 'read placement')
  const { db, catalogue, loadQuestions } = context
  const placement = await findFinishedPlacement(db, viewer.id)
  if (!placement?.conclusion) throw new NotFound('You have not finished a placement yet.')
  const [asked, questions] = await Promise.all([listAskedQuestions(db, placement.id), loadQuestions()])
  const { currentId, findCompetency } = indexOf(catalogue)
  const { confidence, because, competencies } = placement.conclusion
  return {
    id: placement.id,
    scope: placement.scope,
    endedAt: (placement.endedAt ?? placement.startedAt).getTime(),
    appliedAt: placement.appliedAt?.getTime() ?? null,
    overrides: placement.overrides ?? {},
    confidence,
    because,
    // Ids that moved are followed; what the curriculum no longer holds is left out.
    competencies: competencies
      .map(({ why, ...one }) => ({
        ...one,
        competency: currentId(one.competency),
        why: why
          .map((driver) => ({ ...driver, competency: currentId(driver.competency) }))
          .filter(({ competency }) => findCompetency(competency)),
      }))
      .filter(({ competency }) => findCompetency(competency)),
    answers: asked.flatMap((row) => {
      if (row.outcome === null) return []
      const { number, optionId, outcome } = row
      const question = questionOf({ catalogue, questions }, row)
      const answer = { number, competency: currentId(row.competencyId), chosen: optionId, outcome }
      if (!question) return { ...answer, question: null }
      const { id, ask, show, lesson } = question
      const options = optionsOf(question, placement.id)
      return { ...answer, question: { id, ask, ...(show ? { show } : {}), lesson, options } }
    }),
  }
}
