/** One table as it is loaded: the statement that creates it, and its rows as CSV with a header line. */
export interface TableSource {
  readonly ddl: string
  readonly csv: Blob
}

/** Where an engine gets Harebell's data from: over the network in the page, from the disk on the server. */
export interface DataSource {
  /** Throws where there is no such table. */
  table(name: string): Promise<TableSource>
  /** Every file at or below a path, such as `files/supplier_feeds`, with its bytes. Throws where there is none. */
  files(path: string): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]>
}
