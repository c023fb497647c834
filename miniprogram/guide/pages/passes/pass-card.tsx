import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { GreenPass } from '#shared/model/guide'
import { go } from '../../../api/go'
import { before } from '../../../text/format'
import { passText } from '../../../text/passes'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Qr } from '../../../ui/qr'
import { qrImage } from '../../../ui/qr-image'
import { Status } from '../../../ui/status'
import type { StatusTone } from '../../../ui/status'
import './passes.css'

const TONES: Record<GreenPass['state'], StatusTone> = { valid: 'done', used: 'idle', over: 'idle' }

/** A pass: what for, until when, the code, and where to go with it. */
export function PassCard({ pass: { itemId, item, code, state, papers, endsAt }, now }: { pass: GreenPass; now: number }): ReactNode {
  return (
    <Card>
      <Status tone={(TONES as Partial<Record<string, StatusTone>>)[state] ?? 'idle'} word={(passText.states as Partial<Record<string, string>>)[state] ?? passText.stateElse} />
      <View className='pass__item'>{item}</View>
      <View className='pass__line'>{passText.bring(papers)}</View>
      {state === 'valid' && <Code code={code} />}
      {state === 'valid' && <View className='pass__line num'>{passText.ends(before(endsAt, now))}</View>}
      <View className='pass__acts'>
        {state === 'valid'
          ? <Button label={passText.ticket} onPress={() => go.to(`/halls/pages/list/index?item=${itemId}`)} />
          : <Button kind='secondary' label={passText.again} onPress={() => go.to(`/guide/pages/check/index?item=${itemId}`)} />}
      </View>
    </Card>
  )
}

function Code({ code }: { code: string }): ReactNode {
  const image = useMemo(() => qrImage(code), [code])
  return (
    <View className='pass__code'>
      <Qr image={image} label={passText.codeSaid(code)} />
      <View className='pass__signs num'>{`${code.slice(0, 4)} ${code.slice(4)}`}</View>
    </View>
  )
}
