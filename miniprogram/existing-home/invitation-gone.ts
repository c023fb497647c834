import { Failure } from '#shared/failure'

const GONE = ['object.not_found', 'invitation.expired', 'invitation.used', 'request.invalid'] as const
export type Gone = (typeof GONE)[number]

/** An invitation, or why it is none any more; every other failure stays one. A code of another shape than ours was never one. */
export async function goneOr<Value>(loading: Promise<Value>): Promise<{ kind: 'open'; value: Value } | { kind: 'gone'; why: Gone }> {
  try {
    return { kind: 'open', value: await loading }
  } catch (error) {
    const code = error instanceof Failure ? error.code : undefined
    const why = GONE.find((gone) => gone === code)
    if (why === undefined) {
      throw error
    }
    return { kind: 'gone', why }
  }
}
