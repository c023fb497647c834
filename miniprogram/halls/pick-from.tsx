import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Hall } from '#shared/model/hall'
import { pickText } from '../text/halls'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Radio, RadioGroup } from '../ui/radio'
import { Section } from '../ui/section'
import { Sheet } from '../ui/sheet'
import { fromDistrict, fromHere, useFrom } from './from'
import './halls.css'

interface PickFromProps {
  halls: readonly Hall[]
  flat: boolean
  onClose: () => void
}

/** From where one sets out: the phone's own word for it, asked only by this tap, or a district. */
export function PickFrom({ halls, flat, onClose }: PickFromProps): ReactNode {
  const from = useFrom()
  const [finding, setFinding] = useState<'no' | 'asking' | 'unknown'>('no')
  const districts = [...new Set(halls.map(({ district }) => district))]
  async function find(): Promise<void> {
    setFinding('asking')
    if (await fromHere()) {
      onClose()
      return
    }
    setFinding('unknown')
  }
  function choose(district: string): void {
    fromDistrict(district)
    onClose()
  }
  return (
    <Sheet title={pickText.from} flat={flat} onClose={onClose}>
      {finding === 'unknown' && <Banner tone='wait' text={pickText.fromUnknown} />}
      <View className='pick-from__here'>
        <Button kind='secondary' label={pickText.fromHere} onPress={() => void find()} {...(finding === 'asking' ? { busy: pickText.fromFinding } : {})} />
      </View>
      <Section title={pickText.fromDistrict} />
      <RadioGroup label={pickText.fromDistrict}>
        {districts.map((district) => <Radio key={district} title={district} on={from?.kind === 'district' && from.district === district} onPress={() => choose(district)} />)}
      </RadioGroup>
    </Sheet>
  )
}
