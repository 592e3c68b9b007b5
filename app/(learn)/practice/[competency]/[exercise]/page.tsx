import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { classNames } from '@/app/ui/class-names'
import { Notice } from '@/app/ui/notice'
import prose from '@/app/ui/prose.module.css'
import type { Exercise } from '@/lib/curriculum/catalogue'
import { findCompetency } from '@/lib/curriculum/find-competency'
import { findStep } from '@/lib/curriculum/find-step'
import { rowCounts } from '@/lib/curriculum/generated-tables'
import { catalogue } from '@/lib/curriculum/load'
import { exercises } from '@/lib/curriculum/load-exercises'
import { titleOf } from '@/lib/curriculum/title-of'
import { HandIn } from '../../../sign-off/hand-in'
import { StepPage } from '../../../step/step-page'
import { Brief } from '../../workspace/brief'
import { Workspace } from '../../workspace/workspace'
import { workspaceExercise } from '../../workspace/workspace-exercise'
import styles from './exercise.module.css'
import { TryIt } from './try-it'

interface Params {
  readonly params: Promise<{ competency: string; exercise: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return catalogue.competencies.flatMap(({ id, steps }) =>
    steps.filter((step) => step.kind === 'exercise').map((step) => ({ competency: id, exercise: step.slug })),
  )
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const exercise = await findExercise(params)
  return exercise ? { title: exercise.title, description: exercise.brief } : {}
}

/** One exercise: the workspace where it runs, and guided practice where it does not. */
export default async function ExercisePage({ params }: Params) {
  const exercise = await findExercise(params)
  const competency = exercise && findCompetency(exercise.competency)
  if (!exercise || !competency) notFound()
  const built = exercises[exercise.id]
  return (
    <StepPage
      competency={competency}
      step={exercise}
      kind={built ? undefined : 'guided practice'}
      isWide={built !== undefined}
    >
      {built ? (
        <Workspace
          exercise={workspaceExercise(
            built.exercise,
            exercise.title,
            titleOf(competency),
            rowCounts(exercise.tables),
          )}
        >
          <Brief text={built.brief} />
        </Workspace>
      ) : (
        <Practice exercise={exercise} />
      )}
      {exercise.engine === 'written-response' && (
        <HandIn competency={competency.id} exercise={exercise.slug} />
      )}
    </StepPage>
  )
}

function Practice({ exercise }: { exercise: Exercise }) {
  return (
    <div className={classNames(prose.prose, styles.body)}>
      {exercise.engine === 'written-response' ? (
        <Notice title="Answered in writing">
          A person judges this one, by the points below. Hand your answer in at the end of the page.
        </Notice>
      ) : (
        <Notice title="Guided practice">
          Nothing checks this exercise for you, so your answer is not proof. You can work it through against
          the points below; it counts in your plan all the same.
        </Notice>
      )}
      <h2>The brief</h2>
      <p>{exercise.brief}</p>
      <TryIt exercise={exercise} />
      <h2>What a right answer shows</h2>
      <ul>
        {exercise.asserts.map((assert) => (
          <li key={assert}>{assert}</li>
        ))}
      </ul>
      <details>
        <summary>Answers that look right and are not</summary>
        <ul>
          {exercise.wrongAnswers.map(({ answer, because }) => (
            <li key={answer}>
              <strong>{answer}</strong>: {because}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

async function findExercise(params: Params['params']) {
  const { competency, exercise } = await params
  const step = findStep(`${competency}/${exercise}`)
  return step?.kind === 'exercise' ? step : undefined
}
