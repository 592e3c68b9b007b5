/**
 * The engines' workers live below the first, the pages of exercises and of review are the others. It keeps nothing of
 * anybody's own: those pages are the same for everyone.
 */
const SCOPES = ['/_next/static/', '/practice/', '/review']

/** It is a comfort: a browser that is slow with it starts the engine without. */
const PATIENCE_MS = 1500

let kept: Promise<void> | undefined

/**
 * Registers the service worker that has engines, data and exercises for the next visit, and waits until it works: an
 * engine's worker that starts after that downloads through it. Where there are no service workers the browser's own
 * cache has to do. Never throws.
 */
export function keepDownloads(): Promise<void> {
  kept ??= Promise.race([register(), after(PATIENCE_MS)]).catch(() => undefined)
  return kept
}

async function register(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await Promise.all(SCOPES.map(registerFor))
}

async function registerFor(scope: string): Promise<void> {
  const registration = await navigator.serviceWorker.register('/downloads.js', { scope })
  if (registration.active) {
    void registration.update().catch(() => undefined)
    return
  }
  const fresh = registration.installing ?? registration.waiting
  await new Promise<void>((resolve) => {
    if (!fresh) return resolve()
    fresh.addEventListener('statechange', () => {
      if (fresh.state === 'activated' || fresh.state === 'redundant') resolve()
    })
  })
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
