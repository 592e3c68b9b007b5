import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { makePlanGraph } from '@/lib/curriculum/make-plan-graph'
import type { Question } from '@/lib/curriculum/question'
import { type Fault, formatFault } from '@/lib/curriculum/reading/fault'
import { readCurriculum } from '@/lib/curriculum/reading/read-curriculum'

const defaults = {
  root: fileURLToPath(new URL('../content', import.meta.url)),
  out: fileURLToPath(new URL('../lib/curriculum/generated', import.meta.url)),
}

/**
 * Reads the content folder `root` and writes `catalogue.json`, `graph.json` and `questions.json` into `out`. With any
 * fault it writes nothing, so that what was built before stays as it is.
 */
export function buildCatalogue({ root, out } = defaults): {
  catalogue: Catalogue | undefined
  questions: readonly Question[]
  faults: Fault[]
} {
  const { catalogue, questions, faults } = readCurriculum(root)
  if (catalogue !== undefined) {
    mkdirSync(out, { recursive: true })
    replace(join(out, 'catalogue.json'), JSON.stringify(catalogue))
    replace(join(out, 'graph.json'), JSON.stringify(makePlanGraph(catalogue)))
    replace(join(out, 'questions.json'), JSON.stringify(questions))
  }
  return { catalogue, questions, faults }
}

// An unchanged file keeps its date, so that a development server does not start over; a changed one appears whole.
function replace(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text)
  renameSync(draft, path)
}

function main(): void {
  const start = performance.now()
  const { catalogue, questions, faults } = buildCatalogue()
  for (const fault of faults) console.error(formatFault(fault))
  if (catalogue === undefined) {
    console.error(
      `${faults.length} mistakes in content/. Nothing was written; what was built before is unchanged.`,
    )
    process.exitCode = 1
    return
  }
  const steps = catalogue.competencies.flatMap((competency) => competency.steps)
  const lessons = steps.filter((step) => step.kind === 'lesson')
  const written = lessons.filter((lesson) => lesson.form === 'full').length
  console.log(
    `Catalogue ${catalogue.version}: ${catalogue.competencies.length} competencies, ${lessons.length} lessons ` +
      `(${written} written), ${steps.length - lessons.length} exercises, ${questions.length} questions, in ${Math.round(performance.now() - start)} ms`,
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
