import type { Database } from '@/db/database'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { loadQuestions } from '@/lib/curriculum/load-questions'
import { type DemoPlacement, demoPlacements } from '@/lib/demo/placements'
import { answerQuestion } from '@/lib/services/placement/answer-question'
import { startPlacement } from '@/lib/services/placement/start-placement'
import { type QuestionsContext, questionsById } from '@/lib/services/question-bank'
import { demoViewer } from './demo-viewer'

const day = 86_400_000
const halfAMinute = 30_000

/** Has the people of the demo do their placements, question by question as the product asks them, counted back from `now`. */
export async function seedPlacements(db: Database, catalogue: Catalogue, now: number): Promise<void> {
  for (const placement of demoPlacements) await seedPlacement(db, catalogue, placement, now)
}

async function seedPlacement(db: Database, catalogue: Catalogue, placement: DemoPlacement, now: number) {
  const { email, knows, daysAgo, answers = Number.POSITIVE_INFINITY } = placement
  const viewer = await demoViewer(db, email)
  let clock = now - daysAgo * day
  const context: QuestionsContext = { db, catalogue, loadQuestions, now: () => clock }
  const questions = questionsById(await loadQuestions())
  let { active } = await startPlacement(context, viewer, { scope: { kind: 'all' } })
  for (let given = 0; active && given < answers; given += 1) {
    clock += halfAMinute
    const { id, number, question } = active
    const right = questions.get(question.id)?.options.find(({ correct }) => correct)?.id
    const option = (knows.includes(question.competency) && right) || 'unsure'
    const answer = { placementId: id, number, question: question.id, option }
    active = (await answerQuestion(context, viewer, answer)).active
  }
}
