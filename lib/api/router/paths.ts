import { archivePath } from '@/lib/services/paths/archive-path'
import { getImpact } from '@/lib/services/paths/get-impact'
import { getPath } from '@/lib/services/paths/get-path'
import { listPaths } from '@/lib/services/paths/list-paths'
import { listTemplates } from '@/lib/services/paths/list-templates'
import { listVersions } from '@/lib/services/paths/list-versions'
import { makePath } from '@/lib/services/paths/make-path'
import { previewPath } from '@/lib/services/paths/preview-path'
import { publishPath } from '@/lib/services/paths/publish-path'
import { rollBackPath } from '@/lib/services/paths/roll-back-path'
import { savePath } from '@/lib/services/paths/save-path'
import { asOutput } from '../as-output'
import { own } from './implement'

export const pathsRouter = {
  list: own.paths.list.handler(async ({ context }) => asOutput(await listPaths(context, context.viewer))),
  templates: own.paths.templates.handler(async ({ context }) =>
    asOutput(await listTemplates(context, context.viewer)),
  ),
  make: own.paths.make.handler(async ({ context, input }) =>
    asOutput(await makePath(context, context.viewer, input)),
  ),
  get: own.paths.get.handler(async ({ context, input }) =>
    asOutput(await getPath(context, context.viewer, input)),
  ),
  save: own.paths.save.handler(async ({ context, input }) =>
    asOutput(await savePath(context, context.viewer, input)),
  ),
  preview: own.paths.preview.handler(({ context, input }) => previewPath(context, context.viewer, input)),
  impact: own.paths.impact.handler(({ context, input }) => getImpact(context, context.viewer, input)),
  publish: own.paths.publish.handler(({ context, input }) => publishPath(context, context.viewer, input)),
  versions: own.paths.versions.handler(async ({ context, input }) =>
    asOutput(await listVersions(context, context.viewer, input)),
  ),
  rollBack: own.paths.rollBack.handler(({ context, input }) => rollBackPath(context, context.viewer, input)),
  archive: own.paths.archive.handler(({ context, input }) =>
    archivePath(context, context.viewer, { ...input, archived: true }),
  ),
  unarchive: own.paths.unarchive.handler(({ context, input }) =>
    archivePath(context, context.viewer, { ...input, archived: false }),
  ),
}
