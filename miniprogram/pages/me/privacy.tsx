import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { platform } from '../../api/platform'
import { me as text } from '../../text/zh-CN'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'

/** What is collected and why, in short; WeChat shows the whole guide. */
export function Privacy({ flat, onClose }: { flat: boolean; onClose: () => void }): ReactNode {
  return (
    <Sheet title={text.privacy} flat={flat} onClose={onClose}>
      {text.privacyFacts.map(([what, why]) => (
        <View key={what} className='sheet__text'>
          <View>{what}</View>
          <View className='small quiet'>{why}</View>
        </View>
      ))}
      <View className='small quiet sheet__text'>{text.privacyEnd}</View>
      {platform.privacy.hasContract && <Button kind='secondary' label={text.privacyFull} onPress={platform.privacy.openContract} />}
    </Sheet>
  )
}
