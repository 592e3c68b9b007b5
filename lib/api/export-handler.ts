import { exportMine } from '@/lib/services/export/export-mine'
import { exportPerson } from '@/lib/services/export/export-person'
import type { ApiHouse } from './handler'
import { problemOf } from './problem-of'

/**
 * Answers who takes an archive: a ZIP that is made while it is sent, or a problem document. Without a person's id it is
 * the archive of whoever asks.
 */
export function createExportHandler(
  house: Pick<ApiHouse, 'services' | 'findViewer' | 'note'>,
): (request: Request, personId?: string) => Promise<Response> {
  return async (request, personId) => {
    const endpoint = personId === undefined ? '/api/exports/me.zip' : '/api/exports/people/{id}.zip'
    try {
      const [services, viewer] = await Promise.all([house.services(), house.findViewer(request)])
      const body =
        personId === undefined
          ? await exportMine(services, viewer)
          : await exportPerson(services, viewer, personId)
      return new Response(body, {
        headers: {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="cairn-${personId ?? 'my'}-data.zip"`,
          'cache-control': 'private, no-store',
        },
      })
    } catch (error) {
      const { document, headers, unexpected } = problemOf(error, endpoint)
      const instance = unexpected ? house.note(unexpected, { method: 'GET', endpoint }) : document.instance
      return Response.json(
        { ...document, instance },
        {
          status: document.status,
          headers: { 'cache-control': 'no-store', ...headers, 'content-type': 'application/problem+json' },
        },
      )
    }
  }
}
