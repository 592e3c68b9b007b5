import { Notice } from '@/app/ui/notice'

/** What was pressed waits for a connection, so that nobody looks at a button that only turns. */
export function WaitsForConnection() {
  return (
    <Notice tone="attention" title="No connection" live>
      This is sent as soon as there is one, while this page stays open. Everything before it is kept.
    </Notice>
  )
}
