import { loadLaw } from '../../../bff/load-law'
import { casesOf, differences, FILES } from './own-cases'

const law = loadLaw()

describe.each(FILES)('%s.yaml', (file) => {
  it.each(casesOf(file).map((each) => [each.id, each] as const))('%s', (_, each) => {
    expect(differences(law, each)).toEqual([])
  })
})
