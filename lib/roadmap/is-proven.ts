import type { Roadmap } from '@/lib/api/contract/roadmap'

/** Whether this is proof for others too: a person's own word and ticked steps take a competency out of the plan, no more. */
export function isProven(how: Roadmap['proven'][string] | undefined): boolean {
  return how !== undefined && how !== 'stated' && how !== 'steps'
}
