import type { Schema } from '@/lib/api/schema-example'
import { schemaInWords } from '@/lib/api/schema-in-words'
import styles from './api.module.css'

interface FieldTableProps {
  /** Whose fields they are, for those who jump from landmark to landmark. */
  readonly label: string
  readonly caption: string
  readonly fields: readonly {
    readonly name: string
    readonly schema: Schema
    readonly required: boolean
    /** In the path or in the body. */
    readonly place: string
  }[]
}

/** The fields an endpoint takes; nothing where it takes none. */
export function FieldTable({ label, caption, fields }: FieldTableProps) {
  if (fields.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that may scroll sideways is reached by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">In</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, schema, required, place }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{place}</td>
              <td>
                {schemaInWords(schema)}
                {required ? '' : '; may be left out'}
                {schema.description ? `. ${schema.description}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
