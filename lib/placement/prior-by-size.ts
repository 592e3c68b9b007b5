/**
 * The prior of one state, by its size, from the logarithm of how many states there are of each size: a mixture of people
 * spread evenly over sizes and of people spread evenly over states.
 */
export function priorBySize(logCounts: Float64Array, bySize: number): Float64Array {
  const most = Math.max(...logCounts)
  const logTotal = most + Math.log(logCounts.reduce((sum, log) => sum + Math.exp(log - most), 0))
  return logCounts.map(
    (log) => Math.log((bySize / logCounts.length) * Math.exp(logTotal - log) + (1 - bySize)) - logTotal,
  )
}
