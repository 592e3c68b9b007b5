import { getCompetency } from '@/lib/services/curriculum/get-competency'
import { listCurriculum } from '@/lib/services/curriculum/list-curriculum'
import { api } from './implement'

export const curriculumRouter = {
  list: api.curriculum.list.handler(({ context }) => listCurriculum(context)),
  get: api.curriculum.get.handler(({ context, input }) => getCompetency(context, input)),
}
