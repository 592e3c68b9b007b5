import { changeRights } from '@/lib/services/people/change-rights'
import { deactivatePerson } from '@/lib/services/people/deactivate-person'
import { getPerson } from '@/lib/services/people/get-person'
import { listChoices } from '@/lib/services/people/list-choices'
import { listPeople } from '@/lib/services/people/list-people'
import { reactivatePerson } from '@/lib/services/people/reactivate-person'
import { own } from './implement'

export const peopleRouter = {
  list: own.people.list.handler(({ context, input }) => listPeople(context, context.viewer, input)),
  choices: own.people.choices.handler(({ context, input }) => listChoices(context, context.viewer, input)),
  get: own.people.get.handler(({ context, input }) => getPerson(context, context.viewer, input)),
  deactivate: own.people.deactivate.handler(({ context, input }) =>
    deactivatePerson(context, context.viewer, input),
  ),
  reactivate: own.people.reactivate.handler(({ context, input }) =>
    reactivatePerson(context, context.viewer, input),
  ),
  changeRights: own.people.changeRights.handler(({ context, input }) =>
    changeRights(context, context.viewer, input),
  ),
}
