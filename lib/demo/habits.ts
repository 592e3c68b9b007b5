/** How somebody studies: minutes for Monday to Sunday, and the hour of their own day they begin at. */
export interface Habit {
  readonly weekdayMinutes: readonly number[]
  readonly hour: number
}

export const habits = {
  evenings: { weekdayMinutes: [60, 60, 60, 60, 0, 0, 0], hour: 19 },
  lunch: { weekdayMinutes: [30, 30, 30, 30, 30, 0, 0], hour: 12 },
  mornings: { weekdayMinutes: [45, 45, 45, 45, 45, 0, 0], hour: 7 },
  fridays: { weekdayMinutes: [0, 0, 0, 0, 180, 0, 0], hour: 13 },
  weekends: { weekdayMinutes: [0, 0, 0, 0, 0, 150, 90], hour: 10 },
  twice: { weekdayMinutes: [0, 90, 0, 90, 0, 0, 0], hour: 18 },
  little: { weekdayMinutes: [0, 0, 45, 0, 0, 0, 45], hour: 20 },
  sprint: { weekdayMinutes: [90, 90, 90, 90, 90, 120, 0], hour: 17 },
} as const satisfies Record<string, Habit>

export type HabitName = keyof typeof habits
