import type { Asset } from './engine-index'

export interface Downloads {
  /** Starts a download and gives its bytes as they come, unpacked where the file is gzip. Throws in plain words. */
  open(asset: Asset): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>
}

/**
 * Downloads that report, together, how many bytes have come over the network of how many so far asked for. After all
 * have come, the next begins at zero.
 */
export function makeDownloads(onProgress: (loaded: number, total: number) => void): Downloads {
  let loaded = 0
  let total = 0
  return {
    async open({ url, bytes }) {
      if (loaded >= total) {
        loaded = 0
        total = 0
      }
      total += bytes
      onProgress(loaded, total)
      const response = await fetchOwn(url)
      if (!response.body) throw new Error(`The server gave ${url} without content.`)
      const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          loaded += chunk.byteLength
          onProgress(loaded, total)
          controller.enqueue(chunk)
        },
      })
      const stream = response.body.pipeThrough(counted)
      return url.endsWith('.gz') ? stream.pipeThrough(new DecompressionStream('gzip')) : stream
    },
  }
}

/** A JSON file of our own origin. Throws in plain words. */
export async function fetchJson<T>(url: string): Promise<T> {
  return (await fetchOwn(url)).json()
}

async function fetchOwn(url: string): Promise<Response> {
  const response = await fetch(url).catch((cause) => {
    throw new Error(`${url} could not be downloaded. Check your connection and try again.`, { cause })
  })
  if (!response.ok) throw new Error(`The server did not give ${url} (${response.status}).`)
  return response
}
