import type { chainsOf } from '@/app/ui/map/map-paths'

type Chains = ReturnType<typeof chainsOf>

/** The ids of the cairns that light something when pointed at: those whose chain holds all of its members. */
export function litBy(chains: Chains, members: readonly string[]): string {
  return [...chains]
    .filter(([, chain]) => members.every((member) => chain.has(member)))
    .map(([id]) => id)
    .join(' ')
}

/**
 * A style sheet by which pointing at a cairn, or focusing it, sets `--lit` on all that leads to it. Rules rather than a
 * script: they work before one has run.
 */
export function litRules(chains: Chains): string {
  return [...chains.keys()]
    .map(escaped)
    .map((id) => `svg:has([data-cairn="${id}"]:is(:hover,:focus-visible)) [data-lit-by~="${id}"]{--lit:1}`)
    .join('\n')
}

function escaped(id: string): string {
  return id.replace(/[^\w-]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)
}
