import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { archiveFiles } from './archive-files'
import { countExport } from './count-export'
import { zipOf } from './zip-of'

/** Everything that is kept about the viewer, as a ZIP archive that is made while it is read. Throws Unauthenticated and TooMany. */
export async function exportMine(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
): Promise<ReadableStream<Uint8Array>> {
  permit(viewer, 'take everything along')
  const at = now()
  await countExport(db, viewer.id, at)
  return zipOf(archiveFiles(db, viewer, { at, withPrivate: true }), at)
}
