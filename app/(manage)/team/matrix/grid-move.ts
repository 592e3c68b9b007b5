/** A cell of a grid by its number from the top and from the left. */
export interface GridCell {
  readonly row: number
  readonly column: number
}

interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** A screenful, more or less. */
const page = 10

/** Where a key leads from a cell, never beyond the edge; undefined for a key that moves nothing. */
export function moveInGrid(
  { row, column }: GridCell,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: GridSize,
): GridCell | undefined {
  switch (key) {
    case 'ArrowUp':
      return within(size, row - 1, column)
    case 'ArrowDown':
      return within(size, row + 1, column)
    case 'ArrowLeft':
      return within(size, row, column - 1)
    case 'ArrowRight':
      return within(size, row, column + 1)
    case 'PageUp':
      return within(size, row - page, column)
    case 'PageDown':
      return within(size, row + page, column)
    case 'Home':
      return within(size, ctrlKey ? 0 : row, 0)
    case 'End':
      return within(size, ctrlKey ? size.rows : row, size.columns)
    default:
      return undefined
  }
}

/** The cell there, or the nearest one that there is. */
export function within({ rows, columns }: GridSize, row: number, column: number): GridCell {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  }
}
