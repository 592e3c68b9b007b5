import { lessonComponentNames as components } from '../lesson-components'
import { checkComponents } from './check-components'
import { suggestion } from './closest'
import type { Report } from './fault'
import { isElement, type LessonNode, nodesOf, parseLessonText } from './lesson-syntax'
import { shape } from './shaped'
import { frontMatterShape, type LessonEntry } from './shapes'
import { readYamlText } from './yaml-text'

/** HTML a lesson may use for what Markdown has no sign for. */
const elements = [
  'abbr',
  'br',
  'dd',
  'details',
  'dl',
  'dt',
  'kbd',
  'mark',
  'q',
  'small',
  'sub',
  'summary',
  'sup',
]

/** Minutes by which a lesson's own estimate may differ from the map's. */
const minutesApart = 5

/**
 * Checks one lesson's MDX: that it parses, agrees with its entry in `competency.yaml` (none: the file is unknown, and
 * that has been reported) and uses only components that exist, with what they need. Gives the text that follows the
 * front matter.
 */
export function checkLessonFile(
  file: string,
  text: string,
  competency: string,
  entry: LessonEntry | undefined,
  report: Report,
): string {
  const root = parseLesson(file, text, report)
  if (root === undefined) return text
  const head = root.children?.[0]
  for (const node of nodesOf(root)) checkNode(file, node, report)
  checkComponents(file, root, report)
  if (head?.type !== 'yaml') {
    const hint = 'begin the file with slug, competency, minutes and objective between two lines of ---'
    report({ file, line: 1, message: 'the front matter is missing', hint })
    return text
  }
  checkFrontMatter(file, head.value ?? '', competency, entry, report)
  return text.slice(head.position?.end.offset ?? 0).trimStart()
}

function parseLesson(file: string, text: string, report: Report): LessonNode | undefined {
  try {
    return parseLessonText(text)
  } catch (error) {
    // A VFileMessage; where it names no line of its own, its reason names the tag's.
    const { line, reason } = error as { line?: number; reason?: string }
    const where = line ?? Number(/\((\d+):/.exec(reason ?? '')?.[1] ?? 1)
    const hint = 'close every tag and brace, and write a literal { or < as \\{ or \\<'
    report({ file, line: where, message: `this MDX does not parse: ${reason ?? String(error)}`, hint })
    return undefined
  }
}

function checkNode(file: string, node: LessonNode, report: Report): void {
  const line = node.position?.start.line ?? 1
  if (node.type === 'mdxjsEsm') {
    const hint = 'remove it: the components are there without, and data belongs in their properties'
    report({ file, line, message: 'a lesson may not import or export', hint })
  }
  if (!isElement(node)) return
  const name = node.name ?? ''
  if (components.includes(name) || elements.includes(name)) return
  if (name === '') {
    report({ file, line, message: 'a fragment <>…</> says nothing here', hint: 'remove the two empty tags' })
  } else if (/^[a-z]+$/.test(name)) {
    report({
      file,
      line,
      message: `the HTML element <${name}> is not for lessons`,
      hint: `use Markdown, or one of ${elements.join(', ')}`,
    })
  } else {
    const hint = suggestion(name, components, `components are ${components.join(', ')}`)
    report({ file, line, message: `there is no component <${name}>`, hint })
  }
}

function checkFrontMatter(
  file: string,
  text: string,
  competency: string,
  entry: LessonEntry | undefined,
  report: Report,
): void {
  const yaml = readYamlText(file, text, report, 2)
  if (yaml === undefined) return
  const { value, lineOf } = shape(yaml, frontMatterShape, report)
  const disagree = (key: keyof typeof value, expected: string | number) => {
    const message = `\`${key}\` is not what competency.yaml says`
    report({
      file,
      line: lineOf([key]),
      message,
      hint: `write ${JSON.stringify(expected)}, or change competency.yaml`,
    })
  }
  if (value.competency !== '' && value.competency !== competency) disagree('competency', competency)
  if (entry === undefined) return
  if (value.slug !== '' && value.slug !== entry.slug) disagree('slug', entry.slug)
  if (value.objective !== '' && value.objective !== entry.objective) disagree('objective', entry.objective)
  if (value.title !== undefined && value.title !== entry.title) disagree('title', entry.title)
  if (Math.abs(value.minutes - entry.minutes) > minutesApart) disagree('minutes', entry.minutes)
}
