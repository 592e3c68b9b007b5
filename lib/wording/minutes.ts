/** Says a number of study minutes: `20 min`, `1 h`, `5 h 30 min`. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes - hours * 60)
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** Says a long stretch of study, where single minutes no longer matter: `11 h`, `45 min`. */
export function hoursInWords(minutes: number): string {
  return minutes < 90 ? minutesInWords(minutes) : `${Math.round(minutes / 60)} h`
}
