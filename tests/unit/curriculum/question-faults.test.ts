import { describe, expect, test } from 'vitest'
import { edit, expectFault, type Mistake } from './mistake'
import { readSmallContent } from './small-content'

const bank = 'competencies/joins/placement.yaml'
const change = (from: string, to: string) => edit(bank, from, to)
const long = (length: number) => 'x'.repeat(length)

const mistakes: Mistake[] = [
  {
    name: 'an id that stands twice',
    change: change('- id: two', '- id: one'),
    at: '- id: one',
    says: /question `one` stands here twice, first on line 2/,
  },
  {
    name: 'an unknown topic',
    change: change('topic: grain', 'topic: grian'),
    at: 'topic: grian',
    says: /no topic `grian`/,
    hints: /did you mean `grain`/,
  },
  {
    name: 'an unknown lesson',
    change: change('lesson: fan-out', 'lesson: fan-uot'),
    at: 'lesson: fan-uot',
    says: /no lesson `fan-uot`/,
    hints: /did you mean `fan-out`/,
  },
  {
    name: 'an unknown use',
    change: change('use: [placement]', 'use: [placment]'),
    at: 'use: [placment]',
    says: /use\[1\]` is "placment"/,
    hints: /one of placement, review/,
  },
  {
    name: 'a misspelt key of an option',
    change: change("- text: 'one six'\n        correct", "- text: 'one six'\n        corect"),
    at: 'corect: true',
    says: /`corect` is not a key/,
    hints: /did you mean `correct`/,
  },
  {
    name: 'an unknown kind of thing to read',
    change: change('kind: table', 'kind: tabel'),
    at: 'kind: tabel',
    says: /kind` is "tabel"/,
    hints: /did you mean `table`/,
  },
  {
    name: 'an unknown language',
    change: change('language: sql', 'language: cobol'),
    at: 'language: cobol',
    says: /language` is "cobol"/,
  },
  {
    name: 'no right option',
    change: change("- text: 'one six'\n        correct: true", "- text: 'one six'\n        correct: false"),
    at: 'options:',
    says: /no option is right/,
  },
  {
    name: 'two right options',
    change: change(
      "'one five'\n        misconception: joins add the rows of both tables",
      "'one five'\n        correct: true",
    ),
    at: 'correct: true',
    says: /another option is right already/,
  },
  {
    name: 'a right option with a misconception',
    change: change('correct: true', 'correct: true\n        misconception: joins make pairs of rows'),
    at: 'misconception: joins make pairs of rows',
    says: /the right option has a misconception/,
  },
  {
    name: 'a distractor without a misconception',
    change: change('        misconception: joins add the rows of both tables\n', ''),
    at: "- text: 'one five'",
    says: /no `misconception`/,
  },
  {
    name: 'a misconception that names nothing',
    change: change('misconception: joins add the rows of both tables', 'misconception: wrong sum'),
    at: 'misconception: wrong sum',
    says: /has 2 words/,
    hints: /3 to 12/,
  },
  {
    name: 'two options with the same text',
    change: change("'one three'", "'one five'"),
    at: "- text: 'one five'",
    says: /option `one five` stands here twice/,
  },
  {
    name: 'the right option longest',
    change: change("'one six'", "'one six and more'"),
    at: "- text: 'one six and more'",
    says: /the right option is the longest/,
  },
  {
    name: 'all of the above',
    change: change("'one three'", "'all of the above'"),
    at: "- text: 'all of the above'",
    says: /says "all of the above"/,
  },
  {
    name: 'an option that speaks of positions',
    change: change("'one three'", "'both A and B'"),
    at: "- text: 'both A and B'",
    says: /says "both A and B"/,
    hints: /shuffled/,
  },
  {
    name: 'feedback that is a verdict',
    change: change('feedback: Each of 3', 'feedback: Correct! Each of 3'),
    at: 'feedback: Correct! Each of 3 meets each of 2.',
    says: /begins with the verdict/,
  },
  {
    name: 'an exclamation mark',
    change: change('come of question one?', 'come of it!'),
    at: 'ask: How many rows come of it!',
    says: /exclamation mark/,
  },
  {
    name: 'a question that is too long',
    change: change('How many rows come of question one?', long(321)),
    at: `ask: ${long(321)}`,
    says: /has 321 characters/,
    hints: /at most 320/,
  },
  {
    name: 'feedback that is too long',
    change: change('It limits nothing.', long(241)),
    at: `feedback: ${long(241)}`,
    says: /has 241 characters/,
    hints: /at most 240/,
  },
  {
    name: 'an option that is too long',
    change: change("'one two'", `'${long(141)}'`),
    at: `- text: '${long(141)}'`,
    says: /has 141 characters/,
  },
  {
    name: 'a line that is too wide',
    change: change("select 'one'", `select '${long(80)}'`),
    at: 'text: |',
    says: /has 89 characters/,
    hints: /84/,
  },
  {
    name: 'a snippet that is too tall',
    change: change("select 'one'\n", "select 'one'\n        -- more\n".padEnd(250, '        --\n')),
    at: 'text: |',
    says: /has \d+ lines/,
  },
  {
    name: 'a row that is too short',
    change: change("['71', delivered]", "['71']"),
    at: "rows: [['71'], [72, null]]",
    says: /this row has 1 cells/,
    hints: /2 columns/,
  },
  {
    name: 'a cell that is no value',
    change: change("['71', delivered]", "['71', [delivered]]"),
    at: "rows: [['71', [delivered]], [72, null]]",
    says: /list or a set of keys/,
  },
  {
    name: 'too few placement questions',
    change: change('use: [placement]', 'use: [review]'),
    at: 'questions:',
    says: /5 questions are for placement, and 6 are needed/,
  },
  {
    name: 'too few questions for review alone',
    change: change('use: [review]', 'use: [placement, review]'),
    at: 'questions:',
    says: /1 questions are for review alone, and 2/,
  },
  {
    name: 'placement parameters out of range',
    change: edit('curriculum.yaml', 'slip: 0.1', 'slip: 0.6'),
    at: 'slip: 0.6',
    says: /slip` is 0.6, out of range/,
  },
  {
    name: 'people who know saying "I don\'t know" more often',
    change: edit('curriculum.yaml', 'known: 0.05', 'known: 0.5'),
    at: 'known: 0.5',
    says: /more often than who does not/,
  },
]

