import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suggestion } from '@/lib/curriculum/reading/closest'
import { questionsShape } from '@/lib/curriculum/reading/question-shape'
import { shape } from '@/lib/curriculum/reading/shaped'
import { competencyShape, slugPattern } from '@/lib/curriculum/reading/shapes'
import { readYamlText } from '@/lib/curriculum/reading/yaml-text'

export interface NewQuestion {
  readonly competency: string
  readonly slug: string
  /** The content folder. */
  readonly root: string
}

/**
 * Adds a question that explains itself to the end of a competency's `placement.yaml` and gives that file's path. Throws
 * with words for the author, and then wrote nothing.
 */
export function newQuestion({ competency, slug, root }: NewQuestion): string {
  const competencies = readdirSync(join(root, 'competencies')).toSorted()
  if (!competencies.includes(competency)) {
    const hint = suggestion(competency, competencies, `there are ${competencies.join(', ')}`)
    throw new Error(`There is no competency ${competency}: ${hint}`)
  }
  if (!slugPattern.test(slug)) {
    throw new Error(`"${slug}" is no id: use lower-case letters, digits and single hyphens.`)
  }
  const folder = join(root, 'competencies', competency)
  const path = join(folder, 'placement.yaml')
  const text = readFileSync(path, 'utf8')
  const ignore = () => undefined
  const bank = readYamlText(path, text, ignore)
  if (bank && shape(bank, questionsShape, ignore).value.questions.some(({ id }) => id === slug)) {
    throw new Error(`${competency} has a question ${slug} already; nothing was changed.`)
  }
  const map = readYamlText('competency.yaml', readFileSync(join(folder, 'competency.yaml'), 'utf8'), ignore)
  const value = map && shape(map, competencyShape, ignore).value
  const question = template(slug, value?.topics[0]?.id ?? 'fill-in', value?.lessons[0]?.slug ?? 'fill-in')
  writeFileSync(path, `${text.trimEnd()}\n${question}`)
  return path
}

const template = (slug: string, topic: string, lesson: string) => `  - id: ${slug}
    topic: ${topic} # one of competency.yaml
    lesson: ${lesson} # the one that teaches it
    use: [placement] # placement, review, or both
    ask: FILL IN a situation on Harebell that needs the idea, and what is asked of it
    show: # something to read; or remove it
      kind: code # or plan, or table with columns and rows
      language: sql
      text: |
        -- FILL IN at most 14 lines of 84 characters
    options:
      - text: FILL IN the right one
        correct: true
        feedback: FILL IN why it is right here
      - text: FILL IN what somebody who counts wrongly says
        misconception: FILL IN the belief as its holder puts it
        feedback: FILL IN why it fails here
      - text: FILL IN what follows from another belief
        misconception: FILL IN the belief as its holder puts it
        feedback: FILL IN why it fails here
      - text: FILL IN what follows from a third belief
        misconception: FILL IN the belief as its holder puts it
        feedback: FILL IN why it fails here
`
