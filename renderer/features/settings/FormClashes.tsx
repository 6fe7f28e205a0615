import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldGroup, FormValues } from '../../../shared/recording/followForm.ts'
import { ClashNotice } from '../../ui/form/ClashNotice.tsx'
import type { FormDraft } from './useFormDraft.ts'

interface FormClashesProps<T extends FormValues> {
  /** To lead to it. */
  readonly id: string
  readonly draft: FormDraft<T>
  /** What a group of fields is called. */
  readonly label: (group: FieldGroup<T>) => string
  /** What a group of fields holds, in words. */
  readonly value: (group: FieldGroup<T>, values: T) => string
}

/** Fields of a form that were changed here and elsewhere. */
export function FormClashes<T extends FormValues>({ id, draft, label, value }: FormClashesProps<T>): JSX.Element {
  const { t } = useTranslation('clash')
  const { clashes, choose, mine, stored } = draft
  const words = (group: FieldGroup<T>, values: T): string => {
    const text = value(group, values)
    return text.trim() === '' ? t('empty') : text
  }
  return (
    <div className="mb-3 empty:hidden">
      <ClashNotice
        id={id}
        clashes={clashes.map((group) => ({
          part: group,
          label: label(group),
          here: words(group, mine),
          there: words(group, stored),
        }))}
        text={t('formText')}
        onChoose={choose}
      />
    </div>
  )
}
