import { describe, test } from 'vitest'
import { edit, expectFault, files, type Mistake } from './mistake'

const { joins, windows, exercise } = files

const mistakes: Mistake[] = [
  {
    name: 'YAML that does not parse',
    change: edit(joins, 'summary: Put', 'summary: "Put'),
    at: 'summary: "Put rows together.',
    says: /not valid YAML/,
  },
  {
    name: 'an alias',
    change: edit(joins, 'summary: Put rows together.', 'summary: *rows'),
    at: 'summary: *rows',
    says: /`\*rows` stands for something written elsewhere/,
    hints: /write it out/,
  },
  {
    name: 'an unknown key',
    change: edit(joins, 'summary: Put', 'sumary: x\nsummary: Put'),
    at: 'sumary: x',
    says: /`sumary` is not a key/,
    hints: /did you mean `summary`/,
  },
  {
    name: 'an unknown key of a lesson',
    change: edit(joins, '    minutes: 20', '    minutes: 20\n    mins: 3'),
    at: 'mins: 3',
    says: /`mins` is not a key/,
  },
  {
    name: 'a missing field',
    change: edit(joins, '    objective: Keep money from multiplying.\n', ''),
    at: '- slug: fan-out',
    says: /`lessons\[2\]\.objective` is missing/,
  },
  {
    name: 'an empty field',
    change: edit(joins, 'summary: Put rows together.', "summary: ' '"),
    at: "summary: ' '",
    says: /`summary` is empty/,
  },
  {
    name: 'a wrong type',
    change: edit(joins, 'minutes: 25', 'minutes: long'),
    at: 'minutes: long',
    says: /the text "long"/,
    hints: /a number/,
  },
  {
    name: 'half a minute',
    change: edit(joins, 'minutes: 25', 'minutes: 25.5'),
    at: 'minutes: 25.5',
    says: /25\.5/,
    hints: /whole number/,
  },
  {
    name: 'a list where text belongs',
    change: edit(joins, 'title: Joins', 'title: [Joins]'),
    at: 'title: [Joins]',
    says: /`title` is a list/,
    hints: /text/,
  },
  {
    name: 'missing topics',
    change: edit(windows, '    topics:\n      - frames\n    prereq', '    topics: []\n    prereq'),
    at: 'topics: []',
    says: /`lessons\[1\]\.topics` has 0 entries/,
  },
  {
    name: 'a lesson too short',
    change: edit(joins, 'minutes: 25', 'minutes: 9'),
    at: 'minutes: 9',
    says: /out of range/,
    hints: /10 or more/,
  },
  {
    name: 'a lesson too long',
    change: edit(joins, 'minutes: 25', 'minutes: 36'),
    at: 'minutes: 36',
    says: /out of range/,
    hints: /35 or less/,
  },
  {
    name: 'negative minutes',
    change: edit(exercise, 'minutes: 30', 'minutes: -30'),
    at: 'minutes: -30',
    says: /out of range/,
    hints: /10 or more/,
  },
  {
    name: 'an exercise too long',
    change: edit(exercise, 'minutes: 30', 'minutes: 46'),
    at: 'minutes: 46',
    says: /out of range/,
    hints: /45 or less/,
  },
  {
    name: 'an unknown kind of exercise',
    change: edit(exercise, 'kind: sql-postgres', 'kind: sql-oracle'),
    at: 'kind: sql-oracle',
    says: /`kind` is "sql-oracle"/,
    hints: /sql-duckdb/,
  },
  {
    name: 'a resource that is not https',
    change: edit(joins, 'url: https://www', 'url: http://www'),
    at: 'url: http://www.postgresql.org/docs/',
    says: /http:/,
    hints: /https:\/\//,
  },
  {
    name: 'a resource that is no address',
    change: edit(joins, 'url: https://www.postgresql.org/docs/', 'url: the manual'),
    at: 'url: the manual',
    says: /the manual/,
    hints: /https:\/\//,
  },
  {
    name: 'an id that is not one',
    change: edit(joins, 'slug: fan-out', 'slug: Fan Out'),
    at: '- slug: Fan Out',
    says: /Fan Out/,
    hints: /lower-case/,
  },
]

describe('mistakes in the shape of a file', () => {
  test.each(mistakes)('$name', (mistake) => expectFault(mistake))
})
