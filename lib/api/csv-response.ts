import { type CsvRows, csvMark, toCsv } from '@/lib/wording/csv'

type Portions = AsyncGenerator<CsvRows, void, void>

/** A CSV file to keep, which goes out as it is read: a portion each time the reader has room for one, until they leave. */
export function csvResponse(name: string, portions: Portions, note: (error: unknown) => void): Response {
  return new Response(streamOf(portions, note), {
    headers: {
      'cache-control': 'private, no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}

/** One portion for each time the reader asks; a failure half way breaks the connection off, so that no file looks whole. */
function streamOf(portions: Portions, note: (error: unknown) => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let isFirst = true
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await portions.next()
          if (done) return controller.close()
          controller.enqueue(encoder.encode(`${isFirst ? csvMark : ''}${toCsv(value)}`))
          isFirst = false
        } catch (error) {
          note(error)
          controller.error(error)
        }
      },
      async cancel() {
        await portions.return()
      },
    },
    { highWaterMark: 1 },
  )
}
