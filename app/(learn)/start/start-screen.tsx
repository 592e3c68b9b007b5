'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { Roadmap } from '@/lib/api/contract/roadmap'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { roadmapQueries } from '@/lib/api/queries/roadmap'
import { type Answers, firstAnswers } from './answers'
import { LivePlan } from './live-plan'
import { QuestionStep } from './question-step'
import { questions } from './questions'
import styles from './start.module.css'
import { useSaveAnswers } from './use-save-answers'

/** Five short questions, one at a time, with the plan they make growing beside them. */
export function StartScreen() {
  const curriculum = useQuery(curriculumQueries.list())
  const roadmap = useQuery(roadmapQueries.mine())
  if (curriculum.data && roadmap.data)
    return <Questions curriculum={curriculum.data} roadmap={roadmap.data} />
  if (roadmap.isError || curriculum.isError) {
    return (
      <Notice tone="attention" title="Sign in first">
        <p>
          Your answers are kept with your account. <a href="/sign-in?next=/start">Sign in</a>, then answer the
          five questions.
        </p>
      </Notice>
    )
  }
  return <Skeleton label="Fetching the curriculum" lines={6} />
}

interface QuestionsProps {
  readonly curriculum: CurriculumBrief
  readonly roadmap: Roadmap
}

function Questions({ curriculum, roadmap }: QuestionsProps) {
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(curriculum, roadmap.settings))
  const [at, setAt] = useState(0)
  const saving = useSaveAnswers(roadmap.settings?.version)
  const question = questions[at]!
  const isLast = at === questions.length - 1

  return (
    <div className={styles.start}>
      <PageHeader title="Five questions, then your roadmap" />
      <QuestionStep
        key={question.id}
        question={question}
        at={at}
        of={questions.length}
        saving={saving.busy}
        fault={question.faultOf(answers)}
        onBack={at > 0 ? () => setAt(at - 1) : undefined}
        onNext={() => (isLast ? saving.save(answers) : setAt(at + 1))}
      >
        {question.render({
          curriculum,
          today: roadmap.today,
          answers,
          placed: Object.values(roadmap.proven).filter((how) => how === 'placement').length,
          change: (part) => setAnswers({ ...answers, ...part }),
        })}
      </QuestionStep>
      {saving.problem && (
        <Notice tone="late" title="Your answers could not be saved">
          <p>{saving.problem} Your answers are still here; try again.</p>
        </Notice>
      )}
      <LivePlan curriculum={curriculum} roadmap={roadmap} answers={answers} />
    </div>
  )
}
