import { describe, test } from 'vitest'
import { edit, expectFault, files, type Mistake } from './mistake'

const { joins, windows, exercise } = files

const mistakes: Mistake[] = [
  {
    name: 'a key that stands twice',
    change: edit(joins, 'order: 1', 'order: 1\norder: 2'),
    at: 'order: 2',
    says: /not valid YAML/,
  },
  {
    name: 'an id that is not the folder',
    change: edit(windows, 'id: windows', 'id: window'),
    at: 'id: window',
    says: /not the folder's name/,
  },
  {
    name: 'an unknown level',
    change: edit(joins, 'level: lower', 'level: lowr'),
    at: 'level: lowr',
    says: /no level `lowr`/,
    hints: /did you mean `lower`/,
  },
  {
    name: 'an unknown strand',
    change: edit(joins, 'strand: sql', 'strand: leadership'),
    at: 'strand: leadership',
    says: /no strand/,
    hints: /there are sql/,
  },
  {
    name: 'an unknown topic',
    change: edit(windows, '      - frames\n    prereq', '      - frames\n      - ghosts\n    prereq'),
    at: '- ghosts',
    says: /no topic `ghosts`/,
  },
  {
    name: 'an unknown topic of an exercise',
    change: edit(exercise, '  - fan-out', '  - fan-out\n  - fan-in'),
    at: '- fan-in',
    says: /no topic `fan-in`/,
  },
  {
    name: 'an unknown stack choice',
    change: edit(joins, 'axis: cloud', 'axis: clouds'),
    at: 'axis: clouds',
    says: /no stack choice `clouds`/,
  },
  {
    name: 'an unknown option',
    change: edit(joins, '- gcp', '- ibm'),
    at: '- ibm',
    says: /no option of `cloud` `ibm`/,
    hints: /aws, gcp/,
  },
  {
    name: 'a default that is no option',
    change: edit('curriculum.yaml', 'default: aws', 'default: azure'),
    at: 'default: azure',
    says: /no option `azure`/,
  },
  {
    name: 'an unknown table',
    change: edit(exercise, 'shop.orders', 'shop.order'),
    at: '- shop.order',
    says: /no table `shop.order`/,
    hints: /did you mean `shop.orders`/,
  },
  {
    name: 'a topic no step covers',
    change: edit(
      joins,
      '  - id: grain\n',
      '  - id: nulls\n    title: NULL\n    named: true\n  - id: grain\n',
    ),
    at: '- id: nulls',
    says: /no step covers the topic `nulls`/,
  },
  {
    name: 'a lesson twice',
    change: edit(joins, 'slug: fan-out', 'slug: grain'),
    at: '- slug: grain',
    says: /`grain` stands here twice, first on line 18/,
  },
  {
    name: 'an exercise called like a lesson',
    change: edit(joins, '  - net-revenue', '  - net-revenue\n  - net-revenue'),
    at: '- net-revenue',
    says: /twice/,
  },
  {
    name: 'a topic twice',
    change: edit(joins, 'id: fan-out', 'id: grain'),
    at: '- id: grain',
    says: /the topic `grain` stands here twice/,
  },
  {
    name: 'a level twice',
    change: edit('curriculum.yaml', 'id: upper', 'id: lower'),
    at: '- id: lower',
    says: /the level `lower` stands here twice/,
  },
  {
    name: 'an order taken',
    change: edit(windows, 'level: upper', 'level: lower'),
    at: 'order: 1',
    says: /taken by `joins`/,
  },
  {
    name: 'a title taken',
    change: edit(windows, 'title: Windows', 'title: Joins'),
    at: 'title: Joins',
    says: /another competency/,
    hints: /distinction/,
  },
  {
    name: 'an exercise without its folder',
    change: edit(joins, '- net-revenue', '- net-revenues'),
    at: '- net-revenues',
    says: /no exercise folder/,
    hints: /did you mean `net-revenue`/,
  },
]

describe('mistakes in names and references', () => {
  test.each(mistakes)('$name', (mistake) => expectFault(mistake))
})
