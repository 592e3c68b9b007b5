import type { Place } from '@/app/ui/map/lay-out-map'

/** A trail's stretch between two places, as a path that leaves and arrives upwards. */
export function pathBetween(from: Place, to: Place): string {
  const bend = (from.y - to.y) * 0.45
  return `M${at(from.x, from.y)}C${at(from.x, from.y - bend)} ${at(to.x, to.y + bend)} ${at(to.x, to.y)}`
}

/** Every competency that must come before each one, itself among them. */
export function chainsOf(
  competencies: readonly { readonly id: string; readonly prerequisites: readonly string[] }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map(competencies.map((competency) => [competency.id, competency]))
  return new Map(
    competencies.map(({ id }) => {
      const chain = new Set([id])
      for (const member of chain) {
        for (const needed of byId.get(member)?.prerequisites ?? []) if (byId.has(needed)) chain.add(needed)
      }
      return [id, chain]
    }),
  )
}

function at(x: number, y: number): string {
  return `${Math.round(x)} ${Math.round(y)}`
}
