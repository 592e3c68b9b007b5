import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { ArchiveFile } from './archive-files'

/** Files as one ZIP archive, made while it is read: what nobody has taken yet is not made. */
export function zipOf(files: readonly ArchiveFile[], at: number): ReadableStream<Uint8Array> {
  const bytes = bytesOf(files, at)
  return new ReadableStream(
    {
      pull: async (controller) => {
        const { done, value } = await bytes.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => {
        await bytes.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

async function* bytesOf(files: readonly ArchiveFile[], at: number): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = []
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault
    if (chunk.length > 0) made.push(chunk)
  })
  function* taken() {
    yield* made
    made = []
  }
  for (const { name, parts } of files) {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = at
    zip.add(entry)
    for await (const part of parts()) {
      entry.push(strToU8(part))
      yield* taken()
    }
    entry.push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
