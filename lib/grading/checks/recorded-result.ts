/** A result as it is kept and compared: column names with types, rows as text. */
export interface RecordedResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly rows: readonly (readonly (string | null)[])[]
}
