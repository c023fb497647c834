import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { searchItems } from '#shared/contract/invoices'
import type { InvoiceItem } from '#shared/model/invoice'
import { call } from '../../../api/call'
import type { InvoiceDraft } from '../../../state/invoice-draft'
import { problemOf } from '../../../state/problem-of'
import { invoiceText, refusedWords } from '../../../text/invoices'
import { aria } from '../../../ui/aria'
import { Banner } from '../../../ui/banner'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Field } from '../../../ui/field'
import { PickField } from '../../../ui/pick-field'
import type { Problem } from '../../../ui/problem'
import { Section } from '../../../ui/section'
import { Sheet } from '../../../ui/sheet'

interface ItemFieldProps {
  draft: InvoiceDraft
  before: readonly InvoiceItem[]
  open: boolean
  flat: boolean
  error: string | undefined
  onOpen: () => void
  onClose: () => void
  onChange: (part: Partial<InvoiceDraft>) => void
}

/** What the money is for: last used first, or found by everyday words. */
export function ItemField({ draft, before, open, flat, error, onOpen, onClose, onChange }: ItemFieldProps): ReactNode {
  const { item, isSameItem } = draft
  const choose = (chosen: InvoiceItem) => {
    onChange({ item: chosen, isSameItem: false, ...(chosen.isSpecialOpen ? {} : { kind: 'ordinary' as const, waives: '' as const }) })
    onClose()
  }
  return (
    <View>
      <PickField
        label={invoiceText.item} value={item?.name ?? ''} hint={invoiceText.itemHint} error={error} onPress={onOpen}
        help={item && (isSameItem ? invoiceText.sameItem : invoiceText.onInvoice(item.group, item.name))}
      />
      {open && (
        <Sheet title={invoiceText.itemSheet} flat={flat} onClose={onClose}>
          <Search before={before} onChoose={choose} />
        </Sheet>
      )}
    </View>
  )
}

interface Found {
  words: string
  items: readonly InvoiceItem[]
  problem?: Problem
}

const CALM_MS = 250

function Search({ before, onChoose }: { before: readonly InvoiceItem[]; onChoose: (item: InvoiceItem) => void }): ReactNode {
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Found>({ words: '', items: before })
  useEffect(() => {
    const wanted = words.trim()
    let live = true
    const ask = async (): Promise<void> => {
      try {
        const { items } = await call(searchItems, { query: wanted === '' ? {} : { words: wanted } })
        if (live) {
          // Without words one's own come first, then what others ask for most.
          setFound({ words: wanted, items: wanted === '' ? [...before, ...items.filter(({ id }) => before.every((own) => own.id !== id))] : items })
        }
      } catch (error) {
        // Told above the list, which stays.
        if (live) {
          setFound((last) => ({ ...last, problem: problemOf(error) }))
        }
      }
    }
    const timer = setTimeout(() => void ask(), wanted === '' ? 0 : CALM_MS)
    return () => {
      live = false
      clearTimeout(timer)
    }
  }, [words, before])
  return (
    <View>
      <Field id='item' label={invoiceText.search} value={words} hint={invoiceText.searchHint} maxLength={30} onChange={setWords} />
      {found.problem && <Banner tone='wait' text={`${found.problem.title}。${found.problem.note}`} />}
      <Section title={found.words === '' ? invoiceText.itemsBefore : invoiceText.itemsFound} />
      <View {...aria({ live: 'polite' })}>
        {found.items.length === 0 ? (
          <Card>
            <View className='card__title'>{invoiceText.nothingFound}</View>
            <View className='small quiet'>{invoiceText.nothingFoundNote}</View>
          </Card>
        ) : (
          <Card flush>
            {found.items.map((item, at) => <Item key={item.id} item={item} first={at === 0} onChoose={onChoose} />)}
          </Card>
        )}
      </View>
    </View>
  )
}

function Item({ item, first, onChoose }: { item: InvoiceItem; first: boolean; onChoose: (item: InvoiceItem) => void }): ReactNode {
  const why = item.refused && ((refusedWords as Partial<Record<string, string>>)[item.refused] ?? refusedWords.forbidden)
  return <Cell first={first} title={item.name} note={why ?? item.group} {...(why === undefined ? { onPress: () => onChoose(item) } : {})} />
}
