'use client'

import { useEffect, useEffectEvent } from 'react'
import { isBackKey } from '../question/answer-key'

/** Backspace, where it means nothing of its own. */
export function useBackKey(onBack: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isBackKey(event)) return
    event.preventDefault()
    onBack()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
