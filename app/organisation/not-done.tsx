import { Notice } from '@/app/ui/notice'

/** Says in a dialog why a change was not made. */
export function NotDone({ error }: { error: Error | null }) {
  if (!error) return null
  return (
    <Notice tone="late" live title="Nothing was changed">
      {error.message}
    </Notice>
  )
}
