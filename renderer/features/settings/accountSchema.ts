import { z } from 'zod'
import { type AddressFault, addressFault } from '../../../shared/agora/serviceAddress.ts'
import type { Account, AccountHost } from '../../../shared/recording/account.ts'
import { accountForm } from '../../../shared/recording/recordForms.ts'
import type { forms } from '../../strings/en/forms.ts'

/** Names of the texts under `forms:invalid`: a schema says which, the form says it. */
export type InvalidKey = keyof typeof forms.invalid

const say = (key: InvalidKey): { message: InvalidKey } => ({ message: key })

const faultWords = {
  unsafe: 'addressInvalid',
  user: 'addressUser',
  behind: 'addressBehind',
} as const satisfies Readonly<Record<AddressFault, InvalidKey>>

/** What an account form holds, the certificate excepted: that stays in its input. */
export const AccountForm = z
  .object({
    label: z.string().trim().min(1, say('labelMissing')).max(80, say('labelTooLong')),
    appId: z.string().trim().min(1, say('appIdMissing')).max(128, say('appIdTooLong')),
    customerId: z.string().trim().min(1, say('customerIdMissing')).max(128, say('customerIdTooLong')),
    host: z.enum(['agora', 'custom']),
    address: z.string().trim().max(512, say('addressInvalid')),
  })
  .check((context) => {
    const { host, address } = context.value
    const fault = host === 'custom' ? addressFault(URL.parse(address)) : null
    if (fault === null) return
    const key = address === '' ? 'addressMissing' : faultWords[fault]
    context.issues.push({ code: 'custom', input: address, path: ['address'], ...say(key) })
  })
export type AccountForm = z.infer<typeof AccountForm>

/** The fields of the form that mean something together. */
export const accountGroups = [['label'], ['appId'], ['customerId'], ['host', 'address']] as const

/** Where the requests of this form's account go. */
export const hostOf = ({ host, address }: AccountForm): AccountHost =>
  host === 'custom' ? { kind: 'custom', url: address } : { kind: 'agora' }

/** The certificate is asked for again when it would go to another place or belong to somebody else. */
export function needsCertificate(account: Account | null, form: AccountForm): boolean {
  if (account === null) return true
  const before = accountForm(account)
  return (
    form.appId !== before.appId ||
    form.customerId !== before.customerId ||
    form.host !== before.host ||
    (form.host === 'custom' && form.address !== before.address)
  )
}
