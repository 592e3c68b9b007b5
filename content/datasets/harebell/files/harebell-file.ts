/** A file of the data set, as it lies beside the tables. */
export interface HarebellFile {
  /** `files/weather_api/pages.json` */
  readonly path: string
  readonly bytes: Uint8Array
}
