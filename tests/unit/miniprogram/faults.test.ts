import { Failure } from '#shared/failure'
import { reportMissingHome } from '#shared/contract/my-homes'
import { proveIdentity } from '#shared/contract/session'
import { Unreached } from '../../../miniprogram/api/unreached'
import { faultsIn, faultsOf } from '../../../miniprogram/state/fault-of'
import { problemOf } from '../../../miniprogram/state/problem-of'

describe('what is wrong with an input', () => {
  it.each([
    ['', '把身份证号写上'],
    ['123', '身份证号是 18 位，最后一位可能是 X'],
    ['110105194913310028', '中间 8 位不是一个日期，对照身份证看看'],
    ['110105194912310021', '有一位不对，对照身份证看看'],
    ['11010519491231002x', undefined],
  ])('says of the ID number %s: %s', (idNumber, text) => {
    expect(faultsIn(proveIdentity.body, { name: '周小船', idNumber }).idNumber).toBe(text)
  })

  it.each([
    ['  ', '把地址写上'],
    ['渝中', '再写详细些，至少 4 个字'],
    ['石'.repeat(81), '最多 80 个字'],
    ['<script>', '不能有换行和尖括号'],
    ['石榴湾小区 2 幢 12-3', undefined],
  ])('says of the address %s: %s', (address, text) => {
    expect(faultsIn(reportMissingHome.body, { address }).address).toBe(text)
  })

  it('ties what the server found to the same inputs, and what it found elsewhere to none', () => {
    const refused = new Failure('request.invalid', { fields: { idNumber: 'id_number.check', name: 'brand_new', other: 'x' } })
    expect(faultsOf(refused, ['name', 'idNumber'])).toEqual({ idNumber: '有一位不对，对照身份证看看', name: '这里不对，改一下' })
    expect(faultsOf(new Unreached('slow'), ['name'])).toEqual({})
  })
})

describe('a problem', () => {
  it.each([
    [new Failure('auth.level_too_low'), 'prove'],
    [new Failure('auth.required'), 'signIn'],
    [new Unreached('signedOut'), 'signIn'],
    [new Unreached('outsideWeChat'), 'wechat'],
    [new Unreached('offline'), 'retry'],
    [new Failure('core.unavailable'), 'retry'],
    [new Failure('object.not_found'), 'none'],
    [new Failure('client.outdated'), 'update'],
    [new TypeError('a bug'), 'retry'],
  ])('%s offers %s', (error, act) => expect(problemOf(error).act).toBe(act))

  it('shows its number, and when to come back', () => {
    expect(problemOf(new Failure('request.too_many', { traceId: '7f3a', retryAfterS: 30 }))).toMatchObject({ traceId: '7f3a', note: '过 30 秒再试。' })
  })
})
