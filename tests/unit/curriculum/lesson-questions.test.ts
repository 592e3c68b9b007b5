import { expect, test } from 'vitest'
import { lessonQuestions } from '@/lib/curriculum/reading/lesson-questions'
import { readSmallContent } from './small-content'

const check = `
<Check>
<Question id="rows" prompt="How many rows come back?">
<Option correct feedback="Each meets each.">**Six**, from \`a join b\`</Option>

<Option misconception="rows are added" feedback="They are pairs.">

Five

</Option>
</Question>
</Check>
`
const lesson = 'competencies/joins/lessons/01-grain.mdx'
const withCheck = [{ file: lesson, from: 'A number is wrong.', to: `A number is wrong.\n${check}` }] as const

test('a question is read without its tags; code keeps its backticks', () => {
  expect(lessonQuestions(check)).toEqual([
    {
      id: 'rows',
      ask: 'How many rows come back?',
      options: [
        { text: 'Six, from `a join b`', correct: true, feedback: 'Each meets each.' },
        { text: 'Five', correct: false, misconception: 'rows are added', feedback: 'They are pairs.' },
      ],
    },
  ])
})

test('a lesson without a check, or that does not parse, has none', () => {
  expect(lessonQuestions('Only words.')).toEqual([])
  expect(lessonQuestions('<Question id="rows">')).toEqual([])
})

test('the check of a written lesson is in the bank, for review alone', () => {
  const { questions, faults } = readSmallContent(withCheck)
  expect(faults).toEqual([])
  expect(questions.filter(({ lesson: of }) => of === 'joins/grain')).toEqual([
    expect.objectContaining({
      id: 'joins/grain-rows',
      competency: 'joins',
      topic: 'grain',
      use: ['review'],
      ask: 'How many rows come back?',
    }),
  ])
})

test('a question of the bank may not be called as one of a check', () => {
  const bank = 'competencies/joins/placement.yaml'
  const { faults } = readSmallContent([
    ...withCheck,
    { file: bank, from: '- id: one', to: '- id: grain-rows' },
  ])
  expect(faults).toEqual([
    expect.objectContaining({
      file: `content/${bank}`,
      line: 2,
      message: expect.stringContaining('grain-rows'),
    }),
  ])
})
