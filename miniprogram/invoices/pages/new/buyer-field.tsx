import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { parseTitleQr } from '#shared/model/invoice-qr'
import { chooseTitle, scanCode } from '../../../api/invoice-title'
import type { InvoiceDraft } from '../../../state/invoice-draft'
import { faultWords, invoiceText } from '../../../text/invoices'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Field } from '../../../ui/field'
import { PickField } from '../../../ui/pick-field'
import { Section } from '../../../ui/section'
import { Sheet } from '../../../ui/sheet'
import { buyerOf, isUsable } from '../../begin-invoice'
import type { Start } from '../../begin-invoice'
import { faultOfBuyer, maskedNumber, maskedPhone, readTitle } from '../../read-title'
import type { DraftBuyer } from '../../read-title'

interface BuyerFieldProps {
  draft: InvoiceDraft
  before: Start['buyers']
  open: boolean
  flat: boolean
  error: string | undefined
  onOpen: () => void
  onClose: () => void
  onChange: (part: Partial<InvoiceDraft>) => void
}

type From = InvoiceDraft['from']

/** Who pays: those of before first, then a scan or WeChat's own list, then whatever was sent by the payer, pasted. */
export function BuyerField({ draft, before, open, flat, error, onOpen, onClose, onChange }: BuyerFieldProps): ReactNode {
  const [wrong, setWrong] = useState(false)
  const { buyer, from } = draft
  const keep = (chosen: DraftBuyer, how: From) => {
    setWrong(false)
    onClose()
    onChange({ buyer: chosen, from: how, ...(chosen.kind === 'person' ? { kind: 'ordinary', waives: '' } : {}) })
  }
  const scan = scanCode && (() => void scanCode?.().then((text) => {
    const title = text === undefined ? undefined : parseTitleQr(text)
    if (title) {
      keep({ kind: 'business', ...title, phone: '' }, 'scanned')
    } else {
      setWrong(text !== undefined)
    }
  }))
  const wechat = chooseTitle && (() => void chooseTitle?.().then((title) => {
    if (title) {
      keep({ kind: title.taxNumber === '' ? 'person' : 'business', name: title.name, taxNumber: title.taxNumber, phone: '' }, 'wechat')
    }
  }))
  return (
    <View>
      <PickField
        label={invoiceText.buyer} value={buyer.name} hint={invoiceText.buyerHint} help={helpOf(buyer, from)} error={error} onPress={onOpen}
        end={scan && { icon: 'scan', label: invoiceText.scan, onPress: scan }}
        {...(buyer.name === '' ? {} : { act: { label: invoiceText.change, onPress: onOpen } })}
      />
      {wrong && <Banner tone='wait' text={invoiceText.notTitle} />}
      {open && (
        <Sheet title={invoiceText.buyerSheet} flat={flat} onClose={onClose}>
          <Before buyers={before.filter(isUsable)} onChoose={(chosen) => keep(buyerOf(chosen), 'before')} />
          {scan && wechat && (
            <Card flush>
              <Cell first icon='scan' title={invoiceText.scan} onPress={scan} />
              <Cell icon='doc' title={invoiceText.wechatTitle} onPress={wechat} />
            </Card>
          )}
          <Typed onUse={(typed) => keep(typed, 'typed')} />
        </Sheet>
      )}
    </View>
  )
}

function helpOf({ kind, name, taxNumber, phone }: DraftBuyer, from: From): string | undefined {
  if (name === '') {
    return undefined
  }
  const number = kind === 'business' ? invoiceText.taxNumber(maskedNumber(taxNumber)) : phone === '' ? invoiceText.personBuyer : invoiceText.phone(maskedPhone(phone))
  const how = from === '' ? undefined : (kind === 'business' ? invoiceText.from : invoiceText.fromPerson)[from]
  return [number, how].filter(Boolean).join(' · ')
}

function Before({ buyers, onChoose }: { buyers: Start['buyers']; onChoose: (buyer: Start['buyers'][number]) => void }): ReactNode {
  return buyers.length === 0 ? null : (
    <View>
      <Section title={invoiceText.buyersBefore} />
      <Card flush>
        {buyers.map((buyer, at) => (
          <Cell
            key={`${buyer.name} ${buyer.taxNumber ?? ''}`} first={at === 0} title={buyer.name} onPress={() => onChoose(buyer)}
            note={buyer.kind === 'business' ? invoiceText.taxNumber(maskedNumber(buyer.taxNumber ?? '')) : invoiceText.personBuyer}
          />
        ))}
      </Card>
    </View>
  )
}

/** One line for whatever the payer sent: name and number are told apart here. */
function Typed({ onUse }: { onUse: (buyer: DraftBuyer) => void }): ReactNode {
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const found = readTitle(text)
  const isPerson = found?.kind === 'person'
  const rest = found && (isPerson ? (found.phone === '' ? invoiceText.noPhone : invoiceText.phone(found.phone)) : found.taxNumber === '' ? '' : invoiceText.taxNumber(found.taxNumber))
  function use(): void {
    const wrong = found ? faultOfBuyer(found) : 'buyer'
    setFault(wrong && faultWords[wrong])
    if (found && wrong === undefined) {
      onUse(found)
    }
  }
  return (
    <View>
      <Field
        id='payer' label={invoiceText.paste} value={text} hint={invoiceText.pasteHint} maxLength={300}
        help={found && rest !== undefined && rest !== '' ? invoiceText.read(found.name, rest) : invoiceText.pasteHelp}
        onChange={(typed) => { setText(typed); setFault(undefined) }} {...(fault === undefined ? {} : { error: fault })}
      />
      <Button kind={text === '' ? 'secondary' : 'primary'} label={isPerson ? invoiceText.pasteUsePerson : invoiceText.pasteUse} onPress={use} />
    </View>
  )
}
