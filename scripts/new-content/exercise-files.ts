import type { ExerciseKind } from '@/lib/grading/exercise-package'
import { exerciseYaml } from './exercise-yaml'

/** The files of a new exercise, by their path in its folder. */
export function exerciseFiles(kind: ExerciseKind, topic: string): Record<string, string> {
  return { 'exercise.yaml': exerciseYaml(kind, topic), 'brief.mdx': brief(kind), ...texts(kind) }
}

function brief(kind: ExerciseKind): string {
  const figure = kind.startsWith('sql-')
    ? '\n\nHarebell has {figures.depots} depots. Any number here is a figure, never typed.'
    : ''
  return `FILL IN the trouble: a person, a number, a date at Harebell.${figure}

**FILL IN the task**, in one sentence.

What counts:

- FILL IN what is checked, so that nobody has to guess.
`
}

function texts(kind: ExerciseKind): Record<string, string> {
  if (kind.startsWith('sql-'))
    return answers('sql', '--', 'select depot_id, name from ops.depots order by depot_id;')
  if (kind === 'python')
    return { ...answers('py', '#', 'def answer():\n    return 42'), 'checks.py': checksPy }
  if (kind === 'config-yaml') return answers('yaml', '#', 'tasks:\n  - name: load\n    retries: 2')
  if (kind === 'config-json') return answers('json', '', '{ "tasks": [{ "name": "load", "retries": 2 }] }')
  if (kind === 'config-hcl') return answers('hcl', '#', 'tasks = [{ name = "load", retries = 2 }]')
  if (kind === 'config-dockerfile') {
    return answers('Dockerfile', '#', `FROM python:3.12-slim@sha256:${'0'.repeat(64)}`)
  }
  return {}
}

/** JSON has no comments: there the text itself has to do. */
function answers(ending: string, comment: string, solution: string): Record<string, string> {
  const with_ = (says: string) => `${comment === '' ? '' : `${comment} FILL IN ${says}\n`}${solution}\n`
  return {
    [`starter.${ending}`]: with_('what the editor holds at first: it must not pass.'),
    [`solution.${ending}`]: with_('the right answer, in the style you would like to see.'),
    [`wrong/fill-in.${ending}`]: with_(
      'an answer that looks right and is not; rename this file for what is wrong with it.',
    ),
  }
}

const checksPy = `# Runs beside the answer, never in it. self.answer is the learner's module; open('files/…') reads what lies beside it.
from harness import Case


class Checks(Case):
    def test_works(self):
        # FILL IN: got, expected, and what it is about in words. equal compares types too.
        self.equal(self.answer.answer(), 42, 'The answer')
`
