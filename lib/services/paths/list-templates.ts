import type { Viewer } from '@/lib/access/viewer'
import { pathTotals } from '@/lib/paths/path-totals'
import { pathTemplates } from '@/lib/paths/templates'
import type { ServiceContext } from '../context'
import { permit } from '../permit'

/** Paths that are ready to be used or changed. Throws Unauthenticated. */
export async function listTemplates({ catalogue }: ServiceContext, viewer: Viewer | undefined) {
  permit(viewer, 'read profile')
  return pathTemplates(catalogue).map(({ content, ...template }) => ({
    ...template,
    totals: pathTotals(content, catalogue),
  }))
}
