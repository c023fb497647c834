import { useState } from 'react'
import type { ReactNode } from 'react'
import { listGradeA } from '#shared/contract/look-ups'
import { dayIn } from '#shared/model/day'
import type { GradeA } from '#shared/model/public-list'
import { call } from '../../../api/call'
import { askText, gradeAText } from '../../../text/look-ups'
import { Blank } from '../../../ui/blank'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Segments } from '../../../ui/segments'
import { Answers } from '../../answers'
import { faultOfName } from '../../check-name'
import { LookUpFrame } from '../../look-up-frame'
import { NameField } from '../../name-field'
import { useAsked } from '../../use-asked'

interface Query {
  year: string
  name: string | undefined
}

/** The year before the last April is the newest that is out. */
function yearsUntil(today: string): string[] {
  const newest = Number(today.slice(0, 4)) - (today.slice(5, 7) < '04' ? 2 : 1)
  return [newest, newest - 1, newest - 2].map(String)
}

/** Who was graded A in a year. */
export default function AList(): ReactNode {
  const [years] = useState(() => yearsUntil(dayIn(Date.now())))
  const [query, setQuery] = useState({ year: years[0] ?? '', name: '' })
  const [error, setError] = useState<string>()
  const asked = useAsked<GradeA, Query>(({ year, name }, after) => call(listGradeA, { query: { year, name, after } }), { year: query.year, name: undefined })
  function ask({ year, name }: typeof query): void {
    const fault = name.trim() === '' ? undefined : faultOfName(name)
    setQuery({ year, name })
    setError(fault)
    if (fault === undefined) {
      asked.ask({ year, name: name.trim() === '' ? undefined : name.trim() })
    }
  }
  const empty = <Blank icon='search' title={gradeAText.emptyTitle} note={gradeAText.emptyNote} />
  return (
    <LookUpFrame text={gradeAText} act={askText.act} busy={asked.busy} onAsk={() => ask(query)}>
      <Segments of={years.map((year) => ({ id: year, label: gradeAText.year(year) }))} on={query.year} onChoose={(year) => ask({ ...query, year })} />
      <NameField value={query.name} help={gradeAText.nameHelp} error={error} onChange={(name) => { setQuery({ ...query, name }); setError(undefined) }} />
      <Answers of={asked} row={gradeRow} empty={empty} around={(rows) => <Card flush>{rows}</Card>} />
    </LookUpFrame>
  )
}

const gradeRow = ({ code, name, district }: GradeA, at: number): ReactNode => <Cell key={code} first={at === 0} title={name} note={`${district} ${code}`} />
