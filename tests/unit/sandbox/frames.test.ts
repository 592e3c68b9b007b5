import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameOf, readFrame, writeFrame } from '@/lib/sandbox/jail/frames'

/** A pipe that hands over and takes at most so many bytes at a time, as pipes do. */
function narrowPipe(width: number) {
  let bytes = new Uint8Array()
  return {
    fill: (more: Uint8Array) => {
      bytes = Uint8Array.from([...bytes, ...more])
    },
    read: ((_: number, into: Uint8Array, at: number, length: number) => {
      const taken = bytes.subarray(0, Math.min(width, length))
      into.set(taken, at)
      bytes = bytes.slice(taken.length)
      return taken.length
    }) as never,
    write: ((_: number, from: Uint8Array, at: number, length: number) => {
      const taken = from.subarray(at, at + Math.min(width, length))
      bytes = Uint8Array.from([...bytes, ...taken])
      return taken.length
    }) as never,
    fd: 3,
  }
}

test('messages come out as they went in, however the pipe cuts them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 1, max: 9 }), (texts, width) => {
      const pipe = narrowPipe(width)
      for (const text of texts) writeFrame(pipe, text)
      const read = texts.map(() => new TextDecoder().decode(readFrame(pipe)))
      expect(read).toEqual(texts)
      expect(readFrame(pipe)).toBeUndefined()
    }),
  )
})

test('a message that breaks off is none', () => {
  const pipe = narrowPipe(100)
  pipe.fill(frameOf(new Uint8Array(20)).subarray(0, 15))
  expect(readFrame(pipe)).toBeUndefined()
})
