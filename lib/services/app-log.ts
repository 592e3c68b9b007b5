import { type Logger, pino } from 'pino'
import { environment } from '@/lib/environment'

let log: Logger | undefined

/** The process's log: one JSON line an event, on standard output, without personal data. */
export function appLog(): Logger {
  log ??= pino({ level: environment().logLevel })
  return log
}
