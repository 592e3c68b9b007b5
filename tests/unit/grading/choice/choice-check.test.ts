import { describe, expect, it } from 'vitest'
import type { Answer } from '@/lib/grading/answer'
import type { ChoiceCheck } from '@/lib/grading/checks/check-spec'
import { checkChoice, isChoiceCheck } from '@/lib/grading/checks/choice-check'

type Distributed<T> = T extends unknown ? Omit<T, 'id' | 'title' | 'says'> : never

const board = {
  items: [
    { id: 'extract', text: 'Extract' },
    { id: 'clean', text: 'Clean' },
    { id: 'load', text: 'Load' },
    { id: 'mail', text: 'Mail everybody' },
  ],
  questions: [],
}
const order = (...items: string[]): Answer => ({ form: 'order', items })
const edges = (...pairs: [string, string][]): Answer => ({ form: 'edges', edges: pairs })
const choices = (given: Record<string, string[]>): Answer => ({ form: 'choices', choices: given })
const minutes = { extract: 30, clean: 20, load: 40 }

describe('a check of choices', () => {
  it.each<[Distributed<ChoiceCheck>, Answer, string | undefined]>([
    [{ kind: 'chosen', question: 'q', accept: [['a', 'b'], ['c']] }, choices({ q: ['b', 'a'] }), undefined],
    [{ kind: 'chosen', question: 'q', accept: [['a', 'b'], ['c']] }, choices({ q: ['c'] }), undefined],
    [{ kind: 'chosen', question: 'q', accept: [['a', 'b']] }, choices({ q: ['a'] }), 'Says.'],
    [{ kind: 'chosen', question: 'q', accept: [['a']] }, choices({ q: ['a', 'b'] }), 'Says.'],
    [{ kind: 'chosen', question: 'q', accept: [['a']] }, choices({}), 'Says.'],
    [{ kind: 'chosen', question: 'constructor', accept: [['a']] }, choices({}), 'Says.'],
    [{ kind: 'not-chosen', question: 'q', option: 'b' }, choices({ q: ['a'] }), undefined],
    [{ kind: 'not-chosen', question: 'q', option: 'b' }, choices({ q: ['a', 'b'] }), 'Says.'],
    [{ kind: 'not-chosen', question: 'q', option: 'b' }, order(), 'Says.'],
    [{ kind: 'in-order', pairs: [['extract', 'load']] }, order('extract', 'clean', 'load'), undefined],
    [
      { kind: 'in-order', pairs: [['extract', 'load']] },
      order('load', 'extract'),
      'Says. “Load” comes before “Extract”.',
    ],
    [{ kind: 'in-order', pairs: [['extract', 'load']] }, order('extract'), 'Says. “Load” is left out.'],
    [
      { kind: 'in-order', pairs: [['extract', 'load']] },
      order('load', 'extract', 'load'),
      'Says. “Load” comes before “Extract”.',
    ],
    [{ kind: 'includes', items: ['load'] }, order('load'), undefined],
    [{ kind: 'includes', items: ['load', 'clean'] }, order('load'), 'Says.'],
    [{ kind: 'excludes', items: ['mail'] }, order('load'), undefined],
    [{ kind: 'excludes', items: ['mail'] }, order('mail'), 'Says. Look again at “Mail everybody”.'],
    [{ kind: 'excludes', items: ['mail'] }, edges(), 'Says.'],
    [
      { kind: 'edges-cover', pairs: [['extract', 'load']] },
      edges(['extract', 'clean'], ['clean', 'load']),
      undefined,
    ],
    [
      { kind: 'edges-cover', pairs: [['extract', 'load']] },
      edges(['load', 'extract']),
      'Says. Nothing leads from “Extract” to “Load”.',
    ],
    [{ kind: 'edges-cover', pairs: [['extract', 'load']] }, order(), 'Says.'],
    [{ kind: 'acyclic' }, edges(['extract', 'clean']), undefined],
    [
      { kind: 'acyclic' },
      edges(['extract', 'clean'], ['clean', 'extract']),
      'Says. These wait for each other: Extract → Clean → Extract.',
    ],
    [{ kind: 'no-redundant-edges' }, edges(['extract', 'clean'], ['clean', 'load']), undefined],
    [
      { kind: 'no-redundant-edges' },
      edges(['extract', 'clean'], ['clean', 'load'], ['extract', 'load']),
      'Says. The arrow Extract → Load adds nothing: a way leads there without it.',
    ],
    [
      { kind: 'critical-path', minutes, under: 80 },
      edges(['extract', 'load'], ['extract', 'clean']),
      undefined,
    ],
    [
      { kind: 'critical-path', minutes, under: 70 },
      edges(['extract', 'load']),
      'Says. The longest way takes 70 minutes, where less than 70 are allowed: Extract → Load.',
    ],
    [
      { kind: 'critical-path', minutes, under: 999 },
      edges(['load', 'load']),
      'Says. These wait for each other: Load → Load.',
    ],
  ])('%j of %j says %j', (spec, answer, message) => {
    const whole = { id: 'it', title: 'It', says: 'Says.', ...spec } as ChoiceCheck
    expect(isChoiceCheck(whole)).toBe(true)
    expect(checkChoice(whole, answer, board)).toMatchObject({
      outcome: message === undefined ? 'passed' : 'failed',
      message: message ?? '',
    })
  })
})
