import { useEffect, useRef, useState } from 'react'
import { estimateExistingHome } from '#shared/contract/estimates'
import type { Day } from '#shared/model/day'
import type { Fen } from '#shared/model/money'
import type { Scenario } from '#shared/model/scenario'
import { call } from '../api/call'
import { problemOf } from '../state/problem-of'
import type { WhatIf } from '../state/what-if'
import type { Problem } from '../ui/problem'
import type { Estimated } from './compared'
import { ahead, scenarioOf, sellDay } from './scenario-of'
import { curveDays } from './tax-curve-of'
import type { Point } from './tax-curve-of'

const PAUSE_MS = 400

/** One answer, with what it was asked for. */
export interface Estimate {
  today: Day
  day: Day
  price: Fen
  now: Estimated
  /** the same as `now` when it is sold today */
  then: Estimated
  points: readonly Point[]
}

interface Estimating {
  /** the last good answer; stays while a new one is fetched */
  answer: Estimate | undefined
  busy: boolean
  problem: Problem | undefined
  again: () => void
}

/** Computes some moments after the last change: two questions a change, one when the curve stays the same. */
export function useEstimate(form: WhatIf, today: Day): Estimating {
  const [answer, setAnswer] = useState<Estimate>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [tries, setTries] = useState(0)
  const curve = useRef<Curve>({ key: '', points: [] })
  const asked = JSON.stringify(form)
  useEffect(() => {
    let isLatest = true
    async function ask(): Promise<void> {
      setBusy(true)
      try {
        const found = await estimate(JSON.parse(asked) as WhatIf, today, curve.current)
        // An answer overtaken by a later change says nothing any more.
        if (isLatest && found) {
          curve.current = found.curve
          setAnswer(found.answer)
          setProblem(undefined)
        }
      } catch (error) {
        // Told above the last good answer, which stays.
        setProblem(isLatest ? problemOf(error) : undefined)
      }
      if (isLatest) {
        setBusy(false)
      }
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [asked, today, tries])
  return { answer, busy, problem, again: () => setTries(tries + 1) }
}

interface Curve {
  key: string
  points: readonly Point[]
}

async function estimate(form: WhatIf, today: Day, known: Curve): Promise<{ answer: Estimate; curve: Curve } | undefined> {
  const day = sellDay(form, today)
  const scenario = scenarioOf(form, today)
  if (scenario === undefined) {
    return undefined
  }
  const { items } = await call(estimateExistingHome, { body: { scenarios: day === today ? [scenario] : [scenario, { ...scenario, day }] } })
  const [now, then = now] = items
  if (now === undefined || then === undefined) {
    return undefined
  }
  const key = JSON.stringify(scenario)
  const curve = key === known.key ? known : { key, points: await pointsOf(scenario, now, form) }
  return { answer: { today, day, price: scenario.price, now, then, points: curve.points }, curve }
}

/** The curve steps on the very days the server named as changing a line, and on the anniversaries. */
async function pointsOf(scenario: Scenario, now: Estimated, form: WhatIf): Promise<Point[]> {
  const { two, five } = ahead(form.heldSince, scenario.day)
  const lines = (now.seller.parties ?? []).flat().flatMap((line) => (line.unknown ? [] : (line.changes ?? [])))
  const changes = lines.filter(({ by }) => by === 'day').map(({ to }) => to as Day)
  const days = curveDays(scenario.day, [...changes, ...(two ? [two] : []), ...(five ? [five] : [])])
  const { items } = await call(estimateExistingHome, { body: { scenarios: days.map((day) => ({ ...scenario, day })), detail: 'totals' } })
  return days.map((day, place) => ({ day, total: items[place]?.seller.total }))
}
