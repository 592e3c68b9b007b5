import { beforeAll, describe, expect, it } from 'vitest'
import type { PythonEngine } from '@/lib/grading/engines/python/open-python'
import { gradeAnswer } from '@/lib/grading/grade-answer'
import type { Verdict } from '@/lib/grading/verdict'
import { smallExercise, toolboxWith } from '../choice/small-exercise'
import { openLearnerPython } from './learner-python'

let python: PythonEngine
beforeAll(async () => {
  python = await openLearnerPython()
}, 60_000)

const exercise = smallExercise({
  kind: 'python',
  form: 'text',
  files: ['files/sales.csv'],
  fixtures: { 'fixtures/vat.txt': '20' },
  setup: 'def depot(): return "Leith"\n',
  tests: [
    'from harness import Case',
    'class Checks(Case):',
    '    def test_sum(self):',
    "        self.equal(self.answer.total('files/sales.csv'), 42, 'The total.')",
    '    def test_vat(self):',
    "        self.equal(self.answer.vat(), 'Leith 20', 'The VAT.')",
  ].join('\n'),
  checks: [
    { id: 'vat', title: 'VAT', kind: 'python-test', test: 'test_vat' },
    { id: 'sum', title: 'Total', kind: 'python-test', test: 'test_sum' },
  ],
})
const solution = `import csv
from setup import depot

def total(path):
    with open(path) as file:
        return sum(int(row['net']) for row in csv.DictReader(file))

def vat():
    with open('fixtures/vat.txt') as file:
        return f'{depot()} {file.read()}'
`

function grade(text: string, variant: Verdict['variant'] = 'visible'): Promise<Verdict> {
  const bytes = new TextEncoder().encode('net\n20\n22\n')
  const data = {
    ...toolboxWith().data,
    files: async (path: string) => [{ path, bytes }],
  }
  const toolbox = toolboxWith({ data, python: async () => python })
  return gradeAnswer(exercise, { form: 'text', text }, toolbox, variant)
}

describe('grading Python', () => {
  it('passes the solution, with the data, the exercise’s files and its setup beside it', async () => {
    const { passed, checks } = await grade(solution)
    expect(checks).toMatchObject([
      { id: 'vat', outcome: 'passed' },
      { id: 'sum', outcome: 'passed' },
    ])
    expect(passed).toBe(true)
  })

  it('shows on visible data what was expected, and on hidden data nothing of it', async () => {
    const wrong = solution.replace('return sum(', 'return 1 + sum(')
    expect((await grade(wrong)).checks[1]).toEqual({
      id: 'sum',
      title: 'Total',
      outcome: 'failed',
      message: 'The total. It is 43, not 42.',
      expected: '42',
      got: '43',
    })
    expect((await grade(wrong, 'hidden')).checks[1]).toEqual({
      id: 'sum',
      title: 'Total',
      outcome: 'failed',
      message: 'On other data with the same flaws this does not hold.',
    })
  })

  it.each([
    ["raise ValueError(open('files/sales.csv').read())", 'On other data it stopped with an error in line 1.'],
    [
      "raise MemoryError(open('files/sales.csv').read())",
      'On other data it ran out of memory or stack in line 1.',
    ],
    [
      "import csv\nsetattr(csv.DictReader, 'n' + open('files/sales.csv').read(5)[4:], 1)",
      'On other data it did what is refused here.',
    ],
  ])('%j carries nothing of the hidden data out', async (text, message) => {
    const { fault, checks } = await grade(text, 'hidden')
    expect(fault?.message).toBe(message)
    expect(JSON.stringify({ fault, checks })).not.toMatch(/20|22|n2/)
  })

  it('gives the line of an error in what is visible', async () => {
    expect((await grade('x = 1\n1 / 0\n')).fault).toEqual({
      kind: 'error',
      message: 'ZeroDivisionError: division by zero',
      line: 2,
    })
  })
})
