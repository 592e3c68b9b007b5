import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '@/lib/curriculum/load'
import { altText, drawExamples } from '@/scripts/plan-example/draw'
import { planExamples } from '@/scripts/plan-example/example'

const document = readFileSync('docs/planning.md', 'utf8')
const examples = planExamples(catalogue)
const [alone] = examples

test('the table of the example is what the planner gives', () => {
  const rows = alone?.plan.steps.map(
    ({ id, minutes, start, end }) => `| ${id} | ${minutes} | ${short(start)} | ${short(end)} |`,
  )
  expect(document).toContain(rows?.join('\n'))
})

test('the picture is drawn from the planner as it is: npm run docs:plan draws it anew', () => {
  expect(readFileSync('docs/images/plan-example.svg', 'utf8')).toBe(drawExamples(examples))
  expect(document).toContain(`![${altText(examples)}](images/plan-example.svg)`)
})

function short(date: string): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(`${date}T00:00:00Z`)).replace(',', '')
}
