import type { ReactNode } from 'react'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import { counted } from '@/lib/wording/days'
import { PlacementLink } from '../placement/placement-link'
import { HoursFields } from '../plan-fields/hours-fields'
import { weekMinutes } from '../plan-fields/plan-draft'
import { StackFields } from '../plan-fields/stack-fields'
import { StartingPointFields } from '../plan-fields/starting-point-fields'
import { TargetDateField } from '../plan-fields/target-date-field'
import { TargetFields } from '../plan-fields/target-fields'
import { type Answers, levelAbove } from './answers'

interface QuestionContext {
  readonly curriculum: CurriculumBrief
  readonly today: string
  readonly answers: Answers
  /** So many competencies a placement proved: they stay so, whatever is answered. */
  readonly placed: number
  readonly change: (part: Partial<Answers>) => void
}

export interface Question {
  readonly id: string
  readonly title: string
  readonly hint: string
  render(context: QuestionContext): ReactNode
  /** What keeps this answer from being used. */
  faultOf(answers: Answers): string | undefined
}

const noFault = () => undefined

export const questions: readonly Question[] = [
  {
    id: 'now',
    title: 'Where are you now?',
    hint: 'What you know already is left out of the plan. A rough answer is enough; you can correct it any time.',
    render: ({ curriculum, answers, placed, change }) => (
      <>
        <StartingPointFields
          curriculum={curriculum}
          value={answers.startingPoint}
          onChange={(startingPoint) =>
            change({
              startingPoint,
              ...(startingPoint.kind === 'level' && {
                target: { kind: 'level', level: levelAbove(curriculum, startingPoint.level) },
              }),
            })
          }
        />
        {placed > 0 ? (
          <p>
            Your placement found {counted(placed, 'competency', 'competencies')} you know, left out of your
            plan whatever you choose here.
          </p>
        ) : (
          <p>
            Not sure? <PlacementLink />; it leads back here.
          </p>
        )}
      </>
    ),
    faultOf: noFault,
  },
  {
    id: 'target',
    title: 'Where do you want to be?',
    hint: 'A level means every competency of that level and of those below it.',
    render: ({ curriculum, answers, change }) => (
      <TargetFields
        curriculum={curriculum}
        value={answers.target}
        onChange={(target) => change({ target })}
      />
    ),
    faultOf: ({ target }) =>
      target.kind === 'competencies' && target.competencies.length === 0
        ? 'Pick at least one competency, or a level.'
        : undefined,
  },
  {
    id: 'date',
    title: 'By when, if at all?',
    hint: 'With a date, the plan says whether it holds and what would make it hold.',
    render: ({ today, answers, change }) => (
      <TargetDateField
        value={answers.targetDate}
        today={today}
        onChange={(targetDate) => change({ targetDate })}
      />
    ),
    faultOf: noFault,
  },
  {
    id: 'hours',
    title: 'Which hours do you have?',
    hint: 'Be honest rather than brave: a plan that fits your week is the one that gets walked.',
    render: ({ answers, change }) => (
      <HoursFields value={answers.weekdayMinutes} onChange={(weekdayMinutes) => change({ weekdayMinutes })} />
    ),
    faultOf: ({ weekdayMinutes }) =>
      weekMinutes(weekdayMinutes) === 0 ? 'Give at least one day some minutes.' : undefined,
  },
  {
    id: 'stack',
    title: 'Which stack do you work with?',
    hint: 'Lessons show their code and screenshots for these first. The ideas and checks are the same.',
    render: ({ curriculum, answers, change }) => (
      <StackFields curriculum={curriculum} value={answers.stack} onChange={(stack) => change({ stack })} />
    ),
    faultOf: noFault,
  },
]
