import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { groupNames, hallDesk, originNames } from '../text/desk-hall'
import { DataTable } from './data-table'
import { Group } from './group'
import { OutcomeButton } from './hall-window'
import type { DeskTicket, HallDesk } from './hall-window'

interface Props {
  desk: HallDesk
  onChange: (desk: HallDesk) => void
}

/** Who waits, in the order of calling; who was called and may still come back; who sits where. */
export function HallLine({ desk: { waiting, passed, windows, asOf }, onChange }: Props): ReactNode {
  const { columns } = hallDesk
  const now = Date.parse(asOf)
  const names = [{ name: columns.number }, { name: columns.item }, { name: columns.marks }, { name: columns.waited, figure: true }]
  return (
    <View>
      <View className='paper'>
        <Group title={hallDesk.windows}>
          <View className='hall__windows'>
            {windows.map(({ number, groups, state, isMine, ticket }) => (
              <View key={number} className={`hall__place${isMine ? ' is-mine' : ''}${state === 'open' ? '' : ' is-closed'}`}>
                <View>{hallDesk.window(number)}</View>
                <View className='hall__quiet'>{state === 'open' ? (ticket?.number ?? hallDesk.states.open) : hallDesk.states[state]}</View>
                <View className='hall__quiet'>{groups.map((group) => groupNames[group]).join('、')}</View>
              </View>
            ))}
          </View>
        </Group>
      </View>
      {passed.length > 0 && (
        <View className='paper'>
          <Group title={hallDesk.passed(passed.length)}>
            <DataTable
              label={hallDesk.passed(passed.length)} columns={[...names, { name: columns.act }]}
              rows={passed.map((ticket) => ({ key: ticket.id, cells: [...cellsOf(ticket, now), <OutcomeButton key='back' ticket={ticket} outcome='back' onChange={onChange} />] }))}
            />
          </Group>
        </View>
      )}
      <View className='paper'>
        <Group title={hallDesk.waiting(waiting.length)}>
          {waiting.length === 0
            ? <View className='quiet'>{hallDesk.none}</View>
            : <DataTable label={hallDesk.waiting(waiting.length)} columns={names} rows={waiting.map((ticket) => ({ key: ticket.id, cells: cellsOf(ticket, now) }))} />}
        </Group>
      </View>
    </View>
  )
}

const cellsOf = ({ number, group, item, origin, isPriority, hasPass, takenAt }: DeskTicket, now: number): ReactNode[] => [
  number,
  item ?? groupNames[group],
  [originNames[origin], isPriority ? hallDesk.priority : '', hasPass ? hallDesk.pass : ''].filter(Boolean).join('，'),
  hallDesk.minutes(Math.max(0, Math.round((now - Date.parse(takenAt)) / 60_000))),
]
