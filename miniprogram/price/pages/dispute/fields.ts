import type { DisputeDraft } from '../../../state/dispute-draft'

/**
 * What every part of the form gets: the draft, what is wrong by input, and how to change it.
 * `input`: whose fault is old by that, where it is not the part's own name.
 */
export interface FieldsProps {
  draft: DisputeDraft
  faults: Partial<Record<string, string>>
  onChange: (part: Partial<DisputeDraft>, input?: string) => void
}

/** The fault of an input, as a field takes it. */
export const errorOf = (faults: FieldsProps['faults'], input: string): { error?: string } => {
  const error = faults[input]
  return error === undefined ? {} : { error }
}
