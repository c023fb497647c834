import { describeHome } from './describe-home'
import type { SaleFacts } from './home-facts'
import { monthNumber, type Sales } from './sales'
import { SalesColumns } from './sales-columns'

/** Sales of the assessment base as the columns that `nativePlan` speaks of, in the order given. */
export function salesOf(rows: Iterable<SaleFacts>): Sales {
  const columns = new SalesColumns()
  for (const row of rows) {
    const month = monthNumber(row.soldOn.slice(0, 7)) || 0
    columns.add({ id: row.id, month, day: Number(row.soldOn.slice(8)), price: row.price, home: describeHome(row) })
  }
  return columns.sales()
}
