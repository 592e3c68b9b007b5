import type { AccessRow, AccessRows } from '../access-row'
import { adminsAlone, everyone, learnerAndManagers } from '../expects'

const learner: AccessRow['input'] = (world) => ({ id: world.learner })

export const peopleRows: AccessRows = {
  'people.list': { expects: everyone },
  'people.choices': { expects: everyone },
  'people.get': { input: learner, expects: learnerAndManagers },
  'people.deactivate': { input: learner, expects: adminsAlone },
  'people.reactivate': { input: ({ deactivated }) => ({ id: deactivated }), expects: adminsAlone },
  'people.changeRights': {
    input: (world) => ({ id: world.learner, role: 'admin' }),
    expects: adminsAlone,
  },
}
