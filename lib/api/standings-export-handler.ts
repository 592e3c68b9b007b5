import { exportStandings, type Rows } from '@/lib/services/standings/export-standings'
import { csvMark, toCsv } from '@/lib/wording/csv'
import type { ApiHouse } from './handler'
import { refusal } from './refusal'

const endpoint = '/api/exports/standings'

/**
 * Answers with where everybody stands as a CSV file: of the team that `?team=` names, or without it of the whole
 * organisation. It goes out as it is read, a portion each time the reader has room for one, and ends when they leave.
 */
export function createStandingsExportHandler(
  house: Pick<ApiHouse, 'services' | 'findViewer' | 'note'>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const services = await house.services()
      const viewer = await house.findViewer(request)
      const teamId = new URL(request.url).searchParams.get('team') ?? undefined
      const portions = await exportStandings(services, viewer, { teamId })
      const day = new Date(services.now()).toISOString().slice(0, 10)
      return new Response(
        streamOf(portions, (error) => house.note(error, { method: 'GET', endpoint })),
        {
          headers: {
            'cache-control': 'private, no-store',
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': `attachment; filename="standings-${day}.csv"`,
          },
        },
      )
    } catch (error) {
      return refusal(house, error, endpoint)
    }
  }
}

/** One portion for each time the reader asks; a failure half way breaks the connection off, so that no file looks whole. */
function streamOf(
  portions: AsyncGenerator<Rows, void, void>,
  note: (error: unknown) => void,
): ReadableStream<Uint8Array> {
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
