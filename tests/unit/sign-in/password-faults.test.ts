import { describe, expect, test } from 'vitest'
import { passwordFaults } from '@/lib/services/sign-in/password-faults'

const ada = { name: 'Ada Moreno', email: 'ada.moreno@harebell.example' }

describe('a password', () => {
  test.each([
    'trout lantern seven',
    'Brücke über den Fluß',
    'пароль с пробелами',
    '山の上の石を積む人たち',
    '🪨🪨🪨🪵🪵🌊🌊🏔️🏔️🧭',
    'x9'.repeat(512).replace('x9x9', 'k4z7'),
    'Ada likes the summit',
  ])('may be %s', (password) => expect(passwordFaults(password, ada)).toEqual([]))

  test.each([
    ['123456789', /at least 10/],
    ['k4z7'.repeat(257), /at most 1024/],
    ['password2024!', /first that anyone would try/],
    ['Qwertyuiop1', /first that anyone would try/],
    ['aaaaaaaaaaaa', /first that anyone would try/],
    ['1212121212', /first that anyone would try/],
    ['harebell-demo', /first that anyone would try/],
    ['Ada Moreno', /not a password/],
    ['adamoreno1985', /not a password/],
    ['ada.moreno@harebell.example', /not a password/],
    ['ADA_MORENO!!', /not a password/],
  ])('may not be %s', (password, message) => {
    expect(passwordFaults(password, ada)).toEqual([expect.stringMatching(message)])
  })

  test('counts characters as a person does, not code units', () => {
    expect(passwordFaults('🪨🌊🏔🧭🪵', ada)).toEqual([expect.stringMatching(/at least 10/)])
  })
})
