'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import type { ReviewQueue } from '@/lib/api/contract/review'
import { reviewMutations } from '@/lib/api/queries/review'
import { InlineCode } from '../question/inline-code'
import styles from './review.module.css'

/** Cards that do not come back, each with the way to take it up again. */
export function SetAside({ cards }: { readonly cards: ReviewQueue['setAside'] }) {
  const [taken, setTaken] = useState<readonly string[]>([])
  const { mutate, isPending } = useMutation(reviewMutations.setAside(useQueryClient()))
  const left = cards.filter(({ id }) => !taken.includes(id))
  if (left.length === 0) return null
  return (
    <details className={styles.aside}>
      <summary>Set aside: {left.length}</summary>
      <ul>
        {left.map(({ id, title }) => (
          <li key={id}>
            <InlineCode text={title} />
            <Button
              busy={isPending}
              onClick={() =>
                mutate({ card: id, aside: false }, { onSuccess: () => setTaken((before) => [...before, id]) })
              }
            >
              Take it up again
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
