import { describe, test } from 'vitest'
import { edit, expectFault, files, type Mistake } from './mistake'

const { lesson } = files

const mistakes: Mistake[] = [
  {
    name: 'a lesson without front matter',
    change: edit(lesson, '---\nslug', 'slug'),
    at: 'slug: grain',
    says: /front matter is missing/,
  },
  {
    name: 'front matter that does not parse',
    change: edit(lesson, 'minutes: 22', 'minutes: [22'),
    at: 'objective: State the grain.',
    says: /not valid YAML/,
  },
  {
    name: 'front matter with an unknown key',
    change: edit(lesson, 'minutes: 22', 'minutes: 22\nlevel: lower'),
    at: 'level: lower',
    says: /`level` is not a key/,
  },
  {
    name: 'another slug in the front matter',
    change: edit(lesson, 'slug: grain', 'slug: grains'),
    at: 'slug: grains',
    says: /`slug` is not what competency.yaml says/,
    hints: /"grain"/,
  },
  {
    name: 'another competency in the front matter',
    change: edit(lesson, 'competency: joins', 'competency: joints'),
    at: 'competency: joints',
    says: /`competency` is not/,
  },
  {
    name: 'another objective in the front matter',
    change: edit(lesson, 'State the grain.', 'State a grain.'),
    at: 'objective: State a grain.',
    says: /`objective` is not/,
  },
  {
    name: 'minutes too far from the map',
    change: edit(lesson, 'minutes: 22', 'minutes: 26'),
    at: 'minutes: 26',
    says: /`minutes` is not/,
    hints: /20/,
  },
  {
    name: 'MDX that does not parse',
    change: edit(lesson, '</RunSql>', '</RunSQL>'),
    at: '</RunSQL>',
    says: /does not parse/,
  },
  {
    name: 'a tag left open',
    change: edit(lesson, '\n</RunSql>', ''),
    at: "<RunSql tables={['shop.orders']}>",
    says: /does not parse: Expected a closing tag/,
  },
  {
    name: 'an expression that is not JavaScript',
    change: edit(lesson, 'A number', 'A {1 +} number'),
    at: 'A {1 +} number is wrong.',
    says: /does not parse/,
  },
  {
    name: 'a component that does not exist',
    change: edit(lesson, 'A number is wrong.', '<RunSQL />'),
    at: '<RunSQL />',
    says: /no component <RunSQL>/,
    hints: /did you mean `RunSql`/,
  },
  {
    name: 'a component in running text',
    change: edit(lesson, 'A number', 'A <Shiny.Thing>number</Shiny.Thing>'),
    at: 'A <Shiny.Thing>number</Shiny.Thing> is wrong.',
    says: /no component <Shiny.Thing>/,
  },
  {
    name: 'HTML that is not for lessons',
    change: edit(lesson, 'A number', 'A <script>number</script>'),
    at: 'A <script>number</script> is wrong.',
    says: /<script>/,
  },
  {
    name: 'an import',
    change: edit(lesson, 'A number is wrong.', "import { x } from './x'"),
    at: "import { x } from './x'",
    says: /import or export/,
  },
  {
    name: 'an export',
    change: edit(lesson, 'A number is wrong.', 'export const x = 1'),
    at: 'export const x = 1',
    says: /import or export/,
  },
]

describe('mistakes in a lesson file', () => {
  test.each(mistakes)('$name', (mistake) => expectFault(mistake))
})
