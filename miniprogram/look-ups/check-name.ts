import * as v from 'valibot'
import { NameOrCode } from '#shared/model/look-up'
import { askText } from '../text/look-ups'

/** What is wrong with a name that was typed, in words; undefined when nothing. */
export function faultOfName(text: string): string | undefined {
  if (text.trim().length < 2) {
    return askText.nameShort
  }
  return v.is(NameOrCode, text) ? undefined : askText.nameWrong
}
