import type { Cell, Question, ShownWithQuestion } from '../question'
import type { Content } from './content'
import { contentVersion } from './content-version'
import type { QuestionEntry } from './question-shape'

/** The question bank of a content without faults, competency by competency. */
export function assembleQuestions({ competencies }: Content): Question[] {
  return competencies.flatMap(({ id, ...competency }) =>
    competency.file === undefined
      ? []
      : (competency.questions?.value.questions ?? []).map((entry) => assembleQuestion(id, entry)),
  )
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
