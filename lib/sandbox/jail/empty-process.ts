/** What Node itself calls on `process` while it runs. */
const kept = new Set([
  'nextTick',
  'emit',
  'emitWarning',
  'on',
  'once',
  'off',
  'addListener',
  'removeListener',
  'listeners',
  'listenerCount',
  'hrtime',
  'memoryUsage',
  'cpuUsage',
  'version',
  'versions',
  'platform',
  'arch',
  'exitCode',
  'domain',
  '_exiting',
  '_events',
  '_eventsCount',
  '_maxListeners',
])

/** Leaves of `process` what Node's own code needs: whoever finds the object can start, signal, load and read nothing. */
export function emptyProcess(process: NodeJS.Process): void {
  for (const key of Reflect.ownKeys(process)) {
    if (typeof key === 'symbol' || kept.has(key)) continue
    Reflect.deleteProperty(process, key)
    if (Object.hasOwn(process, key)) Reflect.set(process, key, undefined)
  }
}
