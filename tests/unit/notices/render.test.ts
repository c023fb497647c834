import { findTemplate } from '../../../bff/platform/notices/find-template'
import { renderNotice } from '../../../bff/platform/notices/render'

const AT = Date.parse('2026-11-29T06:06:00Z')
const DUE = { subject: '漫鹭里 2 幢 12-3', complex: '漫鹭里', number: '2611291234567897', amount: '¥12,345.00', dueOn: '2026-12-14' }

it('says everything in the inbox, and neither amount nor address on the lock screen', () => {
  const { text, short, keywords } = renderNotice(findTemplate('filing.tax-due'), 'zh', DUE, { amounts: false, at: AT })
  expect(text).toContain('漫鹭里 2 幢 12-3')
  expect(text).toContain('¥12,345.00')
  expect(short).toBe('漫鹭里的税定下来了，最晚2026年12月14日缴清，请打开渝税通缴税。')
  expect(keywords).toEqual({ thing1: '漫鹭里', thing2: '请缴税，最晚2026年12月14日', time3: '2026年11月29日 14:06' })
})

it('shows the amount on the lock screen to whoever wants it', () => {
  expect(renderNotice(findTemplate('filing.tax-due'), 'zh', DUE, { amounts: true, at: AT }).short).toContain('¥12,345.00')
})

it('says what the case waits for from the reader now', () => {
  const fields = { ...DUE, side: 'buyer' }
  const template = findTemplate('filing.signed')
  expect(renderNotice(template, 'zh', fields, { amounts: false, at: AT, todo: 'sign' }).text).toBe('漫鹭里 2 幢 12-3：买方签了字。各方都签完，税就定下来。现在等您签字。')
  expect(renderNotice(template, 'zh', fields, { amounts: false, at: AT }).text).not.toContain('等您')
  expect(renderNotice(template, 'zh', fields, { amounts: false, at: AT, todo: 'sign' }).keywords?.['thing4']).toBe('等您签字')
  expect(renderNotice(template, 'en', fields, { amounts: false, at: AT, todo: 'sign' }).text).toContain('the buyer has signed')
})

it('writes days and instants as the reader does, the keyword of a phrase always in Chinese', () => {
  const { text, keywords } = renderNotice(findTemplate('filing.tax-due'), 'en', DUE, { amounts: false, at: AT })
  expect(text).toContain('14 December 2026')
  expect(keywords?.['time3']).toBe('2026年11月29日 14:06')
  const held = renderNotice(findTemplate('filing.held'), 'en', { ...DUE, answerBy: '2026-11-30T01:30:00.000Z' }, { amounts: false, at: AT })
  expect(held.text).toContain('30 November 2026 09:30')
  expect(held.keywords?.['phrase2']).toBe('正在核对')
})

it('replaces nothing inside what people typed', () => {
  const { text } = renderNotice(findTemplate('filing.returned-opener'), 'zh', { ...DUE, reason: '{number} {todo}' }, { amounts: false, at: AT, todo: 'correct' })
  expect(text).toContain('“{number} {todo}”')
})

it('quotes a reason inside a sentence with one full stop', () => {
  const say = (reason: string): string => renderNotice(findTemplate('filing.returned-opener'), 'zh', { ...DUE, reason }, { amounts: false, at: AT }).text
  expect(say('合同价不一样。')).toBe(say('合同价不一样'))
  expect(say('合同价不一样')).toContain('“合同价不一样”。')
})

it('cuts a long name inside the limit', () => {
  const { keywords } = renderNotice(findTemplate('filing.certified'), 'zh', { ...DUE, complex: '一'.repeat(30) }, { amounts: false, at: AT })
  expect(keywords?.['thing1']).toBe(`${'一'.repeat(19)}…`)
})

it('leaves as it is what looks like a time and is none', () => {
  const { text } = renderNotice(findTemplate('filing.returned-opener'), 'zh', { ...DUE, reason: '2026-99-99T99:99Z' }, { amounts: false, at: AT })
  expect(text).toContain('“2026-99-99T99:99Z”')
})
