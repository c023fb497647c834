import { cutRun, unusedOf } from '../../../bff/platform/parcels/cut-run'

it.each([
  [{ first: 1, last: 3 }, [{ first: 4, last: 10 }]],
  [{ first: 8, last: 10 }, [{ first: 1, last: 7 }]],
  [{ first: 4, last: 5 }, [{ first: 1, last: 3 }, { first: 6, last: 10 }]],
  [{ first: 1, last: 10 }, []],
])('leaves the rest of 1 to 10 when %j is cut out', (out, rest) => {
  expect(cutRun({ first: 1, last: 10 }, out)).toEqual(rest)
})

it('leaves out what was used, whatever lies around it', () => {
  expect(unusedOf({ first: 1, last: 10 }, [])).toEqual([{ first: 1, last: 10 }])
  expect(unusedOf({ first: 1, last: 10 }, [1, 2, 5, 10])).toEqual([{ first: 3, last: 4 }, { first: 6, last: 9 }])
  expect(unusedOf({ first: 1, last: 2 }, [1, 2])).toEqual([])
})
