import { afterAll, beforeAll, expect, test } from 'vitest'
import { exercises } from '@/lib/curriculum/load-exercises'
import type { Answer } from '@/lib/grading/answer'
import { openDataFolder } from '@/lib/grading/data/open-data-folder'
import { openSandbox, type Sandbox } from '@/lib/sandbox/sandbox'
import { packData } from '@/lib/services/practice/pack-data'
import type { StockedExercise } from '@/lib/services/practice/practice-context'
import { buildSandbox } from '@/scripts/build-sandbox'

const folders = { visible: 'public/datasets/harebell', hidden: 'lib/grading/generated/hidden' } as const
const stocked = Object.values(exercises as unknown as Record<string, StockedExercise>)
/** The shortest of each kind that has been written. */
const oneOfEach = [...new Set(stocked.map(({ exercise }) => exercise.kind))].flatMap(
  (kind) => stocked.find(({ exercise }) => exercise.kind === kind) ?? [],
)
let sandbox: Sandbox

beforeAll(async () => {
  await buildSandbox()
  sandbox = openSandbox({ processes: 1 })
}, 120_000)
afterAll(() => sandbox.close())

test.each(oneOfEach.map((one) => [one.exercise.kind, one] as const))(
  'the sandbox accepts the solution of an exercise of the kind %s, on both variants',
  async (_, { exercise, secrets }) => {
    for (const variant of ['visible', 'hidden'] as const) {
      const expected = variant === 'hidden' ? secrets.expectedHidden : exercise.expected
      const data = await packData(exercise, openDataFolder(folders[variant]))
      const answer = answerOf(exercise.form, secrets.solution)
      const verdict = await sandbox.grade({ exercise: { ...exercise, expected }, answer, variant, data })
      expect(verdict).toMatchObject({ passed: true, variant })
    }
  },
  240_000,
)

/** A solution is a text, or the answer to a board as JSON. */
function answerOf(form: Answer['form'], solution: string): Answer {
  return form === 'text' ? { form, text: solution } : JSON.parse(solution)
}
