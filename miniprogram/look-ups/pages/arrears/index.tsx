import { useState } from 'react'
import type { ReactNode } from 'react'
import { listArrears } from '#shared/contract/look-ups'
import { yuan } from '#shared/model/money'
import type { Arrear } from '#shared/model/public-list'
import { call } from '../../../api/call'
import { useLook } from '../../../state/look'
import { arrearsText, askText, lateFeeText } from '../../../text/look-ups'
import { Blank } from '../../../ui/blank'
import { PickField } from '../../../ui/pick-field'
import { Answers } from '../../answers'
import { faultOfName } from '../../check-name'
import { LookUpFrame } from '../../look-up-frame'
import { NameCard } from '../../name-card'
import { NameField } from '../../name-field'
import { useAsked } from '../../use-asked'
import { Districts } from './districts'
import type { DistrictChoice } from './districts'

interface Query {
  name: string
  district: DistrictChoice | undefined
}

/** Notices of arrears: of a name or code, of a district, or the newest of all. */
export default function Arrears(): ReactNode {
  const look = useLook()
  const [query, setQuery] = useState<Query>({ name: '', district: undefined })
  const [error, setError] = useState<string>()
  const [choosing, setChoosing] = useState(false)
  const asked = useAsked(({ name, district }: Query, after?: string) =>
    call(listArrears, { query: { name: name.trim() === '' ? undefined : name.trim(), district: district?.code, after } }))
  function ask(next: Query): void {
    const fault = next.name.trim() === '' ? undefined : faultOfName(next.name)
    setQuery(next)
    setError(fault)
    if (fault === undefined) {
      asked.ask(next)
    }
  }
  function choose(district: DistrictChoice | undefined): void {
    setChoosing(false)
    setQuery({ ...query, district })
  }
  return (
    <LookUpFrame text={arrearsText} act={askText.act} busy={asked.busy} onAsk={() => ask(query)}>
      <NameField value={query.name} help={arrearsText.nameHelp} error={error} onChange={(name) => { setQuery({ ...query, name }); setError(undefined) }} />
      <PickField label={arrearsText.district} value={query.district?.name ?? arrearsText.all} hint={arrearsText.all} onPress={() => setChoosing(true)} />
      {choosing && <Districts on={query.district?.code} flat={look.elder} onClose={() => setChoosing(false)} onChoose={choose} />}
      <Answers of={asked} row={arrearCard} empty={<Blank icon='check-round' title={arrearsText.emptyTitle} note={arrearsText.emptyNote} />} />
    </LookUpFrame>
  )
}

const arrearCard = ({ id, name, code, tax, balance, recent, publishedOn, office }: Arrear): ReactNode => (
  <NameCard
    key={id} name={name}
    facts={[
      [arrearsText.code, code],
      [arrearsText.tax, tax],
      [arrearsText.balance, `${yuan(balance)} ${lateFeeText.yuan}`],
      [arrearsText.recent, recent === 0 ? arrearsText.noRecent : `${yuan(recent)} ${lateFeeText.yuan}`],
      [arrearsText.published, publishedOn],
      [arrearsText.office, office],
    ]}
  />
)
