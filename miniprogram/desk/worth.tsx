import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Assessment, AssessmentVersion, Comparable } from '#shared/model/assessment'
import { yuan } from '#shared/model/money'
import { deskText } from '../text/desk'
import { disputeDesk } from '../text/desk-prices'
import { area, dayAndClock } from '../text/format'
import { nameOfStep, reasonElse, reasonWords } from '../text/price'
import { plain } from '../text/tax-formula'
import { aria } from '../ui/aria'
import { Fact } from '../ui/fact'
import { DataTable } from './data-table'
import { changeWords } from './dispute-words'

/** The value as it is disputed: what it is, how it came about, with which sales, and what it was before. */
export function Worth({ assessment, versions }: { assessment: Assessment; versions: readonly AssessmentVersion[] }): ReactNode {
  const { value, floor, high, band, likely, confidence, model, asOf } = assessment
  return (
    <View>
      <Card title={disputeDesk.worth} from={disputeDesk.model(model.number, asOf)}>
        <View className='pairs'>
          <Fact label={disputeDesk.value} value={`${yuan(value)} ${deskText.yuan}`} />
          <Fact label={disputeDesk.confidence} value={disputeDesk.sure[confidence]} />
        </View>
        <Fact label={disputeDesk.bandLabel} value={disputeDesk.band(yuan(floor), yuan(high), `${band / 10_000}%`)} />
        <Fact label={disputeDesk.likely} value={`${yuan(likely.low)} – ${yuan(likely.high)} ${deskText.yuan}`} />
      </Card>
      <Card title={disputeDesk.comparables(assessment.comparables.length)}><Sales of={assessment.comparables} /></Card>
      <Card title={disputeDesk.steps}><Steps of={assessment} /></Card>
      <Card title={disputeDesk.versions}><Versions of={versions} /></Card>
    </View>
  )
}

function Card({ title, from, children }: { title: string; from?: string; children: ReactNode }): ReactNode {
  return (
    <View className='paper'>
      <View className='paper__head'>
        <View className='group__title' {...aria({ role: 'heading' })}>{title}</View>
        {from && <View className='group__from'>{from}</View>}
      </View>
      {children}
    </View>
  )
}

function Sales({ of }: { of: readonly Comparable[] }): ReactNode {
  const { saleColumns: names } = disputeDesk
  if (of.length === 0) {
    return <View className='quiet'>{disputeDesk.noComparables}</View>
  }
  const figures = [names.floor, names.area, names.soldOn, names.price, names.adjusted, names.weight].map((name) => ({ name, figure: true }))
  const rows = of.map((sale) => ({
    key: sale.sale,
    cells: [
      sale.sameBuilding ? `${sale.complex} ${disputeDesk.sameBuilding}` : sale.complex,
      disputeDesk.floor(sale.floor), area(sale.area), sale.soldOn, plain(sale.price), plain(sale.adjusted), (sale.weight / 1_000_000).toFixed(2),
    ],
  }))
  return <DataTable label={disputeDesk.comparables(of.length)} columns={[{ name: names.complex }, ...figures]} rows={rows} />
}

function Steps({ of }: { of: Assessment }): ReactNode {
  const { stepColumns: names } = disputeDesk
  const moved = of.perSqm - of.byTables
  const rows = [
    { key: 'benchmark', cells: [disputeDesk.standard(of.benchmark.month), '', yuan(of.benchmark.perSqm)] },
    ...of.steps.map(({ table, entry, ppm, perSqm }) => ({ key: table, cells: [nameOfStep(table, entry), changeWords(ppm), signed(perSqm)] })),
    { key: 'byTables', cells: [disputeDesk.byTables, '', yuan(of.byTables)], tone: 'sum' as const },
    { key: 'correction', cells: [disputeDesk.correction, changeWords(of.correction), signed(moved)] },
    { key: 'perSqm', cells: [`${disputeDesk.perSqm} × ${area(of.area)}`, '', yuan(of.perSqm)], tone: 'sum' as const },
  ]
  return <DataTable label={disputeDesk.steps} columns={[{ name: names.what }, { name: names.ppm, figure: true }, { name: names.perSqm, figure: true }]} rows={rows} />
}

const signed = (amount: number): string => `${amount > 0 ? '+' : ''}${yuan(amount as Assessment['value'])}`

function Versions({ of }: { of: readonly AssessmentVersion[] }): ReactNode {
  const { versionColumns: names } = disputeDesk
  const columns = [{ name: names.number }, { name: names.reason }, { name: names.at }, { name: names.value, figure: true }, { name: names.floor, figure: true }]
  const rows = of.map(({ version, reason, at, value, floor }) => ({
    key: String(version),
    cells: [version, (reasonWords as Partial<Record<string, string>>)[reason] ?? reasonElse, dayAndClock(at), yuan(value), yuan(floor)],
  }))
  return <DataTable label={disputeDesk.versions} columns={columns} rows={rows} />
}
