import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { yuan } from '#shared/model/money'
import { useOnline } from '../state/online'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { outletDesk } from '../text/desk-outlet'
import { dayAndClock } from '../text/format'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { press } from '../ui/press'
import { Refused } from '../ui/refused'
import { batch, useBatch } from './counter-batch'
import type { Batch, Queued } from './create-batch'
import { DataTable } from './data-table'
import { Group } from './group'

/** What was made while the line was down: goes by itself once it is up, and by hand at any time. */
export function CounterQueue({ onDone }: { onDone: () => void }): ReactNode {
  const queue = useBatch()
  const online = useOnline()
  const [said, setSaid] = useState<string>()
  const waits = queue.some(({ why }) => why === undefined)
  const form = useSubmit<never, Awaited<ReturnType<Batch['sync']>>>([], {
    check: () => ({}),
    send: () => batch.sync(),
    done: ({ entered, refused }) => {
      setSaid(outletDesk.sent(entered.length, refused.length))
      onDone()
    },
  })
  const send = useRef(form.submit)
  useEffect(() => {
    send.current = form.submit
  })
  // Only when the line comes back: what cannot be sent now is not sent again and again.
  useEffect(() => {
    if (online && batch.queue().some(({ why }) => why === undefined)) {
      send.current()
    }
  }, [online])
  if (queue.length === 0 && said === undefined) {
    return null
  }
  const { batchColumns: columns } = outletDesk
  return (
    <View className='paper'>
      <Group title={outletDesk.batch(queue.length)}>
        <View className='decide__lead'>{outletDesk.batchLead}</View>
        {queue.length > 0 && (
          <DataTable
            label={outletDesk.batch(queue.length)}
            columns={[{ name: columns.title }, { name: columns.gross, figure: true }, { name: columns.number }, { name: columns.at }, { name: columns.state }, { name: columns.act }]}
            rows={queue.map((queued) => ({ key: queued.item.key, cells: cellsOf(queued), ...(queued.why === undefined ? {} : { tone: 'look' as const }) }))}
          />
        )}
        {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
        {said !== undefined && <Banner tone='done' text={said} />}
        {waits && <Button kind='secondary' label={outletDesk.send} onPress={form.submit} {...(form.busy ? { busy: outletDesk.sending } : {})} />}
      </Group>
    </View>
  )
}

const cellsOf = ({ item, title, why }: Queued): ReactNode[] => [
  title, yuan(item.gross), item.code + item.number, dayAndClock(item.at), why === undefined ? outletDesk.queued : outletDesk.why[why],
  why === undefined ? '' : <View key='drop' className='table__act' {...press(() => batch.drop(item.key), { label: outletDesk.drop })}>{outletDesk.drop}</View>,
]
