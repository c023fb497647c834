import type { Compilable, Kysely } from 'kysely'

/**
 * A query that is built and compiled once, then only bound: building one anew costs more than running it by primary key.
 * `build` is called once with marks in place of the parameters, so it must not branch on their values.
 */
export function hot<Tables, Parameters extends Record<string, unknown>, Row>(
  build: (db: Kysely<Tables>, parameters: Parameters) => Compilable<Row>,
  names: readonly (keyof Parameters & string)[],
): (db: Kysely<Tables>, parameters: Parameters) => Promise<Row[]> {
  let plan: { sql: string; order: (keyof Parameters & string)[]; query: ReturnType<Compilable<Row>['compile']>['query'] } | undefined
  return async (db, parameters) => {
    if (!plan) {
      const marks = new Map(names.map((name) => [`«${name}»`, name] as const))
      const marked = Object.fromEntries(names.map((name) => [name, `«${name}»`])) as Parameters
      const compiled = build(db, marked).compile()
      plan = { sql: compiled.sql, query: compiled.query, order: compiled.parameters.map((mark) => markOf(marks, mark)) }
    }
    const { sql, order, query } = plan
    const bound = order.map((name) => parameters[name])
    const result = await db.executeQuery<Row>({ sql, query, parameters: bound, queryId: { queryId: sql } })
    return result.rows
  }
}

function markOf<Name>(marks: Map<string, Name>, mark: unknown): Name {
  const name = marks.get(String(mark))
  if (name === undefined) {
    throw new Error(`a hot query may bind named parameters only, found ${String(mark)}`)
  }
  return name
}
