/** A bank without a mistake: eight questions, named `one` to `eight`, the topics in turn; the last two are for review alone. */
export function smallQuestions(topics: readonly string[], lesson: string): string {
  const ids = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
  const questions = ids.map((id, index) => {
    const use = index < 4 ? 'placement' : index < 6 ? 'placement, review' : 'review'
    return `  - id: ${id}
    topic: ${topics[index % topics.length]}
    lesson: ${lesson}
    use: [${use}]
    ask: How many rows come of question ${id}?
${index % 2 === 0 ? code(id) : index === 1 ? table : ''}    options:
      - text: '${id} six'
        correct: true
        feedback: Each of 3 meets each of 2.
      - text: '${id} five'
        misconception: joins add the rows of both tables
        feedback: Rows of a join are pairs, so the counts multiply.
      - text: '${id} three'
        misconception: the first table decides the number
        feedback: The second one counts as much.
      - text: '${id} two'
        misconception: the smaller table decides the number
        feedback: It limits nothing.
`
  })
  return `questions:\n${questions.join('')}`
}

const code = (id: string) => `    show:
      kind: code
      language: sql
      text: |
        select '${id}'
        from shop.orders;
`

const table = `    show:
      kind: table
      columns: [order_id, status]
      rows: [['71', delivered], [72, null]]
`
