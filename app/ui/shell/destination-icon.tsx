import type { Destination } from '@/app/ui/shell/destinations'

const drawings: Record<Destination['icon'], string> = {
  roadmap: 'M4 19c6 0 3-7 8-7s2-7 8-7M4 19h.01M20 5h.01',
  review: 'M4 12a8 8 0 0 1 14-5.3L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.3L4 15M4 20v-5h5',
  map: 'M3 6.5l6-2.5 6 2.5 6-2.5v13.5l-6 2.5-6-2.5-6 2.5zM9 4v13.5M15 6.5V20',
  framework: 'M5 19h14M7 14.5h10M8.5 10h7M10.5 5.5h3',
  team: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19c.6-3 2.8-4.5 5.5-4.5s4.9 1.5 5.5 4.5M16 11a2.5 2.5 0 1 0-1-4.8M17 14.7c1.9.4 3.2 1.8 3.6 4.3',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
}

/** A line drawing beside a destination's name; never alone. */
export function DestinationIcon({ icon }: Pick<Destination, 'icon'>) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path
        d={drawings[icon]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
