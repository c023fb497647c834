import type { Day } from '#shared/model/day'
import type { Fen, Ppm } from '#shared/model/money'
import type { Confidence, Law } from './law'
import { weaker } from './law'
import type { When } from './parameter'
import { NotInForce, parameter } from './parameter'
import type { ParameterName, ValueOf } from './parameter-shapes'
import { minus } from './fraction'

export type Tax =
  | 'vat' | 'urbanMaintenanceTax' | 'educationSurcharge' | 'localEducationSurcharge'
  | 'stampTax' | 'landVat' | 'incomeTax' | 'deedTax' | 'companyIncomeTax' | 'propertyTax'

/** Why a line is what it is; the words belong to the reader. */
export type Reason =
  | 'taxed' | 'halved' | 'notIndividual'
  | 'heldTwoYears' | 'selfBuilt' | 'familyDivision' | 'underTwoYears' | 'onDifference' | 'noDifference' | 'wholePrice' | 'general'
  | 'notSold' | 'noVat' | 'individualHome' | 'homeGift' | 'noDeed'
  | 'onlyHomeFiveYears' | 'onGain' | 'noGain' | 'assessed' | 'relativeOrNoGain' | 'giftReceived'
  | 'onlyHome' | 'secondHome' | 'thirdHome' | 'statutoryRate' | 'heir' | 'spouses' | 'divorce'
  | 'belowThreshold' | 'reduced' | 'smallLowProfit' | 'loss' | 'refunded' | 'noRefund'
  | 'late' | 'inTime' | 'tiny' | 'expropriated' | 'homeLet' | 'ownFarmProduce' | 'ownUsedThings'
  | 'outsidePilot' | 'notNewlyBought' | 'belowMultiple'

/** A fact or a parameter in the formula, with its value in its unit. */
export interface Named {
  readonly name: string
  readonly value: number | string | boolean
  readonly unit: Unit
}
export type Unit = 'fen' | 'ppm' | 'years' | 'count' | 'area' | 'day' | 'code' | 'flag'

/** The source of one parameter value that a line rests on. */
export interface Citation {
  readonly parameter: ParameterName
  readonly document: string
  readonly article: string
  readonly from: Day
  readonly confidence: Confidence
}

export interface Whose {
  readonly tax: Tax
  readonly payer: 'seller' | 'buyer'
  /** which of the payers on that side, from 0 */
  readonly party: number
}

/** One tax of one payer. `payable = due − relief`; all in fen, each rounded half up on its own. */
export interface KnownLine extends Whose {
  readonly unknown: false
  /** what the rate is applied to; undefined only where the tax is nil whatever the price */
  readonly base: Fen | undefined
  readonly rate: Ppm
  readonly due: Fen
  readonly relief: Fen
  readonly payable: Fen
  readonly reason: Reason
  readonly law: readonly Citation[]
  /** the weakest of the parameters it rests on */
  readonly confidence: Confidence
  readonly formula: readonly Named[]
}

/** A tax that cannot be computed: what is missing, by the name of the fact or `parameter:<name>`. Never a zero. */
export interface UnknownLine extends Whose {
  readonly unknown: true
  readonly missing: readonly string[]
  readonly law: readonly Citation[]
}

export type TaxLine = KnownLine | UnknownLine

/** What a rule finds. */
export interface Outcome {
  readonly base: Fen | undefined
  readonly rate: Ppm | 0
  readonly due: Fen
  readonly relief?: Fen
  readonly reason: Reason
}

/** Something a line needs is not known. Caught by `taxLine`, which turns it into an unknown line. */
class NotKnown extends Error {
  readonly missing: readonly string[]

  constructor(missing: readonly string[]) {
    super(missing.join(', '))
    this.missing = missing
  }
}

/** What a rule works with: parameters are cited and facts are noted as they are read. */
export class Worksheet {
  readonly citations: Citation[] = []
  readonly formula: Named[] = []
  /** the weakest of the parameters read so far */
  confidence: Confidence = 'confirmed-text'
  readonly #law: Law
  readonly #when: When

  constructor(law: Law, when: When) {
    this.#law = law
    this.#when = when
  }

  /** a parameter that must hold; unknown to us → the line is unknown */
  read<N extends ParameterName>(name: N): ValueOf<N> {
    const { value, law: document, article, from, confidence } = parameter(this.#law, name, this.#when)
    if (!this.citations.some((each) => each.parameter === name)) {
      this.citations.push({ parameter: name, document, article, from, confidence })
      this.confidence = weaker(this.confidence, confidence)
    }
    return value ?? this.lack(`parameter:${name}`)
  }

  /** a relief that may have ended: then undefined. One that has not begun is a question nobody may ask. */
  readIfHolds<N extends ParameterName>(name: N): ValueOf<N> | undefined {
    try {
      return this.read(name)
    } catch (error) {
      if (error instanceof NotInForce && error.why === 'ended') {
        return undefined
      }
      throw error
    }
  }

  /** a fact that must be known */
  need<T extends Named['value']>(name: string, value: T | undefined, unit: Unit): T {
    return this.note(name, value ?? this.lack(name), unit)
  }

  /** the payable amount of an earlier line */
  payableOf(name: string, line: TaxLine): Fen {
    if (line.unknown) {
      throw new NotKnown(line.missing)
    }
    return this.note(name, line.payable, 'fen')
  }

  note<T extends Named['value']>(name: string, value: T, unit: Unit): T {
    this.formula.push({ name, value, unit })
    return value
  }

  /** the rule cannot go on without these */
  lack(...missing: readonly string[]): never {
    throw new NotKnown(missing)
  }
}

/**
 * Runs one rule and writes down what it read.
 * @throws NotInForce when the day lies before the first value of a parameter, or after the last of one that must hold
 */
export function taxLine(law: Law, when: When, { tax, payer, party }: Whose, rule: (sheet: Worksheet) => Outcome): TaxLine {
  const sheet = new Worksheet(law, when)
  try {
    const { base, rate, due, relief = 0 as Fen, reason } = rule(sheet)
    const { citations, confidence, formula } = sheet
    return { tax, payer, party, unknown: false, base, rate: rate as Ppm, due, relief, payable: minus(due, relief), reason, law: citations, confidence, formula }
  } catch (error) {
    // Translates what this file threw; everything else goes on.
    if (error instanceof NotKnown) {
      return { tax, payer, party, unknown: true, missing: error.missing, law: sheet.citations }
    }
    throw error
  }
}
