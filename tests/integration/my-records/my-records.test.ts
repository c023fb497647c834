import { Failure } from '#shared/failure'
import { addDays, addMonths, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Deadline, DeedTaxRecord, IncomeRecord, RefundRecord, TaxPayment } from '#shared/model/record'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { subjectPlace } from '../../../bff/platform/cases/case-fields'
import { insertRequest } from '../../../bff/platform/invoices/request-store'
import { seal } from '../../../bff/platform/privacy/seal'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { personIdOf } from '../../support/person-id-of'

let house: House
const tokens: Record<string, string> = {}
beforeAll(async () => {
  house = await openHouse()
  for (const id of ['liao-duanqi', 'chen-shoutao', 'tan-ertao', 'liu-kaiping', 'qin-fangdong', 'xiang-gongyou', 'ran-jingyi', 'luo-shifeng', 'yang-kaidian']) {
    tokens[id] = await house.signIn(id)
  }
})
afterAll(() => house.close())

interface Page<Item> {
  items: Item[]
  next?: string
  asOf: string
  source: string
}
const get = <Body>(who: string, path: string): Promise<Answer<Body>> => house.ask('GET', path, { token: tokens[who] })
const numberOf = (id: string): string => personById(id).idNumber
const today = (): Day => dayIn(house.world.now())

/** All rows of a list, page by page. */
async function all<Item>(who: string, path: string): Promise<Item[]> {
  const rows: Item[] = []
  for (let after = ''; ; ) {
    const { status, body } = await get<Page<Item>>(who, `${path}${path.includes('?') ? '&' : '?'}${after === '' ? '' : `after=${after}`}`.replace(/[?&]$/, ''))
    expect(status).toBe(200)
    expect(body.items.length).toBeLessThanOrEqual(20)
    rows.push(...body.items)
    if (body.next === undefined) {
      return rows
    }
    after = encodeURIComponent(body.next)
  }
}

describe('tax I paid', () => {
  it('tells each payment with its taxes, what it was for and the receipt of the treasury, and who says so', async () => {
    const { body } = await get<Page<TaxPayment> & { total: number }>('liao-duanqi', '/my/tax-payments')
    const [deed] = body.items
    expect(deed).toMatchObject({ what: 'home', subject: expect.stringContaining('南岸区'), receipt: { number: expect.stringMatching(/^5\d{17}$/) } })
    expect(deed?.lines).toEqual([{ tax: 'deedTax', base: expect.any(Number), rate: expect.any(Number), amount: deed?.amount }])
    expect(body.total).toBe(body.items.reduce((sum, { amount }) => sum + amount, 0))
    expect(body).toMatchObject({ asOf: expect.stringMatching(/Z$/), source: expect.stringContaining('税务局') })
  })

  it('names a vehicle by its plate and a settlement by its year, and leaves out what is still open', async () => {
    const whats = (await all<TaxPayment>('tan-ertao', '/my/tax-payments')).map(({ what, subject }) => `${what} ${subject ?? ''}`)
    expect(whats).toEqual(expect.arrayContaining(['vehicle 渝B20F19', expect.stringMatching(/^income \d{4} 年度综合所得汇算$/)]))
    expect((await all<TaxPayment>('qin-fangdong', '/my/tax-payments')).filter(({ lines }) => lines[0]?.tax === 'propertyTax')).toHaveLength(4)
  })

  it('is one’s own only: two who own by halves see a half each', async () => {
    const [his, hers] = await Promise.all(['xiang-gongyou', 'ran-jingyi'].map((id) => all<TaxPayment>(id, '/my/tax-payments')))
    expect(his?.length).toBeGreaterThan(0)
    expect(his?.map(({ id }) => id).filter((id) => hers?.some((row) => row.id === id))).toEqual([])
    expect(await get('', '/my/tax-payments')).toMatchObject({ status: 401 })
  })

  it('comes page by page without gaps and doubles, also where many were paid on one day', async () => {
    const taxpayer = numberOf('luo-shifeng')
    const bill = (at: number) => ({ id: `BX${String(at).padStart(4, '0')}`, return_id: null, taxpayer, amount: 100 + at, issued_on: '2025-05-02', due_on: null, state: 'paid' as const, paid_on: at < 45 ? '2025-05-06' : '2025-04-30' })
    const before = (await all<TaxPayment>('luo-shifeng', '/my/tax-payments')).length
    await house.world.core.levy.insertInto('bill').values(Array.from({ length: 70 }, (_, at) => bill(at))).execute()
    const rows = await all<TaxPayment>('luo-shifeng', '/my/tax-payments')
    expect(new Set(rows.map(({ id }) => id)).size).toBe(before + 70)
    const places = rows.map(({ paidOn, id }) => `${paidOn}.${id}`)
    expect(places).toEqual([...places].sort().reverse())
    const may = await get<Page<TaxPayment> & { total: number }>('luo-shifeng', '/my/tax-payments?from=2025-05&to=2025-05')
    expect(may.body.total).toBe(45 * 100 + (44 * 45) / 2)
    expect(await all<TaxPayment>('luo-shifeng', '/my/tax-payments?from=2025-04&to=2025-04')).toHaveLength(25)
  })

  it('reads along the key of the taxpayer: other people’s rows cost nothing', async () => {
    const explained = await house.world.core.levy.selectFrom('bill').select('id').where('taxpayer', '=', numberOf('luo-shifeng')).where('paid_on', '>=', '1900-01-01')
      .orderBy('paid_on', 'desc').orderBy('id', 'desc').limit(21).explain<{ key: string; Extra: string }>()
    expect(explained[0]).toMatchObject({ key: 'bill_taxpayer' })
    expect(explained[0]?.Extra).not.toContain('filesort')
  })

  it('has taxes of one’s own invoices that were paid here among them, not those of a business', async () => {
    const [personId, other] = await Promise.all(['yang-kaidian', 'liu-kaiping'].map((id) => personIdOf(house, id)))
    const paidAt = new Date(house.world.now() - 60_000)
    const [own, business] = [house.world.newId(), house.world.newId()]
    const bill = (caseId: string, person: string) => ({
      id: house.world.newId(), case_id: caseId, position: 1, person_id: person, amount: 5000, state: 'paid' as const, due_on: today(), order_at: null, ask_at: null, paid_at: paidAt, received_at: null, receipt_number: null,
    })
    await house.world.db.insertInto('bill').values([bill(own, personId ?? ''), bill(business, other ?? '')]).execute()
    await addRequest(own, personId ?? '', null)
    await addRequest(business, other ?? '', '91500000MA5U000000')
    const [mine] = await all<TaxPayment>('yang-kaidian', '/my/tax-payments')
    expect(mine).toMatchObject({ what: 'invoice', subject: '餐费', amount: 5000, paidOn: dayIn(paidAt.getTime()), lines: [{ tax: 'vat', amount: 5000 }] })
    expect(mine?.receipt).toBeUndefined()
    expect((await all<TaxPayment>('liu-kaiping', '/my/tax-payments')).filter(({ what }) => what === 'invoice')).toEqual([])
  })
})

