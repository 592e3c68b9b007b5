import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkLessonFile } from './check-lesson-file'
import { suggestion } from './closest'
import type { LessonFile } from './content'
import type { Report } from './fault'
import { lessonQuestions } from './lesson-questions'
import type { LessonEntry } from './shapes'

/**
 * Reads and checks the MDX files of one competency: `lessons/NN-<slug>.mdx`, where NN is the lesson's position in
 * `competency.yaml`. What lies beside them (recorded outputs, pictures) is the lessons' own business.
 */
export function readLessonFiles(
  folder: string,
  path: string,
  competency: string,
  lessons: readonly LessonEntry[],
  report: Report,
): ReadonlyMap<string, LessonFile> {
  const files = new Map<string, LessonFile>()
  if (!existsSync(folder)) return files
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.endsWith('.mdx')) continue
    const file = `${path}/${name}`
    const [, number, slug] = /^(\d\d)-(.+)\.mdx$/.exec(name) ?? []
    const position = lessons.findIndex((lesson) => lesson.slug === slug)
    const entry = lessons[position]
    if (slug === undefined) {
      report({
        file,
        line: 1,
        message: 'this name is not of a lesson',
        hint: 'name it NN-slug.mdx, such as 01-grain-first.mdx',
      })
    } else if (entry === undefined) {
      const slugs = lessons.map((lesson) => lesson.slug)
      const hint = suggestion(slug, slugs, 'add it to the lessons of competency.yaml, or remove the file')
      report({ file, line: 1, message: `no lesson of ${competency} is called \`${slug}\``, hint })
    } else if (number !== positionText(position)) {
      const hint = `rename it to ${positionText(position)}-${slug}.mdx, or move the entry in competency.yaml`
      report({
        file,
        line: 1,
        message: `\`${slug}\` is lesson ${position + 1} of ${competency}, not ${Number(number)}`,
        hint,
      })
    }
    const body = checkLessonFile(file, readFileSync(join(folder, name), 'utf8'), competency, entry, report)
    if (entry !== undefined && !files.has(entry.slug))
      files.set(entry.slug, { name: name.slice(0, -'.mdx'.length), body, questions: lessonQuestions(body) })
  }
  return files
}

function positionText(index: number): string {
  return String(index + 1).padStart(2, '0')
}
