import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { readSupplyPaper } from '#shared/contract/supply-desk'
import { yuan } from '#shared/model/money'
import { supplyDesk } from '../text/desk-supply'
import { dayAndClock } from '../text/format'
import { classElse, classWords, evidenceWords, kindWords, reasonTitles, ruleElse, ruleWords } from '../text/supply'
import { Fact } from '../ui/fact'
import { callDesk } from './desk-session'
import { DataTable } from './data-table'
import { Group } from './group'
import { Papers } from './papers'
import { wishOf } from './supply-words'
import type { ReviewedSupply } from './supply-words'

type Table = Partial<Record<string, string>>

/** What is asked for, by whom, why, and what became of it. */
export function SupplyAsked({ review: { request, papers } }: { review: ReviewedSupply }): ReactNode {
  const { id, by, asked, given, rules, grounds, delivery, range, openedAt } = request
  return (
    <View>
      <Group title={supplyDesk.asked} from={dayAndClock(openedAt)}>
        <Fact label={supplyDesk.by} value={supplyDesk.byRole(by.name, supplyDesk.roles[by.role])} />
        <Fact label={supplyDesk.wanted} value={wishOf({ kind: request.kind, asked })} />
        {request.kind !== 'paper' && <Fact label={supplyDesk.reason} value={asked.reason ?? supplyDesk.noReason} />}
        {delivery && <Fact label={supplyDesk.way} value={supplyDesk.delivery[delivery.how] ?? ''} />}
        {rules.length > 0 && <Fact label={supplyDesk.rule} value={rules.map((rule) => (ruleWords as Table)[rule] ?? ruleElse).join('\n')} />}
        {given?.amount !== undefined && <Fact label={supplyDesk.given} value={yuan(given.amount)} />}
        {given?.count !== undefined && <Fact label={supplyDesk.given} value={supplyDesk.wish.paper(kindWords[asked.kind ?? 'ordinary'], given.count)} />}
        {range && <Fact label={supplyDesk.packed} value={supplyDesk.packedRange(range.code + range.first, range.code + range.last)} />}
        {grounds !== undefined && <Fact label={supplyDesk.grounds} value={grounds} />}
      </Group>
      {request.kind !== 'paper' && (
        <Group title={supplyDesk.papers}>
          <Papers papers={papers} read={(paperId) => callDesk(readSupplyPaper, { params: { requestId: id, paperId } })} />
        </Group>
      )}
    </View>
  )
}

/** The class of today with its reasons, the month's quota, and six months of sales. */
export function SupplyStanding({ review: { control, quota, months } }: { review: ReviewedSupply }): ReactNode {
  const { reasonColumns: columns, monthColumns } = supplyDesk
  return (
    <View className='paper'>
      <Group title={supplyDesk.control} from={supplyDesk.credit(control.credit)}>
        <Fact label={supplyDesk.control} value={((classWords as Partial<Record<string, typeof classElse>>)[control.class] ?? classElse).title} />
        {control.reasons.length === 0 && <View className='quiet'>{supplyDesk.noReasons}</View>}
        {control.reasons.length > 0 && (
          <DataTable
            label={supplyDesk.control}
            columns={[{ name: columns.what }, { name: columns.evidence }, { name: columns.detail }, { name: columns.since, figure: true }, { name: columns.until, figure: true }]}
            rows={control.reasons.map(({ id, kind, evidence, detail, since, until }) => ({
              key: id, tone: 'look', cells: [(reasonTitles as Table)[kind] ?? kind, (evidenceWords as Table)[evidence] ?? evidence, detail, since, until ?? supplyDesk.open],
            }))}
          />
        )}
      </Group>
      {quota && (
        <Group title={supplyDesk.quota} from={quota.month}>
          <Fact label={supplyDesk.base} value={yuan(quota.base)} />
          <Fact label={supplyDesk.raised} value={yuan(quota.raised)} />
          <Fact label={supplyDesk.used} value={yuan(quota.used)} />
          <Fact label={supplyDesk.left} value={yuan(quota.left)} />
        </Group>
      )}
      <Group title={supplyDesk.months}>
        <DataTable
          label={supplyDesk.months}
          columns={[{ name: monthColumns.month }, { name: monthColumns.count, figure: true }, { name: monthColumns.amount, figure: true }]}
          rows={months.map(({ month, count, amount }) => ({ key: month, cells: [month, String(count), yuan(amount)] }))}
        />
      </Group>
    </View>
  )
}
