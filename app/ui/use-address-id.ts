'use client'

import { usePathname } from 'next/navigation'
import { useHydrated } from '@/app/ui/use-hydrated'

/**
 * The id at the end of an address such as `/people/<id>`; undefined in the page as it was sent. All records of a kind
 * share one static shell, which `next.config.mjs` serves at each of their addresses: only the script knows which it is.
 */
export function useAddressId(base: `/${string}`): string | undefined {
  const pathname = usePathname()
  const isHydrated = useHydrated()
  if (!isHydrated || !pathname.startsWith(`${base}/`)) return undefined
  return decodeURIComponent(pathname.slice(base.length + 1).split('/')[0] ?? '')
}
