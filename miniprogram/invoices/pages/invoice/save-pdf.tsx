import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { readInvoiceFile } from '#shared/contract/invoice-folder'
import { call } from '../../../api/call'
import { platform } from '../../../api/platform'
import { useSubmit } from '../../../state/use-submit'
import { paperText } from '../../../text/invoice-folder'
import { words } from '../../../text/zh-CN'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import type { OfInvoice } from '../../of-invoice'

/** Fetches a file of the invoice when it is wanted, not before. */
export function useFile(of: OfInvoice, form: 'pdf' | 'xml', done?: () => void) {
  return useSubmit([], {
    check: () => ({}),
    send: () => call(readInvoiceFile, { params: { number: of.number }, query: { ...of.query, form } }),
    done: async ({ name, mime, file }) => {
      if (form === 'pdf') {
        await platform.savePdf(name, file)
      } else if (await platform.giveFile(name, mime, file)) {
        done?.()
      }
    },
  })
}

export function SavePdf({ of, online }: { of: OfInvoice; online: boolean }): ReactNode {
  const saving = useFile(of, 'pdf')
  return (
    <View>
      {saving.problem && <Banner tone='late' text={`${saving.problem.title}。${saving.problem.note}`} />}
      <Button
        label={paperText.save} onPress={saving.submit} {...(saving.busy ? { busy: paperText.saving } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })}
      />
    </View>
  )
}
