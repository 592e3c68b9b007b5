import type { practiceMutations } from '@/lib/api/queries/practice'

type Submission = Parameters<NonNullable<ReturnType<typeof practiceMutations.submit>['mutationFn']>>[0]

/** An answer that passed here and that the server does not have yet; its request key hands it in once. */
export type HandIn = Omit<Submission, 'exerciseId'>

/** Where one person's answer to an exercise waits to be handed in. */
export function handInKey(exerciseId: string, person: string | undefined): string {
  return `cairn:hand-in:${person ?? 'guest'}:${exerciseId}`
}

export function readHandIn(key: string): HandIn | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null')
    return typeof kept?.requestKey === 'string' && kept.answer ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps an answer over a reload, or forgets what was kept. */
export function keepHandIn(key: string, handIn: HandIn | undefined): void {
  try {
    if (handIn) localStorage.setItem(key, JSON.stringify(handIn))
    else localStorage.removeItem(key)
  } catch {
    // It waits in the page at least.
  }
}
