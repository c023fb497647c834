import { personById } from '../../../bff/sandbox/city/demo-people'
import type { CounterInvoice } from '#shared/model/counter-invoice'
import { createBatch } from '../../../miniprogram/desk/create-batch'
import type { Queued } from '../../../miniprogram/desk/create-batch'
import { emptyCounter, readAsked, readIssued, scanned } from '../../../miniprogram/desk/counter-draft'
import { nextSheet } from '../../../miniprogram/desk/next-sheet'
import { memory } from './memory'

const { idNumber } = personById('mou-shigong')
const typed = {
  ...emptyCounter, name: '牟世功', idNumber, buyer: '福州示例进出口有限公司', taxNumber: '91350100M000100Y43', itemId: 'home-repair', itemName: '房屋维修费',
  gross: '300', code: '050002699104', number: '20000001',
}
const random = (seed: number): Uint8Array => new Uint8Array(10).fill(seed)

function queued(seed: number): Queued {
  const { item, faults } = readIssued(typed, { taken: 0, now: Date.parse('2026-11-30T02:00:00Z'), random: random(seed) })
  if (!item) {
    throw new Error(JSON.stringify(faults))
  }
  return { item, title: '房屋维修费 牟世功' }
}

type Send = Parameters<typeof createBatch>[0]['send']
const taking: Send = (items) => Promise.resolve(items.map(({ key }) => ({ key, result: 'issued' as const })))

function batchWith(send: Send, storage = memory()) {
  return { storage, batch: createBatch({ storage, send, changed: () => undefined }) }
}

it('keeps what was made offline, also over a restart, and sends it again under its own key after a lost answer', async () => {
  const sent: string[][] = []
  const { storage, batch } = batchWith((items) => {
    sent.push(items.map(({ key }) => key))
    return Promise.reject(new Error('lost'))
  })
  batch.add(queued(1))
  batch.add(queued(2))
  await expect(batch.sync()).rejects.toThrow('lost')
  const { batch: restarted } = batchWith((items) => {
    sent.push(items.map(({ key }) => key))
    return taking(items)
  }, storage)
  expect(restarted.queue()).toHaveLength(2)
  expect((await restarted.sync()).entered).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
  expect(restarted.queue()).toEqual([])
  expect(batchWith(taking, storage).batch.queue()).toEqual([])
})

it('keeps a refused one with its reason until its paper is back, and never sends it again', async () => {
  const sent: CounterInvoice[][] = []
  const { batch } = batchWith((items) => {
    sent.push(items)
    return Promise.resolve(items.map(({ key }, at) => (at === 0 ? { key, result: 'refused' as const, why: 'identity' as const } : { key, result: 'already' as const })))
  })
  const [first, second] = [queued(1), queued(2)]
  batch.add(first)
  batch.add(second)
  batch.drop(first.item.key)
  expect(batch.queue()).toHaveLength(2)
  const { entered, refused } = await batch.sync()
  expect([entered.length, refused.length]).toEqual([1, 1])
  expect(batch.queue()).toEqual([{ ...first, why: 'identity' }])
  await batch.sync()
  expect(sent).toHaveLength(1)
  batch.drop(first.item.key)
  expect(batch.queue()).toEqual([])
})

it('sends once when two ask at once, and many in parts', async () => {
  const sizes: number[] = []
  const { batch } = batchWith((items) => {
    sizes.push(items.length)
    return taking(items)
  })
  Array.from({ length: 23 }, (_, seed) => batch.add(queued(seed + 1)))
  await Promise.all([batch.sync(), batch.sync()])
  expect(sizes).toEqual([10, 10, 3])
})

it('drops nothing it can read because of something it cannot', () => {
  const storage = memory()
  storage.write('counter-batch', [{ item: 'broken' }, queued(1), null])
  expect(batchWith(taking, storage).batch.queue()).toEqual([queued(1)])
})

it.each([
  ['name', { name: '' }],
  ['idNumber', { idNumber: idNumber.replace(/.$/, (last) => (last === '1' ? '2' : '1')) }],
  ['buyer', { buyer: '福' }],
  ['taxNumber', { taxNumber: '91350100M000100Y44' }],
  ['itemId', { itemId: '' }],
  ['gross', { gross: '1.234' }],
  ['gross', { gross: '0' }],
] as const)('says what is wrong with %s', (field, over) => {
  expect(Object.keys(readAsked({ ...typed, ...over }).faults)).toEqual([field])
})

it('asks for the sheet and for what was taken', () => {
  const given = { taken: undefined, now: 0, random: random(1) }
  expect(Object.keys(readIssued({ ...typed, code: '1', number: '2' }, given).faults).sort()).toEqual(['code', 'number', 'taken'])
  expect(readIssued({ ...typed, taken: '12.30' }, given).item?.taken).toBe(1230)
})

it('reads a scan of twenty digits as code and number', () => {
  expect(scanned('0500 0269 9104 20000001')).toEqual({ code: '050002699104', number: '20000001' })
  expect(scanned('050002699104')).toEqual({ code: '050002699104' })
})

it('takes the next ordinary sheet that is not used yet', () => {
  const stock = [{ kind: 'special' as const, code: '1', first: '00000001', last: '00000009' }, { kind: 'ordinary' as const, code: '2', first: '00000007', last: '00000008' }]
  expect(nextSheet(stock, [])).toEqual({ code: '2', number: '00000007' })
  expect(nextSheet(stock, ['200000007'])).toEqual({ code: '2', number: '00000008' })
  expect(nextSheet(stock, ['200000007', '200000008'])).toBeUndefined()
})
