import type { GuestDoor } from '../jail/guest-door'

/**
 * Gives the engines' loaders the `fetch` they expect of a Web Worker: it answers with the process's own assets, by the
 * last part of the address, and knows nothing else.
 */
export function fetchFromAssets(door: GuestDoor): void {
  const answer = async (address: unknown) => answerWith(assetOf(door, String(address)))
  Object.assign(globalThis, { fetch: answer, Request: URL, location: new URL('file:///engine/') })
  Object.assign(WebAssembly, {
    compileStreaming: async (source: ReturnType<typeof answer>) =>
      WebAssembly.compile(await (await source).arrayBuffer()),
    instantiateStreaming: async (source: ReturnType<typeof answer>, imports: WebAssembly.Imports) =>
      WebAssembly.instantiate(await (await source).arrayBuffer(), imports),
  })
}

/** Some is fetched ahead and never used, such as what makes a new cluster: that may be missing. */
function assetOf(door: GuestDoor, address: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return door.asset(address.split('/').at(-1) ?? '')
  } catch {
    return undefined
  }
}

function answerWith(bytes: Uint8Array<ArrayBuffer> | undefined) {
  const given = bytes ?? new Uint8Array()
  return {
    ok: bytes !== undefined,
    status: bytes ? 200 : 404,
    headers: new Map(),
    arrayBuffer: async () => given.buffer,
    blob: async () => new Blob([given]),
  }
}
