/** Only the engines' workers live there, so no document and nobody's own data ever pass through it. */
const SCOPE = '/_next/static/'

/** It is a comfort: a browser that is slow with it starts the engine without. */
const PATIENCE_MS = 1500

let kept: Promise<void> | undefined

/**
 * Registers the service worker that keeps engines and data for the next visit, and waits until it works: an engine's
 * worker that starts after that downloads through it. Where there are no service workers the browser's own cache has to
 * do. Never throws.
 */
export function keepDownloads(): Promise<void> {
  kept ??= Promise.race([register(), after(PATIENCE_MS)]).catch(() => undefined)
  return kept
}

async function register(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('/downloads.js', { scope: SCOPE })
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
