import fc from 'fast-check'
import { expect, test } from 'vitest'
import { teamFinder } from '@/lib/services/invitations/find-team-by-path'

/** A random tree: each team hangs at the top or below one that comes before it. */
const trees = fc
  .array(fc.record({ name: fc.constantFrom('Data', 'Ingest', 'A / B', 'Éclair'), below: fc.nat() }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((made) =>
    made.map(({ name, below }, at) => {
      const above = below % (at + 1)
      return { id: `t${at}`, name, parentId: above === at ? null : `t${above}` }
    }),
  )

test('the whole way to a team finds it, and so does every end of that way', () => {
  fc.assert(
    fc.property(trees, (teams) => {
      const find = teamFinder(teams)
      const byId = new Map(teams.map((team) => [team.id, team]))
      for (const team of teams) {
        let written = ''
        for (
          let each: (typeof teams)[number] | undefined = team;
          each;
          each = byId.get(each.parentId ?? '')
        ) {
          written = written ? `${each.name} / ${written}` : each.name
          expect(find(written)).toContain(team.id)
          expect(find(written.toUpperCase())).toContain(team.id)
        }
      }
    }),
  )
})

test('what no team is called finds nothing', () => {
  const find = teamFinder([{ id: 'a', name: 'Data', parentId: null }])
  for (const written of ['', 'Dat', 'Data / Ingest', '/ Data']) expect(find(written)).toEqual([])
})
