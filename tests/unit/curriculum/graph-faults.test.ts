import { describe, test } from 'vitest'
import { edit, expectFault, files, type Mistake } from './mistake'

const { joins, windows } = files

const mistakes: Mistake[] = [
  {
    name: 'an unknown competency',
    change: edit(windows, 'prerequisites:\n  - joins', 'prerequisites:\n  - joins\n  - joints'),
    at: '- joints',
    says: /no competency `joints`/,
    hints: /did you mean `joins`/,
  },
  {
    name: 'an unknown lesson',
    change: edit(joins, '      - grain\n    objective', '      - grian\n    objective'),
    at: '- grian',
    says: /no step `joins\/grian`/,
    hints: /did you mean `joins\/grain`/,
  },
  {
    name: 'an unknown lesson elsewhere',
    change: edit(windows, 'joins/fan-out', 'joins/fan-in'),
    at: '- joins/fan-in',
    says: /no step `joins\/fan-in`/,
  },
  {
    name: 'a prerequisite of a higher level',
    change: edit(joins, 'prerequisites: []\nlessons', 'prerequisites:\n  - windows\nlessons'),
    at: '- windows',
    says: /higher level/,
  },
  {
    name: 'a circle of competencies',
    change: edit(joins, 'prerequisites: []\nlessons', 'prerequisites:\n  - windows\nlessons'),
    at: '- joins',
    says: /competencies need each other: joins → windows → joins/,
  },
  {
    name: 'a circle of lessons',
    change: edit(joins, 'prerequisites: []\n    objective', 'prerequisites:\n      - fan-out\n    objective'),
    at: '- grain',
    says: /steps need each other: joins\/grain → joins\/fan-out → joins\/grain/,
  },
  {
    name: 'a step that needs itself',
    change: edit(joins, '      - grain\n    objective', '      - fan-out\n    objective'),
    at: '- fan-out',
    says: /joins\/fan-out → joins\/fan-out/,
  },
  {
    name: 'a circle of steps across competencies',
    change: edit(
      joins,
      'prerequisites: []\n    objective',
      'prerequisites:\n      - windows/frames\n    objective',
    ),
    at: '- grain',
    says: /joins\/grain → windows\/frames → joins\/fan-out → joins\/grain/,
  },
  {
    name: 'a step outside what its competency needs',
    change: edit(windows, 'prerequisites:\n  - joins\n', 'prerequisites: []\n'),
    at: '- joins/fan-out',
    says: /`windows` does not need `joins`/,
  },
  {
    name: 'a prerequisite twice',
    change: edit(windows, '  - joins\n', '  - joins\n  - joins\n'),
    at: '- joins',
    says: /twice/,
  },
  {
    name: 'a rename to nothing',
    change: edit('renames.yaml', 'to: joins/grain', 'to: joins/grains'),
    at: 'to: joins/grains',
    says: /there is no `joins\/grains`/,
    hints: /did you mean `joins\/grain`/,
  },
  {
    name: 'a rename of something in use',
    change: edit('renames.yaml', 'from: joins/old-grain', 'from: joins/fan-out'),
    at: '- from: joins/fan-out',
    says: /still in use/,
  },
  {
    name: 'a chain of renames into nothing',
    change: edit(
      'renames.yaml',
      '    to: joins/grain',
      '    to: joins/mid\n  - from: joins/mid\n    to: joins/gone',
    ),
    at: 'to: joins/mid',
    says: /leads to `joins\/gone`/,
  },
  {
    name: 'renames in a circle',
    change: edit(
      'renames.yaml',
      '    to: joins/grain',
      '    to: joins/mid\n  - from: joins/mid\n    to: joins/old-grain',
    ),
    at: 'to: joins/mid',
    says: /which does not exist|there is no/,
  },
  {
    name: 'a step renamed to a competency',
    change: edit('renames.yaml', 'to: joins/grain', 'to: joins'),
    at: 'to: joins',
    says: /not the same kind/,
  },
]

describe('mistakes in what needs what', () => {
  test.each(mistakes)('$name', (mistake) => expectFault(mistake))
})
