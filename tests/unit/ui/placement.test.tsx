import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { answerKey } from '@/app/(learn)/question/answer-key'
import { InlineCode } from '@/app/(learn)/question/inline-code'
import { ShownWithQuestion } from '@/app/(learn)/question/shown-with-question'

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  target: document.body,
  ...more,
})

describe('what a key means while a question is asked', () => {
  test.each([
    ['1', 1],
    ['4', 4],
    ['5', undefined],
    ['0', 'unsure'],
    ['?', 'unsure'],
    ['Enter', 'next'],
    ['a', undefined],
    ['ArrowDown', undefined],
  ])('%s of four options: %s', (key, means) => {
    expect(answerKey(press(key), 4)).toBe(means)
  })

  test.each(['ctrlKey', 'metaKey', 'altKey', 'repeat', 'isComposing'])('nothing with %s', (held) => {
    expect(answerKey(press('1', { [held]: true }), 4)).toBeUndefined()
  })

  test('Enter on a button or a link is theirs; on an option it goes on', () => {
    render(
      <>
        <button type="button">Give it up</button>
        <a href="/roadmap">Later</a>
        <input type="radio" aria-label="An option" />
        <input aria-label="Typed" />
      </>,
    )
    const on = (target: HTMLElement, key: string) => answerKey(press(key, { target }), 4)
    expect(on(screen.getByRole('button'), 'Enter')).toBeUndefined()
    expect(on(screen.getByRole('link'), 'Enter')).toBeUndefined()
    expect(on(screen.getByRole('button'), '2')).toBe(2)
    expect(on(screen.getByRole('radio'), 'Enter')).toBe('next')
    expect(on(screen.getByRole('textbox'), '2')).toBeUndefined()
  })
})

test('what stands between backticks is code; an odd one is text', () => {
  const { container } = render(<InlineCode text="Why does `count(*)` say `3`?" />)
  expect([...container.querySelectorAll('code')].map((code) => code.textContent)).toEqual(['count(*)', '3'])
  expect(container.textContent).toBe('Why does count(*) say 3?')
  expect(render(<InlineCode text="a ` b" />).container.textContent).toBe('a ` b')
})

test('a small table tells NULL from text and puts numbers to the right', () => {
  render(
    <ShownWithQuestion
      show={{
        kind: 'table',
        columns: ['id', 'paid'],
        rows: [
          [71, true],
          [72, null],
        ],
        caption: 'Orders',
      }}
    />,
  )
  expect(screen.getByRole('table', { name: 'Orders' })).toBeTruthy()
  expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['71', 'true', '72', 'NULL'])
})
