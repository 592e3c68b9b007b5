import { suggestion } from './closest'
import type { Content } from './content'
import type { Report } from './fault'

/** Checks that the lesson a failed check sends the learner to is there. */
export function checkLessonLinks({ competencies }: Content, report: Report): void {
  const lessons = competencies.flatMap(({ id, file }) =>
    (file?.value.lessons ?? []).map(({ slug }) => `${id}/${slug}`),
  )
  for (const competency of competencies) {
    if (competency.file === undefined) continue
    for (const { file } of competency.exercises) {
      for (const [at, { lesson }] of (file.value.checks ?? []).entries()) {
        if (lesson === undefined || lessons.includes(lesson)) continue
        const line = file.lineOf(['checks', at, 'lesson'])
        const hint = suggestion(lesson, lessons, 'write it as competency/slug')
        report({ file: file.file, line, message: `there is no lesson \`${lesson}\``, hint })
      }
    }
  }
}
