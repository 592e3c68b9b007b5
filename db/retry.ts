import { setTimeout as wait } from 'node:timers/promises'

/**
 * Runs work that may lose to other work, again after a random pause that grows with each attempt, up to `attempts` times
 * in all; then throws what it threw last.
 */
export async function retried<T>(
  work: () => Promise<T>,
  mayTryAgain: (error: unknown) => boolean,
  attempts = 25,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attempts || !mayTryAgain(error)) throw error
    }
    await wait(Math.random() * Math.min(2 ** attempt, 100))
  }
}
