import { setTimeout as pause } from 'node:timers/promises'

/** Resolves once Cairn answers that it is ready. Throws when it ends before, or is not ready in time. */
export async function waitUntilReady(
  origin: string,
  limits: { readonly while: () => boolean; readonly seconds: number },
): Promise<void> {
  const until = performance.now() + limits.seconds * 1000
  while (performance.now() < until) {
    if (!limits.while()) throw new Error('Cairn ended before it was ready; what it said stands above.')
    if (await isReady(origin)) return
    await pause(100)
  }
  throw new Error(`Cairn was not ready at ${origin} within ${limits.seconds} seconds.`)
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health/ready`, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}
