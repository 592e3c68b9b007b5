import { isPassing } from '../api-problem'

/** Asks again where the same question may be answered later, and never where the answer was no. */
export function retryPassing(failures: number, error: Error): boolean {
  return failures < 2 && isPassing(error)
}
