interface UsualTime {
  readonly label: string
  readonly minutes: number
}

/**
 * Times that are offered at one tap: two thirds of the estimate, the estimate, and one and a half times. So far off is
 * a step about as often as not, if single steps spread by 0.45 around a pace (lib/pace).
 */
export function usualTimes(estimate: number): readonly UsualTime[] {
  return [
    { label: 'Less', minutes: Math.max(1, Math.round((estimate * 2) / 3)) },
    { label: 'About as estimated', minutes: estimate },
    { label: 'More', minutes: Math.min(1440, Math.round(estimate * 1.5)) },
  ].filter(({ minutes }, at, all) => all.findIndex((other) => other.minutes === minutes) === at)
}

/** Whole minutes of a day out of what somebody typed; undefined where it is none. */
export function minutesFrom(typed: string): number | undefined {
  const minutes = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : 0
  return minutes >= 1 && minutes <= 1440 ? minutes : undefined
}
