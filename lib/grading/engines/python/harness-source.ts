import { allowModules } from './harness/allow-modules'
import { caseClass } from './harness/case'
import { compareValues } from './harness/compare-values'
import { guardFiles } from './harness/guard-files'
import { refuseCode } from './harness/refuse-code'
import { runAnswer } from './harness/run-answer'
import { watchTampering } from './harness/watch-tampering'

/** The harness in one namespace that nothing of the learner's can name; the last line of it shuts the doors. */
export const harnessSource = [
  refuseCode,
  allowModules,
  guardFiles,
  watchTampering,
  compareValues,
  caseClass,
  runAnswer,
  'start()\n',
].join('\n')
