import { checkUnique } from './check-unique'
import { suggestion } from './closest'
import type { Content } from './content'
import type { Report } from './fault'

/** Checks `curriculum.yaml` in itself, and that the competencies stand apart within it. */
export function checkFramework(content: Content, report: Report): void {
  const { curriculum } = content
  if (curriculum === undefined) return
  const { levels, strands, axes } = curriculum.value
  const of = { source: curriculum, report }
  checkUnique(
    levels.map((level) => level.id),
    'level',
    (index) => ['levels', index, 'id'],
    of,
  )
  checkUnique(
    levels.map((level) => level.order),
    'order',
    (index) => ['levels', index, 'order'],
    of,
  )
  checkUnique(
    strands.map((strand) => strand.id),
    'strand',
    (index) => ['strands', index, 'id'],
    of,
  )
  checkUnique(
    strands.map((strand) => strand.order),
    'order',
    (index) => ['strands', index, 'order'],
    of,
  )
  checkUnique(
    axes.map((axis) => axis.id),
    'stack choice',
    (index) => ['axes', index, 'id'],
    of,
  )
  for (const [index, axis] of axes.entries()) {
    const options = axis.options.map((option) => option.id)
    checkUnique(options, 'option', (option) => ['axes', index, 'options', option, 'id'], of)
    if (axis.default === '' || options.includes(axis.default)) continue
    const line = curriculum.lineOf(['axes', index, 'default'])
    const hint = suggestion(axis.default, options, `options are ${options.join(', ')}`)
    report({ file: curriculum.file, line, message: `\`${axis.id}\` has no option \`${axis.default}\``, hint })
  }
  checkOrders(content, report)
  checkTitles(content, report)
}

function checkOrders({ competencies }: Content, report: Report): void {
  const taken = new Map<string, string>()
  for (const { id, file } of competencies) {
    if (file === undefined || Number.isNaN(file.value.order)) continue
    const place = `${file.value.level} ${file.value.order}`
    const other = taken.get(place)
    taken.set(place, other ?? id)
    if (other === undefined) continue
    const message = `\`order\` ${file.value.order} of this level is taken by \`${other}\``
    report({
      file: file.file,
      line: file.lineOf(['order']),
      message,
      hint: 'give each competency of a level its own',
    })
  }
}

function checkTitles({ competencies }: Content, report: Report): void {
  const whole = competencies.flatMap(({ file }) => file ?? [])
  for (const { file, value, lineOf } of whole) {
    if (value.title === '' || value.distinction !== undefined) continue
    if (!whole.some((other) => other.file !== file && other.value.title === value.title)) continue
    const message = `another competency is called "${value.title}" too`
    report({
      file,
      line: lineOf(['title']),
      message,
      hint: 'add a `distinction` that stands beside the title',
    })
  }
}
