'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { toast } from '@/app/ui/toast'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { recordMinutes } from '@/lib/api/queries/minutes'
import { progressQueries } from '@/lib/api/queries/progress'
import { minutesInWords } from '@/lib/wording/minutes'
import styles from './time-taken.module.css'
import { minutesFrom, usualTimes } from './times'

interface TimeTakenProps {
  /** A completed step. */
  readonly stepId: string
  /** What screen readers call it, where several stand together. */
  readonly title?: string
  /** Asks only once the person wants to say. */
  readonly quiet?: boolean
}

/** Asks how long a completed step took, at one tap or exactly; never needed. What was said can be changed or taken back. */
export function TimeTaken({ stepId, title, quiet }: TimeTakenProps) {
  const client = useQueryClient()
  const { data: progress } = useQuery(progressQueries.mine())
  const { data: curriculum } = useQuery(curriculumQueries.list())
  const recording = useMutation(recordMinutes(client))
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState(false)
  const known = progress?.completed[stepId]
  const steps = curriculum?.competencies.flatMap((competency) => competency.steps)
  const estimate = steps?.find(({ id }) => id === stepId)?.minutes
  if (!known || !estimate) return null

  const say = (minutes: number | null) => {
    setAsking(false)
    setSaid(true)
    const onError = () => toast({ text: 'The time could not be saved. The step is still done.' })
    recording.mutate({ stepId, minutes }, { onError })
  }
  const about = title ? `, ${title}` : ''
  if (known.minutes === null && quiet && !asking) {
    return (
      <p className={styles.known}>
        <Button kind="quiet" onClick={() => setAsking(true)} aria-label={`How long?${about}`}>
          How long?
        </Button>
      </p>
    )
  }
  if (known.minutes !== null && !asking) {
    return <KnownTime minutes={known.minutes} about={about} focused={said} onChange={() => setAsking(true)} />
  }
  return (
    <TimeChoice
      about={about}
      estimate={estimate}
      minutes={known.minutes}
      onSay={say}
      onLeave={() => setAsking(false)}
    />
  )
}

interface KnownTimeProps {
  readonly minutes: number
  readonly about: string
  /** It stands where the person just answered, so the focus stays there. */
  readonly focused: boolean
  readonly onChange: () => void
}

function KnownTime({ minutes, about, focused, onChange }: KnownTimeProps) {
  const change = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focused) change.current?.focus()
  }, [focused])
  return (
    <p className={styles.known}>
      Took you {minutesInWords(minutes)}.
      <Button ref={change} kind="quiet" onClick={onChange} aria-label={`Change the time${about}`}>
        Change
      </Button>
    </p>
  )
}

interface TimeChoiceProps {
  readonly about: string
  readonly estimate: number
  readonly minutes: number | null
  readonly onSay: (minutes: number | null) => void
  /** Leaves what was said before as it is. */
  readonly onLeave: () => void
}

function TimeChoice({ about, estimate, minutes, onSay, onLeave }: TimeChoiceProps) {
  const id = useId()
  const [typed, setTyped] = useState(minutes === null ? '' : String(minutes))
  const exact = minutesFrom(typed)
  const wrong = typed !== '' && exact === undefined
  return (
    <form
      className={styles.choice}
      aria-label={`How long it took${about}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (exact !== undefined) onSay(exact)
      }}
    >
      <span id={`${id}-question`}>Took about</span>
      {usualTimes(estimate).map(({ label, minutes }) => (
        <Button
          key={label}
          onClick={() => onSay(minutes)}
          aria-label={`${label}, ${minutesInWords(minutes)}${about}`}
        >
          {minutesInWords(minutes)}
        </Button>
      ))}
      <span className={styles.exact}>
        or
        <input
          className={styles.minutes}
          inputMode="numeric"
          size={4}
          maxLength={4}
          value={typed}
          aria-label={`Minutes it took${about}`}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        min
        <Button type="submit" kind="quiet" disabled={exact === undefined}>
          Keep
        </Button>
      </span>
      {minutes !== null && (
        <>
          <Button kind="quiet" onClick={() => onSay(null)} aria-label={`Forget the time${about}`}>
            Forget
          </Button>
          <Button kind="quiet" onClick={onLeave}>
            Cancel
          </Button>
        </>
      )}
      {wrong && (
        <span id={`${id}-wrong`} className={styles.wrong}>
          Whole minutes, 1 to 1440.
        </span>
      )}
    </form>
  )
}
