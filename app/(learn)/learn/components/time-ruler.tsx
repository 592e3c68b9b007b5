'use client'

import { useId, useState } from 'react'
import explorer from './explorer.module.css'
import { hoursOfDay, type LocalHour, offsetText, wallClock } from './local-clock'
import { ScrollBox } from './scroll-box'
import styles from './time-ruler.module.css'

export interface TimeRulerProps {
  /** An IANA time zone: Europe/London. */
  readonly zone: string
  /** The local day: 2024-10-27. */
  readonly date: string
}

const STEP = 15 * 60_000
const WIDTH = 30

/** One local day against UTC: pick an instant and read both clocks. An hour that happens twice is marked twice. */
export default function TimeRuler({ zone, date }: TimeRulerProps) {
  const hours = hoursOfDay(zone, date)
  const first = hours[0]?.from ?? 0
  const steps = hours.length * 4 - 1
  const [step, setStep] = useState(Math.min(6, steps))
  const id = useId()
  const instant = first + step * STEP
  const hour = hours[Math.floor(step / 4)]
  const local = wallClock(zone, instant)
  const utc = wallClock('UTC', instant)
  const reading =
    `${utc.date} ${utc.time} UTC is ${local.date} ${local.time} in ${zone} (${offsetText(local.offset)})` +
    (hour?.turn ? `, the ${hour.turn === 1 ? 'first' : 'second'} of two` : '')

  return (
    <section className={explorer.explorer} aria-label={`${date} in ${zone} against UTC`}>
      <p className={explorer.title}>
        {date} in {zone} has {hours.length} hours
      </p>
      <ScrollBox label="Ruler" className={explorer.scroll}>
        <Ruler hours={hours} at={step / 4} />
      </ScrollBox>
      <div>
        <label htmlFor={id} className={explorer.title}>
          Instant
        </label>
        <input
          id={id}
          className={styles.slider}
          type="range"
          min={0}
          max={steps}
          value={step}
          aria-valuetext={reading}
          onChange={(event) => setStep(Number(event.target.value))}
        />
      </div>
      <p className={explorer.finding}>{reading}.</p>
      <details>
        <summary>Every hour, as a table</summary>
        <HourTable hours={hours} />
      </details>
    </section>
  )
}

function Ruler({ hours, at }: { hours: readonly LocalHour[]; at: number }) {
  const width = hours.length * WIDTH + 64
  return (
    <svg viewBox={`0 0 ${width} 84`} width={width} height="84" className={styles.ruler} aria-hidden="true">
      <text x="0" y="24">
        UTC
      </text>
      <text x="0" y="66">
        local
      </text>
      {hours.map((hour, place) => {
        const x = 48 + place * WIDTH
        return (
          <g key={hour.from}>
            {hour.turn && <rect x={x} y="46" width={WIDTH} height="34" className={styles.repeated} />}
            <line x1={x} x2={x} y1="32" y2="46" className={styles.tick} />
            <text x={x + 2} y="24">
              {wallClock('UTC', hour.from).time.slice(0, 2)}
            </text>
            <text x={x + 2} y="66">
              {hour.label.slice(0, 2)}
              {hour.turn === 2 && '′'}
            </text>
          </g>
        )
      })}
      <line x1="48" x2={48 + hours.length * WIDTH} y1="39" y2="39" className={styles.tick} />
      <line x1={48 + at * WIDTH} x2={48 + at * WIDTH} y1="4" y2="80" className={styles.mark} />
    </svg>
  )
}

function HourTable({ hours }: { hours: readonly LocalHour[] }) {
  return (
    <ScrollBox label="Table" className={explorer.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">UTC</th>
            <th scope="col">local</th>
            <th scope="col">offset</th>
            <th scope="col">repeated</th>
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => {
            const utc = wallClock('UTC', hour.from)
            return (
              <tr key={hour.from}>
                <td>
                  {utc.date} {utc.time}
                </td>
                <td>{hour.label}</td>
                <td>{offsetText(hour.offset)}</td>
                <td>{hour.turn ? `${hour.turn} of 2` : ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}
