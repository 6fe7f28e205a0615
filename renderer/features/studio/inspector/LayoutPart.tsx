import { type JSX, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { MixedVideoLayout } from '../../../../shared/agora/codes.ts'
import { ColorInput } from '../../../ui/form/ColorInput.tsx'
import { findingRemarks, hint } from '../../../ui/form/remark.ts'
import { Remarks } from '../../../ui/form/Remarks.tsx'
import { Select } from '../../../ui/form/Select.tsx'
import { useEditor, useFindings, useScene } from '../editor.ts'
import { CommittedInput } from './CommittedInput.tsx'
import { InspectorPart } from './InspectorPart.tsx'

const kinds = ['0', '1', '2', '3'] as const

/** What concerns the layout as a whole: who arranges it, the background, the large window. */
export function LayoutPart(): JSX.Element {
  const { t, i18n } = useTranslation('studio')
  const { actions, open } = useEditor()
  const layout = useScene((scene) => scene.layout)
  const findings = useFindings()
  const id = useId()
  const kind = layout.mixedVideoLayout
  const name = (of: MixedVideoLayout): string => i18n.t(`recording:layout.name.${of}`)
  const setKind = (next: MixedVideoLayout): void =>
    actions.edit({ name: 'kind', what: name(next) }, (scene) => ({
      layout: { ...scene.layout, mixedVideoLayout: next },
      selection: [],
    }))

  return (
    <>
      <InspectorPart title={t('inspector.kind')}>
        <Select
          label={t('inspector.kind')}
          value={String(kind)}
          options={kinds.map((value) => ({ value, label: name(Number(value) as MixedVideoLayout) }))}
          onChange={(next) => setKind(Number(next) as MixedVideoLayout)}
        />
        {kind === 2 || layout.maxResolutionUid !== null ? (
          <>
            <CommittedInput
              mono
              id={`${id}-large`}
              label={t('inspector.large')}
              placeholder={t('inspector.large')}
              maxLength={32}
              value={layout.maxResolutionUid ?? ''}
              onCommit={(text) =>
                actions.edit({ name: 'large' }, (scene) => ({
                  ...scene,
                  layout: { ...scene.layout, maxResolutionUid: text === '' ? null : text },
                }))
              }
            />
            <Remarks
              remarks={[...findingRemarks(i18n, findings, 'layout.maxResolutionUid'), hint(t('inspector.largeHint'))]}
            />
          </>
        ) : null}
      </InspectorPart>
      <InspectorPart title={t('inspector.background')}>
        <ColorInput
          label={t('inspector.background')}
          value={layout.backgroundColor}
          pickLabel={t('inspector.pick')}
          onChange={(backgroundColor) =>
            actions.edit({ name: 'background', what: backgroundColor, merge: true }, (scene) => ({
              ...scene,
              layout: { ...scene.layout, backgroundColor },
            }))
          }
        />
        <Remarks remarks={findingRemarks(i18n, findings, 'layout.backgroundColor')} />
      </InspectorPart>
      <InspectorPart title={t('inspector.canvas')}>
        <p className="font-mono">{t('bus.size', { ...open.canvas })}</p>
        <p className="text-12 text-t3">{t('inspector.canvasHint')}</p>
      </InspectorPart>
      {kind === 3 && layout.regions.length > 0 ? (
        <p className="inspector-part text-12 text-t3">{t('inspector.nothing')}</p>
      ) : null}
    </>
  )
}
