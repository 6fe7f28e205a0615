import { type JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldGroup, FormValues } from '../../../shared/recording/followForm.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { FormDraft } from './useFormDraft.ts'

interface FormClashesProps<T extends FormValues> {
  readonly draft: FormDraft<T>
  /** What a group of fields is called. */
  readonly label: (group: FieldGroup<T>) => string
  /** What a group of fields holds, in words. */
  readonly value: (group: FieldGroup<T>, values: T) => string
}

/** Fields that were changed here and elsewhere: both values, and which one is to be saved. */
export function FormClashes<T extends FormValues>({ draft, label, value }: FormClashesProps<T>): JSX.Element | null {
  const { t } = useTranslation('clash')
  const { clashes, choose, mine, stored } = draft
  if (clashes.length === 0) return null
  const words = (text: string): string => (text.trim() === '' ? t('empty') : text)
  return (
    <section className="notice mb-3" data-tone="caution" aria-labelledby="form-clashes-title">
      <span className="pt-0.5 text-caution">
        <Icon name="look" />
      </span>
      <div className="min-w-0">
        <p id="form-clashes-title" role="alert" className="font-semibold">
          {t('title', { count: clashes.length })}
        </p>
        <p className="mt-1 text-t2">{t('formText')}</p>
        {clashes.map((group) => {
          const name = label(group)
          return (
            <div key={group.join()} className="mt-2">
              <p className="font-medium">{name}</p>
              <p className="wrap-anywhere">{t('here', { value: words(value(group, mine)) })}</p>
              <p className="wrap-anywhere">{t('there', { value: words(value(group, stored)) })}</p>
              <div className="mt-2 flex flex-wrap gap-2">
                <Button size={24} aria-label={t('mineNamed', { field: name })} onClick={() => choose(group, 'mine')}>
                  {t('mine')}
                </Button>
                <Button
                  size={24}
                  aria-label={t('theirsNamed', { field: name })}
                  onClick={() => choose(group, 'theirs')}
                >
                  {t('theirs')}
                </Button>
              </div>
            </div>
          )
        })}
      </div>
    </section>
  )
}
