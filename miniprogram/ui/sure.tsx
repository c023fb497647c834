import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './button'
import type { Ways } from './error-block'
import type { Problem } from './problem'
import { Refused } from './refused'
import { Sheet } from './sheet'

/** On the outlined button, atop the sheet, under it, on the filled button, and while it is done. */
export interface SureText {
  ask: string
  title: string
  note: string
  final: string
  busy: string
}

/** Where one stands between the first tap and what cannot be undone. */
export interface SureSteps {
  isAsked: boolean
  isBusy: boolean
  problem: Problem | undefined
  /** why it cannot be done now */
  whyNot: string | undefined
  ways: Ways
  onAsk: () => void
  onClose: () => void
  onFinal: () => void
}

interface SureProps {
  text: SureText
  steps: SureSteps
  flat: boolean
}

/** What cannot be undone: outlined first, filled in the sheet. */
export function Sure({ text, steps: { isAsked, isBusy, problem, whyNot, ways, onAsk, onClose, onFinal }, flat }: SureProps): ReactNode {
  return (
    <View>
      <Button kind='danger' label={text.ask} onPress={onAsk} />
      {isAsked && (
        <Sheet title={text.title} flat={flat} onClose={onClose}>
          {problem && <Refused problem={problem} ways={ways} />}
          <View className='small quiet sheet__text'>{text.note}</View>
          <Button kind='danger-final' label={text.final} onPress={onFinal} {...(isBusy ? { busy: text.busy } : {})} {...(whyNot === undefined ? {} : { whyNot })} />
        </Sheet>
      )}
    </View>
  )
}
