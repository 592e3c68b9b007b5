/** The part of an ESTree expression that a lesson's values are written in. */
interface Expression {
  readonly type: string
  readonly loc?: { readonly start: { readonly line: number } }
  readonly value?: unknown
  readonly operator?: string
  readonly argument?: Expression
  readonly elements?: readonly (Expression | null)[]
  readonly properties?: readonly (Expression & {
    readonly computed?: boolean
    readonly key?: { readonly name?: string; readonly value?: unknown }
    readonly value?: Expression
  })[]
  readonly quasis?: readonly { readonly value: { readonly cooked?: string | null } }[]
  readonly expressions?: readonly Expression[]
}

export interface Estree {
  readonly body: readonly { readonly type: string; readonly expression?: Expression }[]
}

/**
 * The value of a constant expression: literals, arrays, objects and templates without placeholders. Anything else is
 * refused with the line it stands on and gives undefined, as a comment does.
 */
export function constantValue(estree: Estree | null | undefined, refuse: (line: number) => void): unknown {
  const expression = estree?.body[0]?.expression
  if (expression === undefined) return undefined
  try {
    return constant(expression)
  } catch (error) {
    if (!(error instanceof NotConstant)) throw error
    refuse(error.line)
    return undefined
  }
}

class NotConstant extends Error {
  readonly line: number

  constructor({ loc }: Expression) {
    super('a lesson is written in constants')
    this.line = loc?.start.line ?? 1
  }
}

function constant(expression: Expression): unknown {
  const { type, operator, argument, elements, properties, quasis, expressions } = expression
  if (type === 'Literal') return expression.value
  if (type === 'TemplateLiteral') {
    const placeholder = expressions?.[0]
    if (placeholder) throw new NotConstant(placeholder)
    return quasis?.map((part) => part.value.cooked ?? '').join('')
  }
  if (type === 'ArrayExpression') return elements?.map((element) => (element ? constant(element) : undefined))
  if (type === 'ObjectExpression') return Object.fromEntries((properties ?? []).map(entry))
  if (type === 'UnaryExpression' && operator === '-' && argument?.type === 'Literal') {
    return -Number(argument.value)
  }
  throw new NotConstant(expression)
}

function entry(property: NonNullable<Expression['properties']>[number]): readonly [string, unknown] {
  const { type, computed, key, value } = property
  if (type !== 'Property' || computed || value === undefined) throw new NotConstant(property)
  return [String(key?.name ?? key?.value), constant(value)]
}
