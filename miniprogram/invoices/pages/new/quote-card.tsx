import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { InvoiceQuote } from '#shared/model/invoice'
import { yuan } from '#shared/model/money'
import { go } from '../../../api/go'
import { invoiceText } from '../../../text/invoices'
import { acts } from '../../../text/zh-CN'
import { Amount } from '../../../ui/amount'
import '../../../ui/amount-table.css'
import { AmountTable } from '../../../ui/amount-table'
import { aria } from '../../../ui/aria'
import { Banner } from '../../../ui/banner'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { press } from '../../../ui/press'
import type { Problem } from '../../../ui/problem'
import { isNothing, quoteRows, shortLines, withheldWords, wordsOfBar, wordsOfHold } from '../../quote-words'

const CONTROL: readonly string[] = ['controlStopped', 'overQuota']

interface QuoteCardProps {
  /** the last one there is; undefined before the first */
  quote: InvoiceQuote | undefined
  busy: boolean
  problem: Problem | undefined
  onRetry: () => void
}

/** All that is due for this invoice, each tax in a line; it folds open to formula and article. */
export function QuoteCard({ quote, busy, problem, onRetry }: QuoteCardProps): ReactNode {
  const [open, setOpen] = useState(false)
  if (problem && problem.act === 'retry') {
    return <Banner tone='wait' text={`${problem.title}。${problem.note}`} act={{ label: acts.retry, onPress: onRetry }} />
  }
  if (quote === undefined) {
    return busy ? <Card><View className='small quiet'>{invoiceText.computing}</View></Card> : null
  }
  if (quote.bar !== undefined) {
    // What a business may issue, and why not, stands on a page of its own.
    const why = CONTROL.includes(quote.bar) ? { act: { label: invoiceText.seeWhy, onPress: () => go.to('/supply/pages/supply/index') } } : {}
    return <Banner tone='late' text={`${invoiceText.barred}：${wordsOfBar(quote.bar)}`} {...why} />
  }
  return (
    <View className={busy ? 'quote--old' : ''} {...aria({ live: 'polite', busy })}>
      <Card flush>
        <View className={`tax tax--first${open ? ' is-open' : ''}`}>
          <View className='tax__row' {...press(() => setOpen(!open), { label: `${dueLabel(quote)}，${totalWords(quote)}，${invoiceText.fold}`, expanded: open })}>
            <View className='tax__name'>{dueLabel(quote)}</View>
            <Total quote={quote} />
            <Icon name='down' at='tax__fold' />
          </View>
        </View>
        <View className='mini'>
          {shortLines(quote).map(({ key, label, value }) => (
            <View key={key} className='why__row'>
              <View className='why__label'>{label}</View>
              <View className='num'>{value}</View>
            </View>
          ))}
          {quote.isLaterReturn && <View className='quiet mini__note'>{invoiceText.laterReturn}</View>}
          {quote.withheld && !isNothing(quote.withheld) && <View className='quiet mini__note'>{withheldWords(quote.withheld)}</View>}
          {quote.postage > 0 && <View className='quiet mini__note'>{invoiceText.postage(yuan(quote.postage))}</View>}
        </View>
      </Card>
      {open && <AmountTable rows={quoteRows(quote.lines)} />}
      {quote.holds.length > 0 && <Banner tone='wait' text={[`${invoiceText.held}。`, ...quote.holds.map(wordsOfHold)].join('')} />}
    </View>
  )
}

const dueLabel = ({ isLaterReturn }: InvoiceQuote): string => (isLaterReturn ? invoiceText.dueNow : invoiceText.due)

const totalWords = ({ total, isLaterReturn }: InvoiceQuote): string =>
  total === undefined ? invoiceText.dueUnknown : total === 0 && !isLaterReturn ? invoiceText.nothingDue : `${yuan(total)} ${invoiceText.yuan}`

function Total({ quote: { total } }: { quote: InvoiceQuote }): ReactNode {
  return total === undefined ? <View className='tax__waits'>{invoiceText.dueUnknown}</View> : <Amount value={yuan(total)} />
}
