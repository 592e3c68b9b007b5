/** The coefficients that fit best (ordinary least squares), by the normal equations and Gaussian elimination. */
export function leastSquares(rows: readonly (readonly number[])[], values: readonly number[]): number[] {
  const size = rows[0]!.length
  const matrix = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
    rows.reduce((sum, row, n) => sum + row[i]! * values[n]!, 0),
  ])
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      if (k === i) continue
      const share = matrix[k]![i]! / matrix[i]![i]!
      matrix[k] = matrix[k]!.map((cell, j) => cell - share * matrix[i]![j]!)
    }
  }
  return matrix.map((row, i) => row[size]! / row[i]!)
}
