import { z } from 'zod'

/** The option of a union that a value's own discriminator names; undefined where it names none. */
export function optionOf(union: z.ZodDiscriminatedUnion, value: unknown): z.core.$ZodType | undefined {
  const { options, discriminator } = union.def
  if (typeof value !== 'object' || value === null) return undefined
  const named = Reflect.get(value, discriminator)
  return options.find((option) => {
    const literal = option instanceof z.ZodObject ? option.shape[discriminator] : undefined
    return literal instanceof z.ZodLiteral && literal.values.has(named)
  })
}
