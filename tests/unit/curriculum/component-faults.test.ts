import { describe, expect, test } from 'vitest'
import { edit, expectFault, files, type Mistake } from './mistake'
import { readSmallContent } from './small-content'

const { lesson } = files
const run = "<RunSql tables={['shop.orders']}>"
const prose = 'A number is wrong.'

/** Puts `text` for the lesson's only paragraph. */
const instead = (text: string) => edit(lesson, prose, text)

const predict = (properties: string) => `<Predict id="rows" ${properties}>\nHow many?\n</Predict>`

const question = (properties: string, ...options: string[]) =>
  ['<Check>', `<Question ${properties}>`, ...options, '</Question>', '</Check>'].join('\n')

const option = (text: string, properties = '') => `<Option ${properties}feedback="so">${text}</Option>`

const mistakes: Mistake[] = [
  {
    name: 'a misspelt property',
    change: edit(lesson, 'tables=', 'tabels='),
    at: run.replace('tables', 'tabels'),
    says: /<RunSql> has no property `tabels`/,
    hints: /did you mean `tables`/,
  },
  {
    name: 'a property of no component, on its own line',
    change: edit(lesson, run, '<RunSql\n  tables={[\'shop.orders\']}\n  colour="red"\n>'),
    at: 'colour="red"',
    says: /no property `colour`/,
    hints: /it has tables, id, expectRows/,
  },
  {
    name: 'a property of a component that has none',
    change: instead('<TruthTable rows={3} />'),
    at: '<TruthTable rows={3} />',
    says: /<TruthTable> has no property `rows`/,
    hints: /it has none/,
  },
  {
    name: 'RunSql without tables',
    change: edit(lesson, run, '<RunSql>'),
    at: '<RunSql>',
    says: /<RunSql> has no `tables`/,
    hints: /tables=\{\[\]\}/,
  },
  {
    name: 'PlanExplorer without tables',
    change: instead('<PlanExplorer>\n{`select 1`}\n</PlanExplorer>'),
    at: '<PlanExplorer>',
    says: /<PlanExplorer> has no `tables`/,
  },
  {
    name: 'tables that are no list',
    change: edit(lesson, "tables={['shop.orders']}", 'tables="shop.orders"'),
    at: '<RunSql tables="shop.orders">',
    says: /`tables` is not a list/,
  },
  {
    name: 'an option without feedback',
    change: instead(question('id="q"', option('yes', 'correct '), '<Option>no</Option>')),
    at: '<Option>no</Option>',
    says: /<Option> has no `feedback`/,
  },
  {
    name: 'an answer that is not among the options',
    change: instead(predict(`kind="choice" options={['one', 'two']}\n  answer="three"`)),
    at: 'answer="three">',
    says: /`three` is not among the options/,
    hints: /one, two/,
  },
  {
    name: 'a choice without options',
    change: instead(predict('kind="choice" answer="three"')),
    at: '<Predict id="rows" kind="choice" answer="three">',
    says: /nothing to choose from/,
  },
  {
    name: 'an unknown kind of prediction',
    change: instead(predict('kind="figure" answer={3}')),
    at: '<Predict id="rows" kind="figure" answer={3}>',
    says: /no kind `figure`/,
    hints: /number, text, choice/,
  },
  {
    name: 'a number written as text',
    change: instead(predict('kind="number" answer="3"')),
    at: '<Predict id="rows" kind="number" answer="3">',
    says: /the answer is not a number/,
  },
  {
    name: 'a question without a correct option',
    change: instead(question('id="q"', option('yes'), option('no', 'correct={false} '))),
    at: '<Question id="q">',
    says: /no correct option/,
    hints: /exactly one/,
  },
  {
    name: 'a question with two correct options',
    change: instead(question('id="q"', option('yes', 'correct '), option('no', 'correct '))),
    at: '<Option correct feedback="so">no</Option>',
    says: /a correct option already, on line 10/,
  },
  {
    name: 'an id that is no slug',
    change: instead(predict('kind="number" answer={3}').replace('"rows"', '"Rows of 4102"')),
    at: '<Predict id="Rows of 4102" kind="number" answer={3}>',
    says: /`Rows of 4102` is no slug/,
    hints: /lower-case/,
  },
  {
    name: 'a question without an id',
    change: instead(question('prompt="Which?"', option('yes', 'correct '))),
    at: '<Question prompt="Which?">',
    says: /<Question> has no `id`/,
  },
  {
    name: 'one id for a prediction and a question',
    change: instead(
      `${predict('kind="number" answer={3}')}\n\n${question('id="rows"', option('y', 'correct '))}`,
    ),
    at: '<Question id="rows">',
    says: /`rows` stands here twice, first on line 8/,
  },
  {
    name: 'a computed property, on its own line',
    change: instead(predict('kind="number"\n  answer={\n    4 + 4}')),
    at: '4 + 4}>',
    says: /`answer` is not a constant/,
    hints: /write the value itself/,
  },
  {
    name: 'SQL with a placeholder, on its own line',
    change: edit(lesson, 'select 1', 'select\n$' + '{one}'),
    at: '$' + '{one}`}',
    says: /what \{…\} holds is not a constant/,
  },
  {
    name: 'a computed value in running text',
    change: instead('A {count} is wrong.'),
    at: 'A {count} is wrong.',
    says: /not a constant/,
  },
  {
    name: 'properties from an object',
    change: edit(lesson, run, '<RunSql tables={[]} {...more}>'),
    at: '<RunSql tables={[]} {...more}>',
    says: /spread from an object/,
  },
  {
    name: 'an object spread within a property',
    change: instead('<JoinGrain on="id" left={{}} right={{...left, name: \'b\'}} />'),
    at: '<JoinGrain on="id" left={{}} right={{...left, name: \'b\'}} />',
    says: /`right` is not a constant/,
  },
]

describe('mistakes in what a lesson gives its components', () => {
  test.each(mistakes)('$name', (mistake) => expectFault(mistake))
})

test('a computed value is told once, and nothing else is said about it', () => {
  const { faults } = readSmallContent([
    instead(predict(`kind="choice" options={['one', other]} answer={'o' + 'ne'}`)),
  ])
  expect(faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '8 `answer` is not a constant',
    '8 `options` is not a constant',
  ])
})

test('an MDX text that does not parse is told once', () => {
  const { faults } = readSmallContent([edit(lesson, '</RunSql>', '</RunSQL>')])
  expect(faults).toHaveLength(1)
})

test('components that have what they need are no mistake', () => {
  const text = [
    '{/* for authors */}',
    predict('kind="choice" options={[\'one\', \'two\']} answer="two"'),
    predict('kind="number" answer={-3} tolerance={0.5} sql={`select -3`}').replace('rows', 'rows-2'),
    question('id="q" prompt="Which?"', option('yes', 'correct={true} '), option('no', 'misconception="x" ')),
    "<JoinGrain on=\"id\" left={{ name: 'a', 'columns': ['id'], rows: [[1], [null]] }} right={{}} />",
    '<TruthTable />',
    '<BTreeExplorer />',
    '<abbr title="Structured Query Language">SQL</abbr>',
  ]
  expect(readSmallContent([instead(text.join('\n\n'))]).faults).toEqual([])
})
