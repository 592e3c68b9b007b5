import { nodesOf, type PlanNode, readPlan, worstGuess } from '@/lib/grading/engines/postgres/plan'
import explorer from './explorer.module.css'
import styles from './plan-tree.module.css'
import { ScrollBox } from './scroll-box'

/** A plan from its JSON: what was guessed, what came, and where the two part most. */
export default function PlanTree({ json }: { json: string }) {
  return <PlanOf root={readPlan(json)} />
}

/** A plan that has been read already. */
export function PlanOf({ root }: { root: PlanNode }) {
  const nodes = nodesOf(root)
  const dearest = nodes.reduce((a, b) => (b.ownBlocks > a.ownBlocks ? b : a))
  const marks = { worst: worstGuess(root), dearest }
  return (
    <div className={styles.plan}>
      <ul className={styles.tree}>
        <TreeNode node={root} marks={marks} most={Math.max(1, root.blocks)} />
      </ul>
      <p className={explorer.soft}>
        Rows and removed rows are for one loop, blocks (8 kB) for all loops and everything below.
      </p>
      <details className={styles.table}>
        <summary>The plan as a table</summary>
        <PlanTable nodes={nodes} />
      </details>
    </div>
  )
}

interface Marks {
  readonly worst: PlanNode | undefined
  readonly dearest: PlanNode
}

function TreeNode({ node, marks, most }: { node: PlanNode; marks: Marks; most: number }) {
  return (
    <li>
      <div className={styles.node} data-worst={node === marks.worst || undefined}>
        <p className={styles.type}>
          {node.type} <span className={styles.about}>{node.about}</span>
        </p>
        <p>
          guessed <b>{count(node.estimatedRows)}</b>, got <b>{count(node.actualRows)}</b> rows
          {node.loops !== 1 && `, ${count(node.loops)} loops`}
          {node.removedRows > 0 && `, ${count(node.removedRows)} removed`}
        </p>
        <p className={styles.blocks}>
          <span
            className={styles.bar}
            style={{ inlineSize: `${(8 * node.blocks) / most}rem` }}
            aria-hidden="true"
          />
          {count(node.blocks)} blocks
        </p>
        {node === marks.worst && (
          <p className={styles.badge}>
            Worst guess: off by a factor of {count(Math.round(node.misestimate))}
          </p>
        )}
        {node === marks.dearest && (
          <p className={styles.badge}>Most blocks of its own: {count(node.ownBlocks)}</p>
        )}
        {node.details.map(([label, text]) => (
          <p key={label} className={styles.detail}>
            {label}: <code>{text}</code>
          </p>
        ))}
      </div>
      {node.children.length > 0 && (
        <ul className={styles.tree}>
          {node.children.map((child, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan's nodes are told apart by their place.
            <TreeNode key={place} node={child} marks={marks} most={most} />
          ))}
        </ul>
      )}
    </li>
  )
}

function PlanTable({ nodes }: { nodes: readonly PlanNode[] }) {
  const heads = ['node', 'guessed rows', 'rows', 'loops', 'removed', 'blocks', 'own blocks']
  return (
    <ScrollBox label="Table" className={explorer.scroll}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nodes.map((node, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <tr key={place}>
              <th scope="row">
                {node.type} {node.about}
              </th>
              {[
                node.estimatedRows,
                node.actualRows,
                node.loops,
                node.removedRows,
                node.blocks,
                node.ownBlocks,
              ].map((value, column) => (
                <td key={heads[column + 1]} className={explorer.number}>
                  {count(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function count(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}
