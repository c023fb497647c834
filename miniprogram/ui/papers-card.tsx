import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { papersText } from '../text/papers'
import { words } from '../text/zh-CN'
import { aria } from './aria'
import { Banner } from './banner'
import { Button } from './button'
import { Card } from './card'
import { Fault } from './fault'
import { Icon } from './icon'
import { press } from './press'
import type { PaperInHand, Papers } from './papers'
import './papers-card.css'

interface PapersCardProps {
  papers: Papers
  /** without one it cannot be sent */
  needed: boolean
  /** how many there may be, six at most */
  most?: 1 | 6
  online: boolean
  fault: string | undefined
}

const isH5 = process.env.TARO_ENV === 'h5'
const STATES = { sending: papersText.sending, kept: papersText.kept, failed: papersText.failed }

/** The papers so far, each with how far it is, and the way to add one. */
export function PapersCard({ papers, needed, most = 6, online, fault }: PapersCardProps): ReactNode {
  return (
    <Card>
      <View className='card__title'>{needed ? papersText.title : papersText.titleMaybe}</View>
      <View className='small quiet handed__help'>{(isH5 ? papersText.helpWeb : papersText.help)[most]}</View>
      {papers.fault !== undefined && <Banner tone='late' text={papers.fault} />}
      {papers.all.map((paper, at) => (
        <Row key={paper.key} paper={paper} at={at} onRetry={() => papers.retry(paper.key)} onDrop={() => papers.drop(paper.key)} />
      ))}
      <Fault text={fault} />
      {papers.all.length < most && (
        <Button
          kind='secondary' label={isH5 ? papersText.addWeb : papersText.add} onPress={papers.add}
          {...(papers.busy ? { busy: papersText.sending } : {})}
          {...(online ? {} : { whyNot: words.whyNotOffline })}
        />
      )}
    </Card>
  )
}

interface RowProps {
  paper: PaperInHand
  at: number
  onRetry: () => void
  onDrop: () => void
}

function Row({ paper: { kind, state, preview }, at, onRetry, onDrop }: RowProps): ReactNode {
  const name = papersText.paper(at + 1)
  return (
    <View className='handed'>
      {preview === undefined
        ? <View className='handed__picture'><Icon name='doc' /></View>
        : <Image className='handed__picture' mode='aspectFill' src={preview} {...aria({ hidden: true })} />}
      <View className='handed__body'>
        <View>{name} {papersText.kinds[kind]}</View>
        <View className={`small ${state === 'failed' ? 'handed__failed' : 'quiet'}`} {...aria({ role: 'status' })}>{STATES[state]}</View>
      </View>
      {state === 'failed' && <Act word={papersText.retry} of={name} onPress={onRetry} />}
      {state !== 'sending' && <Act word={papersText.drop} of={name} onPress={onDrop} />}
    </View>
  )
}

function Act({ word, of, onPress }: { word: string; of: string; onPress: () => void }): ReactNode {
  return <View className='handed__act' {...press(onPress, { label: `${word}，${of}` })}>{word}</View>
}
