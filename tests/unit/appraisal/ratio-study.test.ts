import { ratioStudy } from '../../../bff/engines/appraisal/ratio-study'

describe('a ratio study', () => {
  it('measures level, spread and whether dear homes are told otherwise than cheap ones', () => {
    const study = ratioStudy([
      { assessed: 90, price: 100 },
      { assessed: 200, price: 200 },
      { assessed: 440, price: 400 },
    ])
    expect(study).toMatchObject({ n: 3, median: 1 })
    expect(study.cod).toBeCloseTo(6.667, 3)
    expect(study.prd).toBeCloseTo(1 / (730 / 700), 6)
    // From −0.1 to +0.1 while the middle of value and price goes from 95 to 420: 2.144 doublings.
    expect(study.prb).toBeCloseTo(0.0933, 4)
    expect([study.mape, study.within5, study.within10].map((one) => Math.round(one * 10) / 10)).toEqual([6.7, 33.3, 100])
  })

  it('says nothing of nothing, and leaves out what is no price', () => {
    expect(ratioStudy([])).toEqual({ n: 0, median: 0, cod: 0, prd: 0, prb: 0, mape: 0, within5: 0, within10: 0 })
    expect(ratioStudy([{ assessed: 1, price: 0 }, { assessed: NaN, price: 1 }, { assessed: 5, price: 5 }])).toMatchObject({ n: 1, prb: 0 })
  })
})
