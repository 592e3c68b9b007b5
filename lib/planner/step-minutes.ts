/** Minutes at a pace, rounded up, 1 or more; 20 × 1.1 is 22, whatever binary fractions make of it. */
export function stepMinutes(minutes: number, pace: number): number {
  return Math.max(1, Math.ceil(minutes * pace - 1e-9))
}
