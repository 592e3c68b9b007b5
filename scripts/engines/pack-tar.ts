import { createHash } from 'node:crypto'

const headerBytes = 512
/** A page of PostgreSQL's files, of which a new cluster has the same ones several times over. */
const pageBytes = 8192

/**
 * A tar with every page that occurs more than once stored once, in the form that `unpackTar` reads: the length of a JSON
 * header in four bytes, little endian; the header, which has the length of each part and the order of all; the parts.
 */
export function packTar(tar: Uint8Array): Uint8Array {
  const known = new Map<string, number>()
  const parts: Uint8Array[] = []
  const order = partsOf(tar).map((part) => {
    const sum = createHash('sha256').update(part).digest('base64')
    const at = known.get(sum) ?? parts.push(part) - 1
    known.set(sum, at)
    return at
  })
  const header = Buffer.from(JSON.stringify({ lengths: parts.map(({ length }) => length), order }))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(header.length)
  return Buffer.concat([size, header, ...parts])
}

/** Headers and pages, in order: pages are counted from where their file begins. */
function partsOf(tar: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = []
  let at = 0
  while (at < tar.length) {
    const header = tar.subarray(at, at + headerBytes)
    parts.push(header)
    at += headerBytes
    const end = Math.min(tar.length, at + Math.ceil(fileBytes(header) / headerBytes) * headerBytes)
    for (; at < end; at += pageBytes) parts.push(tar.subarray(at, Math.min(end, at + pageBytes)))
    at = end
  }
  return parts
}

/** The size in a tar's header: octal digits. Padding at the end has none. */
function fileBytes(header: Uint8Array): number {
  return Number.parseInt(Buffer.from(header.subarray(124, 136)).toString('latin1'), 8) || 0
}
