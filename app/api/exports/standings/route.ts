import { house } from '@/lib/api/house'
import { createStandingsExportHandler } from '@/lib/api/standings-export-handler'

const handle = createStandingsExportHandler(house)

/** Where everybody stands, as a CSV file. */
export async function GET(request: Request): Promise<Response> {
  return handle(request)
}
