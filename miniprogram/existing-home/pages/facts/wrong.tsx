import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Side } from '#shared/model/side'
import { go } from '../../../api/go'
import { platform } from '../../../api/platform'
import { factsText } from '../../../text/existing-home'
import { words } from '../../../text/zh-CN'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'

/** What to do about a wrong fact: it is mended where it is kept, not overwritten here. */
export function Wrong({ side, flat, onClose }: { side: Side; flat: boolean; onClose: () => void }): ReactNode {
  return (
    <Sheet title={factsText.wrongTitle} flat={flat} onClose={onClose}>
      <View className='sheet__text'>
        <View>{factsText.wrongDeal}</View>
        <View className='small quiet'>{side === 'seller' ? factsText.wrongDealNote : factsText.wrongDealBuyerNote}</View>
      </View>
      <View className='sheet__text'>
        <View>{factsText.wrongHome}</View>
        <View className='small quiet'>{factsText.wrongHomeNote}</View>
      </View>
      <View className='sheet__text'>
        <Button kind='secondary' label={factsText.wrongHomeAct} onPress={() => go.to('/my-homes/pages/missing/index')} />
      </View>
      <View className='sheet__text'>
        <View>{factsText.wrongElse}</View>
        <View className='small quiet'>{factsText.wrongElseNote}</View>
      </View>
      <Button kind='secondary' label={words.phone} onPress={() => platform.phone('12366')} />
    </Sheet>
  )
}
