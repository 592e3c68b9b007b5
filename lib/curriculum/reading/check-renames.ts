import { followRenames } from '../follow-renames'
import { checkUnique } from './check-unique'
import { suggestion } from './closest'
import type { Content } from './content'
import { stepIds } from './edges'
import type { Report } from './fault'

/** Checks that every old id leads to one that exists, and that no id is both old and in use. */
export function checkRenames({ renames, competencies }: Content, report: Report): void {
  // A step of a competency that cannot be read would look as if it were gone.
  if (renames === undefined || competencies.some(({ file }) => file === undefined)) return
  const entries = renames.value.renames
  const known = new Set([...competencies.map(({ id }) => id), ...stepIds(competencies)])
  const table = Object.fromEntries(entries.map(({ from, to }) => [from, to]))
  checkUnique(
    entries.map((entry) => entry.from),
    'old id',
    (index) => ['renames', index, 'from'],
    { source: renames, report },
  )
  for (const [index, { from, to }] of entries.entries()) {
    if (from === '' || to === '') continue
    const at = (key: 'from' | 'to', message: string, hint: string) =>
      report({ file: renames.file, line: renames.lineOf(['renames', index, key]), message, hint })
    const end = followRenames(from, table).at(-1) ?? to
    if (known.has(from)) {
      at('from', `\`${from}\` is still in use`, 'an old id must not exist any more: drop this entry')
    } else if (!known.has(end)) {
      const leads =
        end === to ? `there is no \`${to}\`` : `\`${to}\` leads to \`${end}\`, which does not exist`
      at('to', leads, suggestion(end, known, 'name a competency or a step (competency/slug) that exists'))
    } else if (from.includes('/') !== to.includes('/')) {
      at(
        'to',
        `\`${from}\` and \`${to}\` are not the same kind of thing`,
        'a step becomes a step, a competency a competency',
      )
    }
  }
}
