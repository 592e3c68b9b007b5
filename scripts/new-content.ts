import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { suggestion } from '@/lib/curriculum/reading/closest'
import { exerciseKinds } from '@/lib/curriculum/reading/exercise-shape'
import { shape } from '@/lib/curriculum/reading/shaped'
import { competencyShape, slugPattern } from '@/lib/curriculum/reading/shapes'
import { readYamlText } from '@/lib/curriculum/reading/yaml-text'
import type { ExerciseKind } from '@/lib/grading/exercise-package'
import { exerciseFiles } from './new-content/exercise-files'
import { newQuestion } from './new-content/new-question'
import { registerExercise } from './new-content/register-exercise'

export interface NewExercise {
  readonly competency: string
  readonly slug: string
  readonly kind: string
  /** The content folder. */
  readonly root?: string
}

/**
 * Makes the folder of a new exercise, full of explanations, and lists it in its competency. Gives the paths it wrote.
 * Throws with words for the author, and then wrote nothing.
 */
export function newExercise({ competency, slug, kind, root = contentFolder }: NewExercise): string[] {
  const competencies = readdirSync(join(root, 'competencies')).toSorted()
  if (!competencies.includes(competency)) {
    const hint = suggestion(competency, competencies, `there are ${competencies.join(', ')}`)
    throw new Error(`There is no competency ${competency}: ${hint}`)
  }
  if (!slugPattern.test(slug)) {
    throw new Error(
      `"${slug}" is no name for an exercise: use lower-case letters, digits and single hyphens.`,
    )
  }
  if (!isKind(kind))
    throw new Error(`There is no kind ${kind}: ${suggestion(kind, kinds, `there are ${kinds.join(', ')}`)}`)
  const map = join(root, 'competencies', competency, 'competency.yaml')
  const folder = join(root, 'competencies', competency, 'exercises', slug)
  if (existsSync(folder)) throw new Error(`${folder} is there already; nothing was changed.`)
  const text = readFileSync(map, 'utf8')
  const registered = registerExercise(text, slug)
  const written = Object.entries(exerciseFiles(kind, firstTopic(map, text))).map(([name, content]) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  })
  writeFileSync(map, registered)
  return [...written, map]
}

const contentFolder = fileURLToPath(new URL('../content', import.meta.url))
/** Those that run. */
const kinds = exerciseKinds.filter((kind): kind is ExerciseKind => kind !== 'written-response')

function isKind(kind: string): kind is ExerciseKind {
  return kinds.some((one) => one === kind)
}

function firstTopic(file: string, text: string): string {
  const ignore = () => undefined
  const yaml = readYamlText(file, text, ignore)
  return (yaml && shape(yaml, competencyShape, ignore).value.topics[0]?.id) ?? 'fill-in'
}

const usage = `npm run content:new -- exercise <competency> <slug> --kind <kind>
  kinds: ${kinds.join(', ')}
npm run content:new -- question <competency> <id>`

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [what, competency, slug, flag, kind] = process.argv.slice(2)
  const isExercise = what === 'exercise' && flag === '--kind' && kind
  if (!competency || !slug || !(isExercise || what === 'question')) {
    console.error(usage)
    process.exitCode = 2
  } else {
    try {
      if (isExercise) {
        for (const path of newExercise({ competency, slug, kind })) console.log(`  ${path}`)
        console.log(`Fill it in, then: npm run content:check -- --record --only ${competency}/${slug}`)
      } else {
        console.log(`  ${newQuestion({ competency, slug, root: contentFolder })}`)
        console.log('Fill in the last question of it, then: npm run content:check')
      }
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    }
  }
}
