import { Button } from '@/app/ui/button'
import type { Answer } from '@/lib/grading/answer'
import type { GradingFault } from '@/lib/grading/verdict'
import { msInWords } from '../../learn/components/run-in-words'
import { failedInWords } from './failed-in-words'
import { PastMoment } from './past-moment'
import type { ShownTry } from './use-failed-tries'
import styles from './workspace.module.css'
import type { WorkspaceExercise } from './workspace-exercise'

const faults: Record<GradingFault['kind'], string> = {
  error: 'It stopped with an error.',
  time: 'It took longer than it may.',
  output: 'It gave more than it may.',
  memory: 'It used more memory than it may.',
  refused: 'It did something that is refused.',
}

interface PastTryProps {
  readonly tried: ShownTry
  readonly exercise: WorkspaceExercise
  readonly onTake: (answer: Answer) => void
}

/** An answer that failed in a browser of the learner's: a note for them, which was never handed in. */
export function PastTry({ tried, exercise, onTake }: PastTryProps) {
  const { answer, failed, fault, ms, checkedAt, isHere } = tried
  const titles = failed.map((id) => exercise.checks.find((check) => check.id === id)?.title ?? id)
  return (
    <li>
      <p>
        <strong>Not yet</strong> · checked in your browser · <PastMoment at={checkedAt} />
      </p>
      <p className={styles.soft}>
        {fault ? faults[fault] : failedInWords(titles)} {msInWords(ms)}
        {isHere && ' · in this browser alone so far'}
      </p>
      <div className={styles.buttons}>
        <Button kind="quiet" onClick={() => onTake(answer)}>
          Take this answer back up
        </Button>
      </div>
    </li>
  )
}
