import type { Assessment } from '#shared/model/assessment'
import { assessmentShown } from '../../../bff/features/existing-home/assessment-view'
import { todoOf } from '../../../bff/features/existing-home/filing-view'
import { buyer, party } from './sale'

const dispute = { id: 'd1' as never }
const collecting = (own: ReturnType<typeof party>, isDisputed: boolean) =>
  todoOf({ state: 'collecting', parties: [own, buyer()] }, own, { bill: undefined, dispute: isDisputed ? dispute : undefined })

it('asks nobody to sign a price that is disputed, and everybody to nod and invite as ever', () => {
  expect([collecting(party({ progress: 'confirmed' }), false), collecting(party({ progress: 'confirmed' }), true)]).toEqual(['sign', undefined])
  expect(collecting(party({ progress: 'joined' }), true)).toBe('confirm')
  const opener = party({ progress: 'confirmed' })
  expect(todoOf({ state: 'collecting', parties: [opener, buyer({ progress: 'absent' })] }, opener, { bill: undefined, dispute })).toBe('invite')
})

it('numbers the sales beside a home and says that the building is another, not which', () => {
  const step = { table: 'floor', from: 'lift:low', to: 'lift:high', ppm: 1_020_000 }
  const comparables = [
    { sale: 'HT-7', adjustments: [step, { ...step, table: 'building', from: 'B-1', to: 'B-2' }] },
    { sale: 'HT-8', adjustments: [] },
  ]
  expect(assessmentShown({ comparables } as unknown as Assessment).comparables).toEqual([
    { sale: '1', adjustments: [step, { ...step, table: 'building', from: '', to: '' }] },
    { sale: '2', adjustments: [] },
  ])
})
