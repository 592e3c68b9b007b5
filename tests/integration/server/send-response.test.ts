import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { sendResponse } from '@/lib/server/send-response'

const part = 64 * 1024

/** A reader who takes something only when told to, and says how much there was. */
function slowReader() {
  let received = 0
  let take: (() => void) | undefined
  const response = new Writable({
    write(chunk: Buffer, _, done) {
      received += chunk.byteLength
      take = done
    },
  })
  return {
    response: Object.assign(response, { writeHead: () => response }) as unknown as ServerResponse,
    received: () => received,
    take: () => {
      const taken = take
      take = undefined
      taken?.()
    },
    leave: () => response.destroy(),
  }
}

/** A file without an end that counts how many parts of it were made; what it holds cannot be packed. */
function endlessFile() {
  let made = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        made += 1
        controller.enqueue(new Uint8Array(randomBytes(part)))
      },
    },
    { highWaterMark: 1 },
  )
  return { answer: new Response(body, { headers: { 'content-type': 'text/csv' } }), made: () => made }
}

/** Turns of the event loop in which a file that nobody holds back would grow by as many parts. */
async function aWhile(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await setImmediate()
}

describe.each(['identity', 'gzip'])('a file that is made while it is sent, as %s', (encoding) => {
  test('is not made ahead of a reader who does not read, and goes on when they do', async () => {
    const { answer, made } = endlessFile()
    const reader = slowReader()
    const request = { method: 'GET', headers: { 'accept-encoding': encoding } } as unknown as IncomingMessage
    const sending = sendResponse(request, reader.response, answer).catch(() => 'left')
    for (const taken of [0, 20, 40]) {
      while (reader.received() < taken * part) {
        reader.take()
        await setImmediate()
      }
      await aWhile()
      // What is on its way: a few parts, in the buffers between one stream and the next.
      expect(made() - reader.received() / part).toBeLessThanOrEqual(8)
    }
    reader.leave()
    expect(await sending).toBe('left')
  })
})
