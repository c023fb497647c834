import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './record-act.css'

/** Room between what one reads and what one can do about it. */
export const RecordAct = ({ children }: { children: ReactNode }): ReactNode => <View className='record-act'>{children}</View>
