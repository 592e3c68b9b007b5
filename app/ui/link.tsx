'use client'

import NextLink from 'next/link'
import { type ComponentProps, useState } from 'react'

/**
 * A link that fetches its page when somebody points at it or reaches it by keyboard, and not because it is in sight: a
 * first visit pays for the page it asked for.
 */
export function Link({ onMouseEnter, onFocus, onTouchStart, ...rest }: ComponentProps<typeof NextLink>) {
  const [meant, setMeant] = useState(false)
  return (
    <NextLink
      {...rest}
      prefetch={meant ? null : false}
      onMouseEnter={(event) => {
        setMeant(true)
        onMouseEnter?.(event)
      }}
      onFocus={(event) => {
        setMeant(true)
        onFocus?.(event)
      }}
      onTouchStart={(event) => {
        setMeant(true)
        onTouchStart?.(event)
      }}
    />
  )
}
