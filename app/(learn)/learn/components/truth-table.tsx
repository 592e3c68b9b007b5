'use client'

import { useState } from 'react'
import { SegmentedControl } from '@/app/ui/segmented-control'
import explorer from './explorer.module.css'
import { ScrollBox } from './scroll-box'
import { and, equals, isIn, not, or, type Truth, truths, truthText } from './three-values'
import styles from './truth-table.module.css'

type Operator = 'and' | 'or' | 'not' | 'in' | 'not in'

const operators = (['and', 'or', 'not', 'in', 'not in'] as const).map((value) => {
  return { value, label: value.toUpperCase() }
})

/** AND, OR and NOT over three truth values, and how IN and NOT IN are made of them. */
export default function TruthTable() {
  const [operator, setOperator] = useState<Operator>('and')
  return (
    <section className={explorer.explorer} aria-label="Truth tables with NULL">
      <SegmentedControl label="Operator" options={operators} value={operator} onChange={setOperator} />
      {operator === 'not' ? (
        <NotTable />
      ) : operator === 'and' || operator === 'or' ? (
        <Grid operator={operator} />
      ) : (
        <Membership negated={operator === 'not in'} />
      )}
      <p className={explorer.soft}>
        WHERE keeps a row only where the condition is true; NULL drops it like false.
      </p>
    </section>
  )
}

function Grid({ operator }: { operator: 'and' | 'or' }) {
  const combine = operator === 'and' ? and : or
  return (
    <ScrollBox label="Table" className={explorer.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">a {operator.toUpperCase()} b</th>
            {truths.map((b) => (
              <th key={truthText(b)} scope="col">
                b is {truthText(b)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {truths.map((a) => (
            <tr key={truthText(a)}>
              <th scope="row">a is {truthText(a)}</th>
              {truths.map((b) => (
                <Result key={truthText(b)} value={combine(a, b)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function NotTable() {
  return (
    <ScrollBox label="Table" className={explorer.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">a</th>
            <th scope="col">NOT a</th>
          </tr>
        </thead>
        <tbody>
          {truths.map((a) => (
            <tr key={truthText(a)}>
              <th scope="row">{truthText(a)}</th>
              <Result value={not(a)} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Result({ value }: { value: Truth }) {
  return (
    <td className={styles.result} data-value={truthText(value)}>
      {truthText(value)} <span className={explorer.soft}>{value === true ? 'kept' : 'dropped'}</span>
    </td>
  )
}

const members = [1, 2, null]

function Membership({ negated }: { negated: boolean }) {
  const [value, setValue] = useState<number | null>(3)
  const [list, setList] = useState<readonly (number | null)[]>([1, null])
  const found = isIn(value, list)
  const result = negated ? not(found) : found
  const word = negated ? 'NOT IN' : 'IN'

  return (
    <>
      <div className={explorer.controls}>
        <SegmentedControl
          label="The value"
          options={['1', '3', 'NULL'].map((text) => ({ value: text, label: text }))}
          value={value === null ? 'NULL' : String(value)}
          onChange={(text) => setValue(text === 'NULL' ? null : Number(text))}
        />
        <fieldset className={styles.list}>
          <legend>The list holds</legend>
          {members.map((member) => (
            <label key={String(member)}>
              <input
                type="checkbox"
                checked={list.includes(member)}
                onChange={() =>
                  setList(
                    members.filter((one) => (one === member ? !list.includes(one) : list.includes(one))),
                  )
                }
              />{' '}
              {member ?? 'NULL'}
            </label>
          ))}
        </fieldset>
      </div>
      <ScrollBox label="Table" className={explorer.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">comparison</th>
              <th scope="col">gives</th>
            </tr>
          </thead>
          <tbody>
            {list.map((member) => (
              <tr key={String(member)}>
                <td>
                  {value ?? 'NULL'} {negated ? '<>' : '='} {member ?? 'NULL'}
                </td>
                <td>{truthText(negated ? not(equals(value, member)) : equals(value, member))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className={explorer.finding} role="status">
        {value ?? 'NULL'} {word} ({list.map((member) => member ?? 'NULL').join(', ')}) is {truthText(result)}:
        the comparisons joined by {negated ? 'AND' : 'OR'}. The row is {result === true ? 'kept' : 'dropped'}.
      </p>
    </>
  )
}
