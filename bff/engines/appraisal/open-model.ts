import { levelFinder } from './levels'
import type { Model, ModelData, PublishedTable, TableData } from './model'
import type { Table } from './plan'

/** Makes stored data a model that can be asked. What it tells of a home is the same to the bit as before it was stored. */
export function openModel(data: ModelData): Model {
  const definitions = new Map(data.plan.tables.map((table) => [table.name, table]))
  const months = [data.firstMonth, data.lastMonth] as const
  const open = (table: TableData): PublishedTable => {
    const definition = definitions.get(table.name) as Table
    return { ...table, levelOf: levelFinder(definition, table.codes, data.sales, months) }
  }
  return { ...data, tables: data.tables.map(open), codeOf: codesOf(data) }
}

/** The model without its functions: what is stored and handed from thread to thread. */
export function dataOf(model: Model): ModelData {
  const { codeOf: _codeOf, tables, ...data } = model
  return { ...data, tables: tables.map(({ levelOf: _levelOf, ...table }) => table) }
}

function codesOf({ sales, plan: { complex, known, unseen } }: ModelData): Model['codeOf'] {
  const names = new Set([complex, ...[...known.differs, ...unseen.differs].map(({ text }) => text)])
  const places = new Map([...names].map((name) => [name, new Map(sales.text[name]?.levels.map((level, at) => [level, at]))]))
  return (name, text) => places.get(name)?.get(text) ?? -1
}
