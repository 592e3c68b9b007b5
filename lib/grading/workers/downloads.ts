import type { Asset } from './postgres-assets'

export interface Downloads {
  /** Starts a download and gives its unpacked bytes as they come. */
  open(asset: Asset): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>
}

/** Downloads of gzip files that report, together, how many compressed bytes have come of how many so far asked for. */
export function makeDownloads(onProgress: (loaded: number, total: number) => void): Downloads {
  let loaded = 0
  let total = 0
  return {
    async open(asset) {
      total += asset.bytes
      onProgress(loaded, total)
      const response = await fetch(asset.url)
      if (!response.ok || !response.body) {
        throw new Error(`The server did not give ${asset.url} (${response.status}).`)
      }
      const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          loaded += chunk.byteLength
          onProgress(loaded, total)
          controller.enqueue(chunk)
        },
      })
      return response.body.pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'))
    },
  }
}
