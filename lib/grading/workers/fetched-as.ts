/**
 * Does some work in which a loader's own `fetch` of an address gives what we downloaded in its place: compressed, with
 * its progress counted. Keys are the last part of an address; whatever else is fetched goes its usual way.
 */
export async function fetchedAs<T>(
  files: Readonly<Record<string, () => Promise<Response>>>,
  work: () => Promise<T>,
): Promise<T> {
  const usual = self.fetch
  self.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    const file = files[address.split('/').at(-1) ?? '']
    return file ? file() : usual(input, init)
  }
  try {
    return await work()
  } finally {
    self.fetch = usual
  }
}

/** A response that WebAssembly compiles while it comes. */
export function asWasm(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Response {
  return new Response(stream, { headers: { 'Content-Type': 'application/wasm' } })
}
