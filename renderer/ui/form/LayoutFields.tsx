import './form.css'
import { type JSX, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import { ColorInput } from './ColorInput.tsx'
import { Field, FormRows } from './Field.tsx'
import { LayoutPicture } from './LayoutPicture.tsx'
import { findingRemarks, hint } from './remark.ts'
import { RegionTable } from './RegionTable.tsx'
import { TextInput } from './TextInput.tsx'

const layouts = [0, 1, 2, 3] as const

interface LayoutFieldsProps {
  readonly value: LayoutState
  readonly onChange: (layout: LayoutState) => void
  /** Pixels; for the pictures and for regions in pixels. */
  readonly canvas: { readonly width: number; readonly height: number }
  /** From `lintLayout` or `lintPreset`. */
  readonly findings: readonly Finding[]
  /** Makes the ids of the controls unique in the page. */
  readonly idPrefix: string
}

/** A whole layout: which one, background, large window, regions. */
export function LayoutFields({ value, onChange, canvas, findings, idPrefix }: LayoutFieldsProps): JSX.Element {
  const { t, i18n } = useTranslation('forms')
  const name = useId()
  const about = t(`layout.about.${value.mixedVideoLayout}`)
  const custom = value.mixedVideoLayout === 3
  // A large window left over from another layout is shown as long as it is there, so that it can be removed.
  const largeWindow = value.mixedVideoLayout === 2 || value.maxResolutionUid !== null
  const remarks = (field: string): ReturnType<typeof findingRemarks> => findingRemarks(i18n, findings, field)

  return (
    <FormRows>
      <Field
        id={`${idPrefix}-layout`}
        label={t('layout.label')}
        group
        wide
        remarks={[hint(custom ? about : `${about} ${t('layout.approximate')}`)]}
      >
        <div role="radiogroup" aria-label={t('layout.label')} className="layout-choice">
          {layouts.map((mixedVideoLayout) => (
            <label key={mixedVideoLayout} className="layout-card">
              <input
                type="radio"
                name={name}
                value={mixedVideoLayout}
                checked={mixedVideoLayout === value.mixedVideoLayout}
                onChange={() => onChange({ ...value, mixedVideoLayout })}
              />
              <LayoutPicture layout={{ ...value, mixedVideoLayout }} canvas={canvas} />
              {t(`layout.names.${mixedVideoLayout}`)}
            </label>
          ))}
        </div>
      </Field>
      <Field id={`${idPrefix}-background`} label={t('layout.background')} remarks={remarks('layout.backgroundColor')}>
        <div className="w-48 max-w-full">
          <ColorInput
            value={value.backgroundColor}
            pickLabel={t('layout.pick')}
            onChange={(backgroundColor) => onChange({ ...value, backgroundColor })}
          />
        </div>
      </Field>
      {largeWindow ? (
        <Field
          id={`${idPrefix}-large-uid`}
          label={t('layout.largeUid')}
          remarks={[...remarks('layout.maxResolutionUid'), hint(t('layout.largeUidHint'))]}
        >
          <TextInput
            mono
            className="max-w-48"
            maxLength={32}
            value={value.maxResolutionUid ?? ''}
            onChange={({ target }) =>
              onChange({ ...value, maxResolutionUid: target.value === '' ? null : target.value })
            }
          />
        </Field>
      ) : null}
      {custom ? (
        <RegionTable
          regions={value.regions}
          onChange={(regions) => onChange({ ...value, regions })}
          canvas={canvas}
          findings={findings}
          idPrefix={idPrefix}
        />
      ) : null}
    </FormRows>
  )
}
