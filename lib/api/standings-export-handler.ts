import { exportStandings } from '@/lib/services/standings/export-standings'
import { csvResponse } from './csv-response'
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
      return csvResponse(`standings-${day}.csv`, portions, (error) =>
        house.note(error, { method: 'GET', endpoint }),
      )
    } catch (error) {
      return refusal(house, error, endpoint)
    }
  }
}
