import { keptAnswer } from './kept-answer'

/**
 * The service worker that gives engines, data and the pages of exercises again where there is no network; `/downloads.js`
 * is made of it by the build.
 */
const service = self as unknown as Service

/** As much of a service worker as is used here: TypeScript's own names for it exclude those of pages. */
interface Service extends EventTarget {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
}

interface FetchEvent extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
  waitUntil(work: Promise<unknown>): void
}

service.addEventListener('install', () => void service.skipWaiting())

// The page that is open already asks through it from now on.
service.addEventListener('activate', (event) => (event as FetchEvent).waitUntil(service.clients.claim()))

service.addEventListener('fetch', (event) => {
  const { request } = event as FetchEvent
  const answer = keptAnswer(request, service.location.origin, {
    cache: (name) => caches.open(name),
    fetch: (wanted) => fetch(wanted),
    waitUntil: (work) => (event as FetchEvent).waitUntil(work),
  })
  if (answer) (event as FetchEvent).respondWith(answer)
})
