/** Does one step of a longer work and prints a line when it is done, with how long it took. */
export async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await work()
  console.log(`  ${what}  ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return result
}
