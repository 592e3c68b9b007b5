'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export interface NextStep {
  readonly href: string
  readonly title: string
}

interface NextStepState {
  readonly nextStep: NextStep | undefined
  readonly setNextStep: (step: NextStep | undefined) => void
}

const NextStepContext = createContext<NextStepState>({ nextStep: undefined, setNextStep: () => undefined })

/** Holds where `n` leads: whichever screen knows the person's next step says it with `useAnnounceNextStep`. */
export function NextStepProvider({ children }: { children: ReactNode }) {
  const [nextStep, setNextStep] = useState<NextStep>()
  const state = useMemo(() => ({ nextStep, setNextStep }), [nextStep])
  return <NextStepContext value={state}>{children}</NextStepContext>
}

export function useNextStep(): NextStep | undefined {
  return useContext(NextStepContext).nextStep
}

/** Points the `n` key at a step. It stays pointed there on later screens until one of them knows better. */
export function useAnnounceNextStep(step: NextStep | undefined): void {
  const { setNextStep } = useContext(NextStepContext)
  const href = step?.href
  const title = step?.title
  useEffect(() => {
    if (href && title) setNextStep({ href, title })
  }, [href, title, setNextStep])
}
