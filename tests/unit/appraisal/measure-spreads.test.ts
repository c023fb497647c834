import { calibrate } from '../../../bff/engines/appraisal/calibrate'
import { drawRows, plan, salesOf } from './synthetic-sales'

const widest = (understated: number): number => Math.max(...calibrate(salesOf(drawRows(4000, { seed: 3, understated })), { plan }).knownSpread.deviations)

describe('how far a value may be relied on', () => {
  it('is told by the noise of honest prices', () => {
    expect(widest(0)).toBeGreaterThan(0.035)
    expect(widest(0)).toBeLessThan(0.055)
  })

  it('hardly suffers from three prices in ten that are declared far too low', () => {
    expect(widest(0.3)).toBeLessThan(widest(0) * 1.4)
  })
})
