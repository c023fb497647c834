import type { CoreService } from '../../adapters/core/connect'
import { assessmentBase } from './assessment-base'
import { civil } from './civil'
import { contract } from './contract'
import type { CoreTables } from './core-table'
import { credit } from './credit'
import { income } from './income'
import { invoiceLedger } from './invoice-ledger'
import { levy } from './levy'
import { publicity } from './publicity'
import { registry } from './registry'
import { treasury } from './treasury'

/** Every simulated core service with its tables. */
export const coreSchemas: Readonly<Record<CoreService, CoreTables>> = {
  registry,
  civil,
  contract,
  levy,
  treasury,
  assessmentBase,
  invoiceLedger,
  publicity,
  income,
  credit,
}
