import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unpackTar } from '@/lib/grading/workers/unpack-tar'
import { packTar } from '@/scripts/engines/pack-tar'

/** A file as tar holds it: a header of 512 bytes with the size in octal, and its content filled up to 512. */
function entry(name: string, content: Uint8Array): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0, 'latin1')
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1')
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}

const tarOf = (files: readonly Uint8Array[]) =>
  Buffer.concat([...files.map((content, at) => entry(`file-${at}`, content)), Buffer.alloc(1024)])

async function roundTrip(tar: Uint8Array) {
  return new Uint8Array(await unpackTar(new Uint8Array(packTar(tar))).arrayBuffer())
}

describe('a packed tar', () => {
  test('comes out as it went in, whatever the sizes', async () => {
    const content = fc
      .tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 3 }))
      .map(([length, fill]) => new Uint8Array(length).fill(fill))
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 5 }), async (files) => {
        const tar = tarOf(files)
        expect(Buffer.compare(await roundTrip(tar), tar)).toBe(0)
      }),
      { numRuns: 50 },
    )
  })

  test('holds a page once, however often it occurs', () => {
    const page = Uint8Array.from({ length: 8192 }, (_, at) => at % 251)
    const three = tarOf([page, page, page])
    expect(packTar(three).length).toBeLessThan(three.length / 2)
  })
})
