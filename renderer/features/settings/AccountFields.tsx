import type { JSX } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problem.ts'
import { Choice } from '../../ui/form/Choice.tsx'
import { Field } from '../../ui/form/Field.tsx'
import { type Remark, hint, problemRemarks } from '../../ui/form/remark.ts'
import { TextInput } from '../../ui/form/TextInput.tsx'
import type { AccountForm, InvalidKey } from './accountSchema.ts'

interface AccountFieldsProps {
  readonly form: UseFormReturn<AccountForm>
  readonly problem: Problem | null
  readonly idPrefix: string
}

/** The rows of an account that are no secret. */
export function AccountFields({ form, problem, idPrefix }: AccountFieldsProps): JSX.Element {
  const { t, i18n } = useTranslation(['settings', 'forms'])
  const { register, setValue, formState, control } = form
  const host = useWatch({ control, name: 'host' })

  const remarks = (name: keyof AccountForm, help: string): readonly Remark[] => {
    const message = formState.errors[name]?.message as InvalidKey | undefined
    if (message !== undefined) return [{ tone: 'blocks', text: t(`forms:invalid.${message}`) }]
    const fields = name === 'address' ? ['host', 'host.url'] : [name]
    const found = problemRemarks(i18n, problem, ...fields)
    return found.length > 0 ? found : [hint(help)]
  }

  return (
    <>
      <Field id={`${idPrefix}-label`} label={t('accounts.label')} remarks={remarks('label', t('accounts.labelHint'))}>
        <TextInput {...register('label')} maxLength={120} />
      </Field>
      <Field id={`${idPrefix}-appId`} label={t('accounts.appId')} remarks={remarks('appId', t('accounts.appIdHint'))}>
        <TextInput {...register('appId')} mono />
      </Field>
      <Field
        id={`${idPrefix}-customerId`}
        label={t('accounts.customerId')}
        remarks={remarks('customerId', t('accounts.customerIdHint'))}
      >
        <TextInput {...register('customerId')} mono />
      </Field>
      <Field id={`${idPrefix}-host`} label={t('accounts.host')} group>
        <Choice
          label={t('accounts.host')}
          value={host}
          options={[
            { value: 'agora', label: t('accounts.hostAgora') },
            { value: 'custom', label: t('accounts.hostCustom') },
          ]}
          onChange={(next) => setValue('host', next, { shouldDirty: true, shouldValidate: formState.isSubmitted })}
        />
      </Field>
      {host === 'custom' ? (
        <Field
          id={`${idPrefix}-address`}
          label={t('accounts.address')}
          remarks={remarks('address', t('accounts.addressHint'))}
        >
          <TextInput {...register('address')} mono placeholder="https://" />
        </Field>
      ) : null}
    </>
  )
}
