import { keepLoaded } from '../downloads-service/keep-loaded'

/**
 * Keeps what this page or this worker has loaded, under the name of an address, for a visit without a network. Cheap
 * where all is there. Never throws: a full disk or a private window keeps nothing.
 */
export async function keepLoadedHere(address: string): Promise<void> {
  if (!('caches' in globalThis)) return
  const keep = () =>
    keepLoaded(
      {
        url: new URL(address, self.location.origin).href,
        isPage: typeof document !== 'undefined',
        resources: loadedHere(),
      },
      {
        cache: (name) => caches.open(name),
        // What was loaded is in the browser's own cache; a document is asked for as it is today.
        fetch: (url) => fetch(url),
        now: Date.now(),
      },
    )
  try {
    // Two tabs, or a page and its worker, would drop what the other has just begun to keep.
    await (navigator.locks ? navigator.locks.request('cairn.pages', keep) : keep())
  } catch {}
}

/** A browser notes 250 resources; where a page has loaded more, its scripts and styles still stand in the document. */
function loadedHere(): string[] {
  const noted = performance.getEntriesByType('resource').map(({ name }) => name)
  const standing =
    typeof document === 'undefined'
      ? [self.location.href]
      : [...document.querySelectorAll('script[src], link[href]')].map((element) =>
          element instanceof HTMLScriptElement ? element.src : (element as HTMLLinkElement).href,
        )
  return [...new Set([...noted, ...standing].map(withoutFragment))].filter(
    (url) => url.startsWith(`${self.location.origin}/`) && !url.includes('?'),
  )
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '')
}
