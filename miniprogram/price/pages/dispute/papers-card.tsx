import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { disputeText } from '../../../text/disputes'
import { words } from '../../../text/zh-CN'
import { aria } from '../../../ui/aria'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { press } from '../../../ui/press'
import type { PaperInHand, Papers } from '../../use-papers'
import { Fault } from './fact-fields'
import './dispute.css'

interface PapersCardProps {
  papers: Papers
  /** without one it cannot be sent */
  needed: boolean
  online: boolean
  fault: string | undefined
}

const MOST = 6
const isH5 = process.env.TARO_ENV === 'h5'
const STATES = { sending: disputeText.paperSending, kept: disputeText.paperKept, failed: disputeText.paperFailed }

/** The papers so far, each with how far it is, and the way to add one. */
export function PapersCard({ papers, needed, online, fault }: PapersCardProps): ReactNode {
  return (
    <Card>
      <View className='card__title'>{needed ? disputeText.papers : disputeText.papersMaybe}</View>
      <View className='small quiet dispute__help'>{isH5 ? disputeText.papersHelpWeb : disputeText.papersHelp}</View>
      {papers.fault !== undefined && <Banner tone='late' text={papers.fault} />}
      {papers.all.map((paper, at) => (
        <Row key={paper.key} paper={paper} at={at} onRetry={() => papers.retry(paper.key)} onDrop={() => papers.drop(paper.key)} />
      ))}
      <Fault text={fault} />
      {papers.all.length < MOST && (
        <Button
          kind='secondary' label={isH5 ? disputeText.addPaperWeb : disputeText.addPaper} onPress={papers.add}
          {...(papers.busy ? { busy: disputeText.paperSending } : {})}
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
  const name = disputeText.paper(at + 1)
  return (
    <View className='paper'>
      {preview === undefined
        ? <View className='paper__picture'><Icon name='doc' /></View>
        : <Image className='paper__picture' mode='aspectFill' src={preview} {...aria({ hidden: true })} />}
      <View className='paper__body'>
        <View>{name} {disputeText.paperKinds[kind]}</View>
        <View className={`small ${state === 'failed' ? 'paper__failed' : 'quiet'}`} {...aria({ role: 'status' })}>{STATES[state]}</View>
      </View>
      {state === 'failed' && <Act word={disputeText.retry} of={name} onPress={onRetry} />}
      {state !== 'sending' && <Act word={disputeText.drop} of={name} onPress={onDrop} />}
    </View>
  )
}

function Act({ word, of, onPress }: { word: string; of: string; onPress: () => void }): ReactNode {
  return <View className='paper__act' {...press(onPress, { label: `${word}，${of}` })}>{word}</View>
}
