import { exportOrder } from '@/lib/services/assignments/export-order'
import { csvResponse } from './csv-response'
import type { ApiHouse } from './handler'
import { refusal } from './refusal'

const endpoint = '/api/exports/assignments/:id'

/** Answers with everybody who has an assignment and how they stand as a CSV file, which goes out as the plans are made. */
export function createOrderExportHandler(
  house: Pick<ApiHouse, 'services' | 'findViewer' | 'note'>,
): (request: Request, id: string) => Promise<Response> {
  return async (request, id) => {
    try {
      const services = await house.services()
      const viewer = await house.findViewer(request)
      const portions = await exportOrder(services, viewer, { id })
      const day = new Date(services.now()).toISOString().slice(0, 10)
      return csvResponse(`assignment-${day}.csv`, portions, (error) =>
        house.note(error, { method: 'GET', endpoint }),
      )
    } catch (error) {
      return refusal(house, error, endpoint)
    }
  }
}
