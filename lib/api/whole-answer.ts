import type { WholeBody } from './whole-body'

/** An answer whose bytes are at hand: whoever sends it takes those, which no stream has to carry and nobody copies. */
export class WholeAnswer extends Response {
  constructor(
    readonly whole: WholeBody,
    init: ResponseInit,
  ) {
    super(streamOf(whole), init)
  }
}

/** For whoever reads it like any other response; nothing is done before they do. */
function streamOf({ bytes }: WholeBody): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(bytes)
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}
