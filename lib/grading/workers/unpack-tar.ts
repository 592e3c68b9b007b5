/** The tar of which `scripts/engines/pack-tar.ts` made this. Its parts are views, so repeated ones take no memory twice. */
export function unpackTar(packed: Uint8Array<ArrayBuffer>): Blob {
  const headerBytes = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true)
  const header = new TextDecoder().decode(packed.subarray(4, 4 + headerBytes))
  const { lengths, order }: { lengths: number[]; order: number[] } = JSON.parse(header)
  let at = 4 + headerBytes
  const parts = lengths.map((length) => {
    at += length
    return packed.subarray(at - length, at)
  })
  return new Blob(order.map((part) => parts[part] ?? new Uint8Array()))
}
