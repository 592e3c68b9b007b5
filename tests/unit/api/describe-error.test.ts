import { expect, test } from 'vitest'
import { describeError } from '@/lib/api/describe-error'

test('a log holds where it broke and nothing of what people wrote', () => {
  const cause = Object.assign(new Error('duplicate key (email)=(ada@harebell.example)'), { code: '23505' })
  const error = new Error('Failed query: insert … params: Ada Moreno', { cause })
  const described = describeError(error)
  expect(JSON.stringify(described)).not.toMatch(/Ada|ada@/)
  expect(described).toMatchObject({ name: 'Error', cause: { name: 'Error', code: '23505' } })
  expect(described.at.length).toBeGreaterThan(0)
})

test('a mistake in the code keeps its message', () => {
  expect(describeError(new TypeError('x is not a function')).message).toBe('x is not a function')
})

test('a circle of causes ends, and anything can be thrown', () => {
  const error = new Error('round')
  error.cause = error
  expect(describeError(error).name).toBe('Error')
  expect(describeError('text')).toEqual({ name: 'string', at: [] })
})
