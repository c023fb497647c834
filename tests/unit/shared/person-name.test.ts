import * as v from 'valibot'
import { PersonName } from '#shared/model/person'

it.each(['周明', '欧阳修远', '买买提·吐尔逊', '䶮龙', '𠅤文', 'Anna Müller'])('takes %s', (name) => {
  expect(v.is(PersonName, name)).toBe(true)
})

it('reads every dot people type as the one of the ID card', () => {
  expect(['买买提•吐尔逊', '买买提．吐尔逊', '买买提・吐尔逊'].map((name) => v.parse(PersonName, name))).toEqual(Array(3).fill('买买提·吐尔逊'))
})

it.each(['', '周', ' ', '周 ', '周<b>', '周\u0000明', '1234', '·周明', `${'周'.repeat(80)}`, '周明😀'])('refuses %j', (name) => {
  expect(v.is(PersonName, name)).toBe(false)
})
