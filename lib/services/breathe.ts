import { setImmediate } from 'node:timers/promises'

/** Milliseconds that work may go on before others get their turn. */
const slice = 8

let since = performance.now()

/** Lets the process answer others where work has gone on for a while; called between parts of something long. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < slice) return
  await setImmediate()
  since = performance.now()
}
