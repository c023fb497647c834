import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Hall } from '#shared/model/hall'
import { platform } from '../../../api/platform'
import { hallText } from '../../../text/halls'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { toChineseMap } from '../../gcj'
import './hall.css'

/** Where the hall is and when it is open; WeChat shows the way, in a browser the address goes to one's own map. */
export function Where({ hall: { name, place, hours, lat, lng } }: { hall: Hall }): ReactNode {
  const [copied, setCopied] = useState<boolean>()
  const { openPlace } = platform
  function show(): void {
    const at = toChineseMap({ lat, lng })
    openPlace?.({ name, address: place, latitude: at.lat, longitude: at.lng })
  }
  return (
    <View>
      <Card>
        <Fact label={hallText.place} value={place} />
        <Fact label={hallText.hours} value={hours} />
      </Card>
      <View className='hall-acts'>
        {copied !== undefined && <Banner tone={copied ? 'done' : 'wait'} text={copied ? hallText.copied : hallText.copyFailed} />}
        {openPlace
          ? <Button kind='secondary' label={hallText.way} onPress={show} />
          : <Button kind='secondary' label={hallText.copy} onPress={() => void platform.copy(`${name} ${place}`).then(setCopied)} />}
      </View>
    </View>
  )
}
