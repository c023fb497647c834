import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CreditLoss, CreditYear } from '#shared/model/credit'
import { businessCreditText as text, gradeNotes, repairWords } from '../../../text/profile'
import { Blank } from '../../../ui/blank'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Dotted } from '../../../ui/dotted'
import { PageHead } from '../../../ui/page-head'
import { Section } from '../../../ui/section'
import { Status } from '../../../ui/status'

/** The newest year large, with what was lost and how it comes back; the years before as a list. */
export function Years({ years }: { years: readonly CreditYear[] }): ReactNode {
  const [newest, ...older] = years
  if (!newest) {
    return <Blank icon='shield' title={text.emptyTitle} note={text.emptyNote} />
  }
  return (
    <View>
      <PageHead title={text.title(newest.grade)} lead={text.lead(newest.year, newest.gradedOn)} />
      <Card>
        <View>{gradeNotes[newest.grade]}</View>
        <View className='small quiet num'>{pointsOf(newest)}</View>
      </Card>
      <Section title={text.losses} />
      {newest.losses.length === 0 && <Card><View>{text.noLosses}</View></Card>}
      {newest.losses.map((loss) => <Loss key={loss.id} loss={loss} />)}
      {newest.losses.length > 0 && <View className='small quiet'>{text.source}</View>}
      {older.length > 0 && (
        <View>
          <Section title={text.years} />
          <Card flush>
            {older.map((year, at) => <Cell key={year.year} first={at === 0} title={text.year(year.year)} note={pointsOf(year)} value={text.title(year.grade)} />)}
          </Card>
        </View>
      )}
    </View>
  )
}

function Loss({ loss: { words, points, rule, on, repair } }: { loss: CreditLoss }): ReactNode {
  return (
    <Card>
      <View className='card__title'>{words}</View>
      <Dotted at='small quiet' parts={[text.lost(tenths(points)), text.rule(rule), on]} />
      <View className='record-row__state'>
        <Status tone={repair.state === 'open' ? 'you' : repair.state === 'done' ? 'done' : 'idle'} word={text.repair[repair.state]} />
      </View>
      <View className='small num'>{repairWords(repair)}</View>
    </Card>
  )
}

const pointsOf = ({ points, from }: CreditYear): string => (points === undefined || from === undefined ? text.straight : text.points(tenths(points), String(from)))

const tenths = (points: number): string => (points % 10 === 0 ? String(points / 10) : (points / 10).toFixed(1))
