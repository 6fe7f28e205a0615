import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { LayoutId } from '../../../shared/ids.ts'
import { useDesk } from '../../stores/desk.ts'
import { Select } from '../../ui/form/Select.tsx'
import { matchingLayouts } from '../layouts/library.ts'

interface LayoutSelectProps {
  readonly value: LayoutId | null
  readonly onChange: (value: LayoutId | null) => void
  /** Name of the control where its field holds several. */
  readonly label?: string
  readonly id?: string
}

const OWN = 'own'

/** A layout of the library, or one's own. */
export function LayoutSelect({ value, onChange, label, id }: LayoutSelectProps): JSX.Element {
  const { t } = useTranslation('cues')
  const layouts = useDesk((desk) => Object.values(desk.layouts))
  const isGone = value !== null && layouts.every((layout) => layout.id !== value)
  return (
    <Select
      {...(label === undefined ? {} : { label })}
      {...(id === undefined ? {} : { id })}
      value={value ?? OWN}
      options={[
        { value: OWN, label: t('form.own') },
        ...(isGone ? [{ value, label: t('form.gone'), disabled: true }] : []),
      ]}
      groups={[
        {
          label: t('form.library'),
          options: matchingLayouts(layouts, '').map(({ id: layoutId, name, canvas }) => ({
            value: layoutId,
            label: name,
            note: t('form.size', canvas),
          })),
        },
      ]}
      onChange={(next) => onChange(next === OWN ? null : LayoutId.parse(next))}
    />
  )
}
