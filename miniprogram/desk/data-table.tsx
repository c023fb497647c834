import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface DataTableProps {
  label: string
  /** names of the columns; figures stand at the right */
  columns: readonly { name: string; figure?: boolean }[]
  rows: readonly { key: string; cells: readonly ReactNode[]; tone?: 'look' | 'sum' }[]
}

/** A table of the browser's own, so that a screen reader knows rows and columns; on a narrow window it scrolls by itself. */
export function DataTable({ label, columns, rows }: DataTableProps): ReactNode {
  const place = (at: number): string => (columns[at]?.figure === true ? 'is-figure' : '')
  return (
    <View className='table-scroll'>
      <table className='table' aria-label={label}>
        <thead>
          <tr>{columns.map(({ name }, at) => <th key={name} scope='col' className={place(at)}>{name}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, tone }) => (
            <tr key={key} className={tone === undefined ? '' : `is-${tone}`}>{cells.map((cell, at) => <td key={columns[at]?.name ?? at} className={place(at)}>{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </View>
  )
}
