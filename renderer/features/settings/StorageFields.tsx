import type { JSX } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { regionById, vendorById } from '../../../shared/agora/vendors.ts'
import type { Problem } from '../../../shared/problem.ts'
import { lintBucket } from '../../../shared/recording/lintStorage.ts'
import { Field } from '../../ui/form/Field.tsx'
import { type Remark, findingText, hint, problemRemarks } from '../../ui/form/remark.ts'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import type { InvalidKey } from './accountSchema.ts'
import { type StorageForm, regionGroups, vendorGroups } from './storageSchema.ts'

interface StorageFieldsProps {
  readonly form: UseFormReturn<StorageForm>
  readonly problem: Problem | null
  readonly idPrefix: string
}

/** The rows of a storage profile that are no secret: vendor and region by name. */
export function StorageFields({ form, problem, idPrefix }: StorageFieldsProps): JSX.Element {
  const { t, i18n } = useTranslation(['settings', 'forms'])
  const { register, setValue, trigger, formState, control } = form
  const vendor = useWatch({ control, name: 'vendor' })
  const region = useWatch({ control, name: 'region' })
  const bucket = useWatch({ control, name: 'bucket' })
  const options = { shouldDirty: true, shouldValidate: formState.isSubmitted || formState.errors.region !== undefined }
  /** A test marks fields before anything was sent: the mark goes as soon as the field is mended. */
  const typed = (name: 'label' | 'endpoint' | 'bucket'): ReturnType<typeof register> =>
    register(name, {
      onChange: () => {
        if (formState.errors[name] !== undefined) void trigger(name)
      },
    })
  const names = {
    specified: t('storage.regionsSpecified'),
    newer: t('storage.regionsNewer'),
    older: t('storage.regionsOlder'),
  }
  const chosen = region === '' ? null : regionById(Number(vendor), Number(region))

  const error = (name: keyof StorageForm): readonly Remark[] => {
    const message = formState.errors[name]?.message as InvalidKey | undefined
    return message === undefined
      ? problemRemarks(i18n, problem, name)
      : [{ tone: 'blocks', text: t(`forms:invalid.${message}`) }]
  }
  const regionRemarks = (): readonly Remark[] => {
    const wrong = error('region')
    if (wrong.length > 0 || chosen === null) return wrong
    if (chosen.newerOnly) return [{ tone: 'look', text: t('storage.newerHint') }]
    return chosen.caution ? [{ tone: 'look', text: t('storage.olderHint') }] : []
  }

  const bucketRemarks = (): readonly Remark[] => {
    const wrong = error('bucket')
    if (wrong.length > 0 || bucket.trim() === '') return wrong
    const name = vendorById(Number(vendor))?.name ?? vendor
    return lintBucket(Number(vendor), name, bucket.trim()).map((finding) => ({
      tone: finding.severity,
      // Here is the field that the finding sends people to.
      text: finding.code === 'bucketIsAddress' ? t('forms:invalid.bucketIsAddress') : findingText(i18n, finding),
    }))
  }

  return (
    <>
      <Field
        id={`${idPrefix}-label`}
        label={t('storage.label')}
        remarks={error('label').length > 0 ? error('label') : [hint(t('storage.labelHint'))]}
      >
        <TextInput {...typed('label')} maxLength={120} />
      </Field>
      <Field id={`${idPrefix}-vendor`} label={t('storage.vendor')} remarks={error('vendor')}>
        <Select
          value={vendor}
          placeholder={t('storage.chooseVendor')}
          groups={vendorGroups({ ...names, specified: t('storage.vendorsSpecified') })}
          onChange={(next) => {
            if (next === vendor) return
            setValue('vendor', next, options)
            const only = regionGroups(Number(next), names).flatMap((group) => group.options)
            setValue('region', only.length === 1 ? (only[0]?.value ?? '') : '', options)
          }}
        />
      </Field>
      <Field id={`${idPrefix}-region`} label={t('storage.region')} remarks={regionRemarks()}>
        <Select
          value={region === '' ? null : region}
          placeholder={t('storage.chooseRegion')}
          groups={regionGroups(Number(vendor), names)}
          onChange={(next) => setValue('region', next, options)}
        />
      </Field>
      {vendorById(Number(vendor))?.needsEndpoint === true ? (
        <Field
          id={`${idPrefix}-endpoint`}
          label={t('storage.address')}
          remarks={error('endpoint').length > 0 ? error('endpoint') : [hint(t('storage.addressHint'))]}
        >
          <TextInput {...typed('endpoint')} mono />
        </Field>
      ) : null}
      <Field id={`${idPrefix}-bucket`} label={t('storage.bucket')} remarks={bucketRemarks()}>
        <TextInput {...typed('bucket')} mono />
      </Field>
    </>
  )
}
