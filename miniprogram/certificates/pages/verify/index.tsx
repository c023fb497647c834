import { View } from '@tarojs/components'
import { useLoad, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import * as v from 'valibot'
import { verifyCertificate } from '#shared/contract/certificates'
import { verifyStatement } from '#shared/contract/statements'
import { Failure } from '#shared/failure'
import { CertificateNumber } from '#shared/model/certificate'
import type { VerifiedCertificate } from '#shared/model/certificate'
import { StatementNumber } from '#shared/model/statement'
import type { VerifiedStatement } from '#shared/model/statement'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useSubmit } from '../../../state/use-submit'
import { verifyText } from '../../../text/certificates'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { checkTyped, withoutSpaces } from '../../check-typed'
import { prefilled } from '../../prefilled'
import { Verified } from './verified'
import { VerifiedStatementPaper } from './verified-statement'

type Found = { certificate: VerifiedCertificate } | { statement: VerifiedStatement }

/** The number of digits says what it is. */
function ask(number: string, code: string): Promise<Found> {
  const statement = v.safeParse(StatementNumber, number)
  return statement.success
    ? call(verifyStatement, { params: { number: statement.output }, query: { code } })
    : call(verifyCertificate, { params: { number: v.parse(CertificateNumber, number) }, query: { code } })
}

/** Anybody may check a certificate, without signing in: number and code in, what it says out. */
export default function Verify(): ReactNode {
  const online = useOnline()
  const given = prefilled(useRouter().params)
  const [number, setNumber] = useState(given.number)
  const [code, setCode] = useState(given.code)
  const [found, setFound] = useState<Found>()
  const [wrong, setWrong] = useState(false)
  const form = useSubmit(['number', 'code'], {
    check: () => (setWrong(false), checkTyped({ number, code })),
    send: async () => {
      try {
        return await ask(withoutSpaces(number), code)
      } catch (error) {
        // A wrong code and an unknown number answer alike, and say so in plain words.
        setWrong(error instanceof Failure && error.code === 'object.not_found')
        throw error
      }
    },
    done: setFound,
  })
  useLoad(() => (given.number !== '' && given.code !== '' ? form.submit() : undefined))
  function another(): void {
    setFound(undefined)
    setNumber('')
    setCode('')
  }
  const foot = (
    <ActionBar>
      {found ? <Button kind='secondary' label={verifyText.another} onPress={another} /> : (
        <Button
          label={verifyText.act} onPress={form.submit} {...(form.busy ? { busy: verifyText.busy } : {})}
          {...(online ? {} : { whyNot: words.whyNotOffline })}
        />
      )}
    </ActionBar>
  )
  const { faults, problem } = form
  return (
    <Screen look={useLook()} offline={!online} bar={{ title: verifyText.bar, onBack: go.back }} foot={foot}>
      <Page>
        {found ? ('statement' in found ? <VerifiedStatementPaper statement={found.statement} /> : <Verified certificate={found.certificate} />) : (
          <View>
            <PageHead title={verifyText.title} lead={verifyText.lead} />
            {problem && <Banner tone='late' text={wrong ? verifyText.wrong : `${problem.title}。${problem.note}`} />}
            <Field
              id='number' label={verifyText.number} value={number} hint={verifyText.numberHint} maxLength={30}
              onChange={(text) => { setNumber(text); form.forget('number') }}
              {...(faults.number === undefined ? {} : { error: faults.number })}
            />
            <Field
              id='code' label={verifyText.code} value={code} hint={verifyText.codeHint} help={verifyText.codeHelp} maxLength={8}
              onChange={(text) => { setCode(text); form.forget('code') }} {...(faults.code === undefined ? {} : { error: faults.code })}
            />
          </View>
        )}
      </Page>
    </Screen>
  )
}
