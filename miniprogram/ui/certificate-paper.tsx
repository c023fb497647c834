import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './certificate-paper.css'

interface CertificatePaperProps {
  title: string
  /** in groups of four */
  number: string
  /** over the foot of the facts */
  seal?: ReactNode
  children: ReactNode
  /** under the dashed line */
  foot?: ReactNode
}

/** A certificate as a sheet of paper: band, title, number, facts, and what proves it. */
export function CertificatePaper({ title, number, seal, children, foot }: CertificatePaperProps): ReactNode {
  return (
    <View className='cert'>
      <View className='cert__band' />
      <View className='cert__head'>
        <View className='cert__title' {...aria({ role: 'heading' })}>{title}</View>
        <View className='cert__no'>{number}</View>
      </View>
      <View className='cert__body'>
        {children}
        {seal && <View className='cert__seal'>{seal}</View>}
      </View>
      {foot && <View className='cert__cut' />}
      {foot && <View className='cert__foot'>{foot}</View>}
    </View>
  )
}
