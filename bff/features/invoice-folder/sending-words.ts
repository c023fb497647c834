import { inYuan } from '#shared/model/money'
import { grossOf } from '../../platform/invoices/reversal'
import { stateOf } from './invoice-view'
import type { WithReds } from './own-invoice'

/** The asterisks of `*修缮服务*房屋维修费` are for forms. */
const spoken = (item: string): string => item.replace(/^\*[^*]*\*/, '')

const STATES = { valid: '', partRed: '这张发票已部分冲红。', red: '这张发票已冲红。', void: '这张发票已作废。' } as const

/** What goes with an invoice to whom it is sent. No address to tap: whoever got it by mistake, or a forged one, shall check by the numbers. */
export function sendingWords(found: WithReds): { subject: string; text: string; short: string } {
  const { number, sellerName, item, issuedOn } = found.invoice
  const amount = inYuan(grossOf(found.invoice))
  const what = `${sellerName}开具的发票：${spoken(item)}，价税合计 ${amount}，发票号码 ${number}，${issuedOn} 开具。${STATES[stateOf(found)]}`
  const how = '在渝税通“发票查验”里输入号码、日期和金额，可以核对。'
  return {
    subject: `电子发票 ${number}`,
    text: ['您好：', `附件是${what}`, 'PDF 可以查看、打印，XML 是供记账软件读取的结构化文件。', how, '这封邮件由系统按对方的要求发出，不用回复。', ''].join('\n\n'),
    short: `【渝税通】${what}${how}`,
  }
}
