import type { JSX, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SecretPlace, SecretStatus } from '../../../shared/secretStatus.ts'
import { Field } from './Field.tsx'
import { type Remark, secretRemarks } from './remark.ts'
import { SecretInput } from './SecretInput.tsx'
import type { SecretEntry } from './useSecret.ts'
import { WhereStored } from './WhereStored.tsx'

interface SecretFieldProps {
  readonly id: string
  readonly label: string
  readonly entry: SecretEntry
  readonly status: SecretStatus
  /** Where a newly typed one will go. */
  readonly keep: SecretPlace
  readonly remarks?: readonly Remark[]
  readonly onForget?: () => void
  /** What is known about it, below it. */
  readonly children?: ReactNode
}

/** A row for one secret, with the answer to where it is kept. */
export function SecretField({
  id,
  label,
  entry,
  status,
  keep,
  remarks = [],
  onForget,
  children,
}: SecretFieldProps): JSX.Element {
  const { i18n } = useTranslation()
  const wrong = secretRemarks(i18n, entry.fault)
  const place = !entry.replacing && status.state === 'stored' ? status.place : keep
  return (
    <Field id={id} label={label} remarks={wrong.length > 0 ? wrong : remarks}>
      <SecretInput
        entry={entry}
        status={status}
        name={label.toLowerCase()}
        {...(onForget === undefined ? {} : { onForget })}
      />
      {children}
      <WhereStored place={place} />
    </Field>
  )
}