const addWaiting = async (caseId: string, personId: string, todo: 'pay' | 'sign'): Promise<void> => {
  await house.world.db.insertInto('case_file').values({
    id: caseId, number: caseId.replace(/\D/g, '').padEnd(16, '0').slice(0, 16), kind: 'existingHomeSale', person_id: personId, subject_sealed: seal(house.world.keys, subjectPlace(caseId), '某小区 1 幢'), state: 'paying',
    last_seq: 1, last_hash: '0'.repeat(64), opened_at: new Date(house.world.now()), moved_at: new Date(house.world.now()),
  }).execute()
  await house.world.db.insertInto('case_party').values({ case_id: caseId, person_id: personId, todo, since_seq: 1 }).execute()
}

async function addRequest(caseId: string, personId: string, asCode: string | null): Promise<void> {
  const quote = { item: { code: '1', name: '餐费' }, gross: 105_000, net: 100_000, lines: [{ unknown: false, tax: 'vat', rate: 10_000, due: 5000, relief: 0, payable: 5000, base: 500_000 }, { unknown: false, tax: 'stampTax', rate: 0, due: 0, relief: 0, payable: 0 }] }
  await house.world.db.transaction().execute((trx) =>
    insertRequest(trx, house.world.keys, {
      case_id: caseId, person_id: personId, seller_index: 'x'.repeat(64), as_code: asCode, capacity: asCode === null ? null : 'clerk', version: 1, gross: 105_000, total: 5000, dealt_on: today(),
      state: 'issuing', held_at: null, returned_until: null, delivery: 'electronic', outlet_id: null, address_id: null, pickup_hash: null, pickup_sealed: null, number: null, numbered_on: null,
      issued_at: null, cash: null, opened_at: new Date(house.world.now()), content: { wish: {} as never, quote: quote as never, seller: { code: '1', name: '甲' } },
    }),
  )
}

