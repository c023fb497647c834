import * as v from 'valibot'
import { IdNumber } from '#shared/model/id-number'
import { createClock, json, startSimulator } from './simulator/simulator-server'
import type { Simulator } from './simulator/simulator-server'

/** Whom the police know: these people, or whoever is found for an ID number. */
type Known = { people: readonly { idNumber: string; name: string }[] } | { nameOf: (idNumber: string) => Promise<string | undefined> }

const Question = v.object({ name: v.pipe(v.string(), v.minLength(1)), idNumber: IdNumber })

/** The police's identity comparison on loopback: `POST /identity/compare`. */
export function startPoliceSimulator(known: Known): Promise<Simulator> {
  const names = 'people' in known ? new Map(known.people.map(({ idNumber, name }) => [idNumber, name])) : undefined
  const nameOf = 'people' in known ? (idNumber: string) => names?.get(idNumber) : known.nameOf
  return startSimulator({
    clock: createClock(Date.now),
    routes: {
      '/identity/compare': async ({ method, body }) => {
        const question = method === 'POST' ? read(body) : undefined
        if (!question) {
          return json(400, { error: 'name or idNumber cannot be read' })
        }
        const name = await nameOf(question.idNumber)
        const result = name === undefined ? 'unknown' : same(name, question.name) ? 'match' : 'mismatch'
        return json(200, { result })
      },
    },
    refusal: (errcode) => json(200, { errcode }),
  })
}

const same = (a: string, b: string): boolean => a.normalize('NFC') === b.trim().normalize('NFC')

function read(body: string): v.InferOutput<typeof Question> | undefined {
  try {
    const parsed = v.safeParse(Question, JSON.parse(body))
    return parsed.success ? parsed.output : undefined
  } catch {
    // Not JSON: a bad request like any other.
    return undefined
  }
}
