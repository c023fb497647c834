import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { readCertificateFile } from '#shared/contract/certificates'
import type { CertificateNumber } from '#shared/model/certificate'
import { call } from '../../../api/call'
import { platform } from '../../../api/platform'
import { useSubmit } from '../../../state/use-submit'
import { certificateText } from '../../../text/certificates'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'

/** Fetches the PDF when it is wanted, not before. */
export function Save({ number, online }: { number: CertificateNumber; online: boolean }): ReactNode {
  const form = useSubmit([], {
    check: () => ({}),
    send: () => call(readCertificateFile, { params: { number } }),
    done: ({ name, pdf }) => platform.savePdf(name, pdf),
  })
  return (
    <ActionBar>
      <View>
        {form.problem && <Banner tone='late' text={`${form.problem.title}。${form.problem.note}`} />}
        <Button
          label={certificateText.save} onPress={form.submit} {...(form.busy ? { busy: certificateText.saving } : {})}
          {...(online ? {} : { whyNot: words.whyNotOffline })}
        />
      </View>
    </ActionBar>
  )
}
