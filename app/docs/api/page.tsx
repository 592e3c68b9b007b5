import type { Metadata } from 'next'
import { PageHeader } from '@/app/ui/page-header'
import { openApiDocument, operationsOf } from '@/lib/api/open-api-document'
import styles from './api.module.css'
import { Endpoint } from './endpoint'
import { Introduction } from './introduction'
import { Problems } from './problems'

export const metadata: Metadata = {
  title: 'API',
  description: 'Every endpoint of Cairn: what it takes, what it gives and what can go wrong.',
}

/** The API for people: made from the same document that a program reads, at build. */
export default async function ApiPage() {
  const document = await openApiDocument()
  const operations = operationsOf(document)
  const groups = (document.tags ?? []).map(({ name, description }) => ({
    name,
    description,
    id: name.toLowerCase(),
    operations: operations.filter(({ operation }) => operation.tags?.includes(name)),
  }))
  return (
    <div className={styles.page}>
      <PageHeader title="API">
        Everything the screens read and change goes through these endpoints, and your scripts can use them
        too.
      </PageHeader>
      <nav aria-label="On this page" className={styles.contents} data-print="none">
        <ul>
          {groups.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
          <li>
            <a href="#problems">Problems</a>
          </li>
          <li>
            <a href="/api/v1/openapi.json">openapi.json</a>
          </li>
        </ul>
      </nav>
      <Introduction />
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={group.id}>
          <h2 id={group.id}>{group.name}</h2>
          <p className={styles.text}>{group.description}</p>
          {group.operations.map((each) => (
            <Endpoint key={each.operation.operationId} {...each} />
          ))}
        </section>
      ))}
      <Problems />
    </div>
  )
}
