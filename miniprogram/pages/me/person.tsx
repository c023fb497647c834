import type { ReactNode } from 'react'
import type { Me } from '#shared/model/person'
import { go } from '../../api/go'
import { me as text } from '../../text/zh-CN'
import { Card } from '../../ui/card'
import { Cell } from '../../ui/cell'
import { Fact } from '../../ui/fact'

/** Who I am here: masked, or the way to the page where the identity is proven. */
export function Person({ me }: { me: Me }): ReactNode {
  if (me.name === undefined) {
    return (
      <Card flush>
        <Cell first icon='shield' title={text.unproven} note={text.unprovenNote} onPress={() => go.to('/identity/pages/prove/index')} />
      </Card>
    )
  }
  return (
    <Card>
      <Fact label={text.name} value={me.name} />
      <Fact label={text.idNumber} value={me.idNumber ?? ''} />
      <Fact label={text.level} value={text.proven} />
    </Card>
  )
}
