import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { yuan } from '#shared/model/money'
import type { VerifiedStatement } from '#shared/model/statement'
import { certificateText, nameOfStatementKind, nameOfVerifiedFigure, verifyText } from '../../../text/certificates'
import { inFours } from '../../../text/format'
import { Banner } from '../../../ui/banner'
import { CertificatePaper } from '../../../ui/certificate-paper'
import { Fact } from '../../../ui/fact'
import { Source } from '../../../ui/source'

/** What the register says of a statement: valid or not first, then what must be the same on the paper. */
export function VerifiedStatementPaper({ statement }: { statement: VerifiedStatement }): ReactNode {
  const { kind, number, state, holder, from, to, figures, issuedOn } = statement
  const told: Partial<Record<string, string>> = { valid: verifyText.valid, void: verifyText.void }
  return (
    <View className='page__from'>
      <Banner tone={state === 'valid' ? 'done' : 'late'} text={told[state] ?? verifyText.stateElse} />
      <CertificatePaper title={nameOfStatementKind(kind)} number={inFours(number)}>
        <Fact label={verifyText.holder} value={holder} />
        {from !== undefined && to !== undefined && <Fact label={verifyText.period} value={verifyText.periodOf(from, to)} />}
        {figures.map(({ name, amount, count }) => (
          <Fact key={name} label={nameOfVerifiedFigure(name)} value={amount === undefined ? String(count ?? '') : `${yuan(amount)} 元`} />
        ))}
        <Fact label={certificateText.issued} value={issuedOn} />
      </CertificatePaper>
      <View className='small quiet sheet__text'>{verifyText.statementNote}</View>
      <Source from={verifyText.from} />
    </View>
  )
}