describe('deed tax I declared', () => {
  it('is there as proof of cost: home, base, rate, amount, slip', async () => {
    const rows = await all<DeedTaxRecord>('liao-duanqi', '/my/deed-taxes')
    expect(rows).toHaveLength(1)
    const [{ base = 0, rate = 0, amount, ...deed } = {} as DeedTaxRecord] = rows
    expect(amount).toBe(Math.round((base * rate) / 1_000_000))
    expect(deed).toMatchObject({ home: expect.stringMatching(/^南岸区 /), contractNumber: expect.stringMatching(/^WQ/), paidOn: deed.declaredOn, receipt: { on: deed.declaredOn } })
  })

  it('comes newest first, of each home one has bought in the digital time', async () => {
    const rows = await all<DeedTaxRecord>('qin-fangdong', '/my/deed-taxes')
    expect(rows.map(({ declaredOn }) => declaredOn)).toEqual(rows.map(({ declaredOn }) => declaredOn).sort().reverse())
    expect(new Set(rows.map(({ home }) => home)).size).toBe(rows.length)
  })
})

describe('my income', () => {
  it('tells payer, item, gross and tax of two years, with the sums of what is asked for', async () => {
    const { body } = await get<Page<IncomeRecord> & { sums: { gross: number; tax: number } }>('chen-shoutao', '/my/incomes')
    expect(body.items).toHaveLength(20)
    const rows = await all<IncomeRecord>('chen-shoutao', '/my/incomes')
    expect(rows).toHaveLength(24)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(24)
    expect(body.sums).toEqual({ gross: rows.reduce((sum, { gross }) => sum + gross, 0), tax: rows.reduce((sum, { tax }) => sum + tax, 0) })
    expect(rows[0]).toMatchObject({ month: addMonths(today(), -1).slice(0, 7), payer: '渝岚沙盒商贸有限公司', item: 'wages', gross: expect.any(Number) })
  })

  it('withholds in a year what the year’s tax is', async () => {
    const year = String(Number(today().slice(0, 4)) - 1)
    const rows = await all<IncomeRecord>('chen-shoutao', `/my/incomes?from=${year}-01&to=${year}-12`)
    expect(rows).toHaveLength(12)
    // 13 months of 14,500, less 12 of 4,180 and 5,000.
    const taxable = 13 * 14_500 - 12 * 9180
    expect(rows.reduce((sum, { tax }) => sum + tax, 0)).toBe(taxable * 10 - 252_000)
  })

  it('has several items of one month side by side', async () => {
    expect(new Set((await all<IncomeRecord>('tan-ertao', '/my/incomes')).map(({ item }) => item))).toEqual(new Set(['wages', 'author']))
  })
})

describe('my refunds', () => {
  it('say how far they are, and why one is held', async () => {
    expect(await all<RefundRecord>('tan-ertao', '/my/refunds')).toMatchObject([{ from: 'levy', stage: 'held', bank: expect.stringContaining('尾号'), why: expect.stringContaining('户名') }])
    expect(await all<RefundRecord>('luo-shifeng', '/my/refunds')).toEqual([])
  })

  it('have ours among them, to whoever paid the bill', async () => {
    const personId = await personIdOf(house, 'tan-ertao')
    const [billId, caseId] = [house.world.newId(), house.world.newId()]
    const at = new Date(house.world.now())
    await house.world.db.insertInto('bill').values({ id: billId, case_id: caseId, position: 1, person_id: personId, amount: 900, state: 'void', due_on: today(), order_at: null, ask_at: null, paid_at: at, received_at: null, receipt_number: null }).execute()
    await house.world.db.insertInto('refund').values({ id: house.world.newId(), bill_id: billId, case_id: caseId, reason: 'late', amount: 900, state: 'asked', created_at: at, done_at: null }).execute()
    expect(await all<RefundRecord>('tan-ertao', '/my/refunds')).toMatchObject([{ from: 'ours', stage: 'sent', amount: 900, caseId, askedOn: today() }, { from: 'levy' }])
    expect(await all<RefundRecord>('chen-shoutao', '/my/refunds')).toMatchObject([{ from: 'levy', stage: 'paid' }])
  })
})

