import type { Cell, Question, ShownWithQuestion } from '../question'
import type { Content, WholeCompetency } from './content'
import { contentVersion } from './content-version'
import type { QuestionEntry } from './question-shape'

/**
 * The question bank of a content without faults, competency by competency: what `placement.yaml` holds, and for review
 * alone the checks of the lessons that are written.
 */
export function assembleQuestions({ competencies }: Content): Question[] {
  return competencies.flatMap((competency) => {
    if (competency.file === undefined) return []
    const bank = competency.questions?.value.questions ?? []
    return [...bank, ...checksOf(competency)].map((entry) => assembleQuestion(competency.id, entry))
  })
}

function checksOf({ file: { value }, lessonFiles }: WholeCompetency): QuestionEntry[] {
  return value.lessons.flatMap(({ slug, topics: [topic = ''] }) =>
    (lessonFiles.get(slug)?.questions ?? []).map((question) => ({
      ...question,
      id: checkId(slug, question.id),
      lesson: slug,
      topic,
      use: ['review' as const],
      options: [...question.options],
    })),
  )
}

/** The id, in its competency, of a question of a lesson's check. */
export function checkId(lesson: string, question: string): string {
  return `${lesson}-${question}`
}

function assembleQuestion(
  competency: string,
  { id, lesson, topic, use, ask, show, options }: QuestionEntry,
): Question {
  const content = {
    ask,
    ...(show ? { show: assembleShown(show) } : {}),
    options: options.map(({ text, correct = false, misconception, feedback }) => ({
      id: contentVersion(text),
      text,
      correct,
      ...(misconception === undefined ? {} : { misconception }),
      feedback,
    })),
  }
  return {
    id: `${competency}/${id}`,
    competency,
    topic,
    lesson: `${competency}/${lesson}`,
    use,
    ...content,
    // Better feedback makes no other question; another text or another right answer does.
    version: contentVersion({
      ...content,
      options: content.options.map(({ text, correct }) => ({ text, correct })),
    }),
  }
}

function assembleShown(show: NonNullable<QuestionEntry['show']>): ShownWithQuestion {
  if (show.kind !== 'table') return { ...show, text: show.text.trimEnd() }
  return { ...show, rows: show.rows as Cell[][] }
}
