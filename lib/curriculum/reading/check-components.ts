import { lessonComponentProperties } from '../lesson-components'
import { checkPredict, checkQuestion, checkQuestionIds } from './check-questions'
import { suggestion } from './closest'
import { constantValue } from './constant-value'
import type { Report, Tell } from './fault'
import {
  isElement,
  isExpression,
  type LessonElement,
  type LessonNode,
  nodesOf,
  readElement,
} from './lesson-syntax'

const constants = 'write the value itself: text, a number, true or false, a list or an object'

/** Checks what a lesson gives its components: constants, properties that exist, all that are needed, answerable questions. */
export function checkComponents(file: string, root: LessonNode, report: Report): void {
  const tell: Tell = (line, message, hint) => report({ file, line, message, hint })
  const elements: LessonElement[] = []
  for (const node of nodesOf(root)) {
    if (isExpression(node)) {
      constantValue(node.data?.estree, (line) => tell(line, 'what {…} holds is not a constant', constants))
    } else if (isElement(node)) {
      elements.push(readElement(node, (name, line) => tellNotConstant(name, line, tell)))
    }
  }
  for (const element of elements) {
    checkProperties(element, tell)
    checkTableList(element, tell)
    checkPredict(element, tell)
    checkQuestion(element, elements, tell)
  }
  checkQuestionIds(elements, tell)
}

function tellNotConstant(name: string | undefined, line: number, tell: Tell): void {
  if (name === undefined) tell(line, 'properties are spread from an object', 'write each of them out')
  else tell(line, `\`${name}\` is not a constant`, constants)
}

function checkProperties({ name, line, properties }: LessonElement, tell: Tell): void {
  const { needs, takes } = lessonComponentProperties[name] ?? {}
  if (needs === undefined || takes === undefined) return
  const known = [...needs, ...takes]
  for (const property of properties) {
    if (known.includes(property.name)) continue
    const otherwise = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none'
    const hint = suggestion(property.name, known, otherwise)
    tell(property.line, `<${name}> has no property \`${property.name}\``, hint)
  }
  for (const need of needs) {
    if (properties.some((property) => property.name === need)) continue
    const hint = need === 'tables' ? 'list the tables its SQL uses, or tables={[]} for none' : 'add it'
    tell(line, `<${name}> has no \`${need}\``, hint)
  }
}

function checkTableList({ name, properties }: LessonElement, tell: Tell): void {
  if (name !== 'RunSql' && name !== 'PlanExplorer') return
  const tables = properties.find((property) => property.name === 'tables')
  if (tables?.value === undefined) return
  const { value, line } = tables
  if (Array.isArray(value) && value.every((table) => typeof table === 'string')) return
  tell(line, '`tables` is not a list of names', "write it as tables={['shop.orders']}")
}