describe('a mistake in the questions is listed with file, line and what to do', () => {
  test.each(mistakes)('$name', expectFault)

  test('a file of ideas from before', () => {
    const { faults } = readSmallContent([], { [bank]: 'ideas:\n  - first\n' })
    expect(faults.map(({ message }) => message)).toEqual([
      '`ideas` is not a key that belongs here',
      '`questions` is missing',
    ])
  })

  test('a topic that is asked about in review alone, and one that is not asked about', () => {
    const twice = (text: string) => text.replaceAll('topic: fan-out', 'topic: grain')
    const { files } = readSmallContent()
    const nowhere = readSmallContent([], { [bank]: twice(files[bank] ?? '') }).faults
    expect(nowhere.map(({ message }) => message)).toEqual(['no question asks about `fan-out`'])
    const last = twice(files[bank] ?? '').replace(/(- id: eight\n {4}topic: )grain/, '$1fan-out')
    const inReview = readSmallContent([], { [bank]: last }).faults
    expect(inReview.map(({ message }) => message)).toEqual([
      'placement asks about too few topics: fan-out only in review',
    ])
  })

  test('a right option that is mostly the shortest', () => {
    const { files } = readSmallContent()
    const shorter = (files[bank] ?? '').replaceAll(/'(\w+) six'/g, "'$1'").replaceAll(" two'", " twos'")
    const { faults } = readSmallContent([], { [bank]: shorter })
    expect(faults.map(({ message }) => message)).toEqual([
      'the right option is the shortest in 8 of 8 questions',
    ])
  })
})

describe('the question bank of a content without faults', () => {
  const { questions } = readSmallContent()
  const one = questions.find(({ id }) => id === 'joins/one')

  test('has every question under competency/slug, with the lesson’s step id', () => {
    expect(questions).toHaveLength(16)
    expect(one).toMatchObject({ competency: 'joins', topic: 'grain', lesson: 'joins/fan-out' })
    expect(one?.show).toEqual({ kind: 'code', language: 'sql', text: "select 'one'\nfrom shop.orders;" })
    expect(questions.find(({ id }) => id === 'joins/two')?.show).toMatchObject({
      rows: [
        ['71', 'delivered'],
        [72, null],
      ],
    })
  })

  test('another text or another right option is another version; better feedback is not', () => {
    const versionAfter = (from: string, to: string) =>
      readSmallContent([change(from, to)]).questions.find(({ id }) => id === 'joins/one')?.version
    expect(versionAfter('feedback: Each of 3 meets', 'feedback: All of 3 meet')).toBe(one?.version)
    expect(versionAfter('How many rows come', 'How many lines come')).not.toBe(one?.version)
    expect(versionAfter("'one two'", "'one twos'")).not.toBe(one?.version)
  })

  test('an option’s id tells nothing of its place: it goes with the text', () => {
    const moved = readSmallContent([
      change("'one six'\n        correct: true", "'one four'\n        correct: true"),
    ]).questions.find(({ id }) => id === 'joins/one')
    expect(moved?.options.slice(1).map(({ id }) => id)).toEqual(one?.options.slice(1).map(({ id }) => id))
    expect(moved?.options[0]?.id).not.toBe(one?.options[0]?.id)
  })
})
