import type { AccessRows } from '../access-row'
import { anybody } from '../expects'

export const curriculumRows: AccessRows = {
  'curriculum.list': { expects: anybody },
  'curriculum.get': { input: () => ({ id: 'joins' }), expects: anybody },
}
