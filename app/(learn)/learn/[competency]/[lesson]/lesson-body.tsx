import { classNames } from '@/app/ui/class-names'
import prose from '@/app/ui/prose.module.css'
import type { Lesson } from '@/lib/curriculum/catalogue'
import { loadLessonBody } from '@/lib/curriculum/lesson-body'
import { loadLessonOutputs } from '@/lib/curriculum/lesson-outputs'
import { LessonAnswers } from '../../../step/lesson-answers'
import { lessonComponents } from '../../components/lesson-components'
import styles from './lesson.module.css'

/** A written lesson, with its interactive parts wired to the person's own answers. */
export async function LessonBody({ lesson }: { lesson: Lesson }) {
  const [Body, outputs] = await Promise.all([
    loadLessonBody(lesson.competency, lesson.file ?? ''),
    loadLessonOutputs(lesson.competency, lesson.file ?? ''),
  ])
  return (
    <LessonAnswers stepId={lesson.id}>
      <div className={classNames(prose.prose, styles.body)}>
        <Body components={lessonComponents(outputs)} />
      </div>
    </LessonAnswers>
  )
}
