import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idsWithin, teamPaths } from '@/app/organisation/team-paths'
import type { ListedTeam } from '@/lib/api/contract/teams'

/** A random tree: each team hangs at the top or below one that comes before it. */
const trees = fc.array(fc.nat(), { maxLength: 20 }).map((made) =>
  made.map((below, at): ListedTeam => {
    const above = below % (at + 1)
    const parentId = above === at ? null : `t${above}`
    return {
      id: `t${at}`,
      name: `Team ${at}`,
      parentId,
      version: 1,
      people: 0,
      peopleWithin: 0,
      managers: [],
    }
  }),
)

test('every team stands in the tree once, right after what it hangs below begins', () => {
  fc.assert(
    fc.property(trees, (teams) => {
      const paths = teamPaths(teams)
      expect(paths.map(({ id }) => id).sort()).toEqual(teams.map(({ id }) => id).sort())
      const seen = new Map<string, string>()
      for (const { id, name, parentId, path } of paths) {
        const above = parentId === null ? undefined : seen.get(parentId)
        expect(path).toBe(above ? `${above} / ${name}` : name)
        seen.set(id, path)
      }
    }),
  )
})

test('within a team are it, what hangs below it, and nothing else', () => {
  fc.assert(
    fc.property(trees, fc.nat(), (teams, place) => {
      const chosen = teams[place % Math.max(1, teams.length)]
      if (!chosen) return
      const within = idsWithin(teams, chosen.id)
      for (const { id, parentId } of teams) {
        const belongs = id === chosen.id || (parentId !== null && within.has(parentId))
        expect(within.has(id)).toBe(belongs)
      }
    }),
  )
})