describe('what I have to do', () => {
  const deadlines = async (who: string): Promise<Deadline[]> => (await get<Page<Deadline>>(who, '/my/deadlines')).body.items

  it('has bills that are due, with amount and days left', async () => {
    expect(await deadlines('qin-fangdong')).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'bill', tax: 'propertyTax', amount: 124_800, dueOn: addDays(today(), 21), daysLeft: 21 })]))
  })

  it('has the VAT return of each business one acts for, with the law that sets its day', async () => {
    const returns = (await deadlines('liu-kaiping')).filter(({ kind }) => kind === 'vatReturn')
    expect(returns).toHaveLength(5)
    expect(returns[0]).toMatchObject({ law: { document: expect.any(String), confidence: 'memory-unconfirmed' }, daysLeft: expect.any(Number) })
    expect(returns.every(({ daysLeft = -1 }) => daysLeft >= 0)).toBe(true)
  })

  it('has the yearly settlement only for whoever had income', async () => {
    const kinds = async (who: string) => (await deadlines(who)).map(({ kind }) => kind)
    expect(await kinds('chen-shoutao')).toContain('settlement')
    expect(await kinds('luo-shifeng')).toEqual([])
  })

  it('has the case that waits with the day of its bill, the nearest day first and those without one at the end', async () => {
    const personId = await personIdOf(house, 'qin-fangdong')
    const [withBill, without] = [house.world.newId(), house.world.newId()]
    for (const [caseId, todo] of [[withBill, 'pay'], [without, 'sign']] as const) {
      await addWaiting(caseId, personId, todo)
    }
    const due = addDays(today(), 4)
    const bill = { id: house.world.newId(), case_id: withBill, position: 1, person_id: personId, amount: 73_700, state: 'open' as const, due_on: due }
    await house.world.db.insertInto('bill').values({ ...bill, order_at: null, ask_at: null, paid_at: null, received_at: null, receipt_number: null }).execute()
    const found = await deadlines('qin-fangdong')
    expect(found[0]).toMatchObject({ kind: 'case', caseId: withBill, todo: 'pay', dueOn: due, daysLeft: 4, amount: 73_700, subject: '某小区 1 幢' })
    expect(found.at(-1)).toMatchObject({ kind: 'case', caseId: without, todo: 'sign' })
    expect(found.at(-1)?.daysLeft).toBeUndefined()
    const days = (await deadlines('qin-fangdong')).map(({ daysLeft }) => daysLeft ?? Infinity)
    expect(days).toEqual([...days].sort((a, b) => a - b))
  })

  it('names the office that does not answer instead of leaving its part out in silence', async () => {
    const { levy } = house.world.core.guards
    house.world.core.guards.levy = () => Promise.reject(new Failure('core.unavailable', { service: 'levy' }))
    const { body } = await get<Page<Deadline> & { silent: string[] }>('qin-fangdong', '/my/deadlines')
    house.world.core.guards.levy = levy
    expect(body.silent).toEqual(['levy'])
    expect(body.items.filter(({ kind }) => kind === 'bill')).toEqual([])
  })
})

describe('hostile input', () => {
  it.each([
    ['/my/tax-payments?from=2025-13', 'from'],
    ['/my/tax-payments?from=2025-06&to=2025-05', 'to'],
    ['/my/tax-payments?to=9999-99', 'to'],
    ['/my/tax-payments?after=2025-02-31.B1', 'after'],
    ['/my/tax-payments?after=2025-02.B1', 'after'],
    ['/my/tax-payments?after=2025-02-01.%27%20or%201=1', 'after'],
    ['/my/incomes?after=2025-02-01.I1', 'after'],
    ['/my/incomes?from=1', 'from'],
    ['/my/deed-taxes?from=2025-01', 'from'],
    ['/my/refunds?taxpayer=999900197904120018', 'taxpayer'],
  ])('%s is refused at %s', async (path, field) => {
    expect(await get('chen-shoutao', path)).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: { [field]: expect.any(String) } } })
  })

  it('takes a place of somebody else’s row only as a place: what comes is still one’s own', async () => {
    const [theirs] = await all<TaxPayment>('tan-ertao', '/my/tax-payments')
    const { body } = await get<Page<TaxPayment>>('chen-shoutao', `/my/tax-payments?after=${theirs?.paidOn ?? ''}.${theirs?.id ?? ''}`)
    const own = (await all<TaxPayment>('chen-shoutao', '/my/tax-payments')).map(({ id }) => id)
    expect(body.items.filter(({ id }) => !own.includes(id))).toEqual([])
  })

  it('writes down that the number was opened, and says neither number nor answer in the log', async () => {
    const log = await house.world.db.selectFrom('access_log').select('purpose').distinct().where('purpose', 'like', 'records.%').execute()
    expect(log.map(({ purpose }) => purpose).sort()).toEqual(['records.deadlines', 'records.deed-taxes', 'records.incomes', 'records.refunds', 'records.tax-payments'])
    expect(house.logged()).not.toContain(numberOf('chen-shoutao'))
  })

  it('needs a proven identity', async () => {
    const token = await house.signIn('bai-wufang', { prove: false })
    for (const path of ['tax-payments', 'deed-taxes', 'incomes', 'refunds', 'deadlines']) {
      expect(await house.ask('GET', `/my/${path}`, { token })).toMatchObject({ status: 403 })
    }
  })
})
