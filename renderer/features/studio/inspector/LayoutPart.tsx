import { type JSX, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MixedVideoLayout } from '../../../../shared/agora/codes.ts'
import { ColorInput } from '../../../ui/form/ColorInput.tsx'
import { findingRemarks, hint } from '../../../ui/form/remark.ts'
import { Remarks } from '../../../ui/form/Remarks.tsx'
import { Select } from '../../../ui/form/Select.tsx'
import { TextInput } from '../../../ui/form/TextInput.tsx'
import { useEditor, useFindings, useScene } from '../editor.ts'
import { isCommitKey } from './commitKey.ts'
import { InspectorPart } from './InspectorPart.tsx'

const kinds = ['0', '1', '2', '3'] as const

/** What concerns the layout as a whole: who arranges it, the background, the large window. */
export function LayoutPart(): JSX.Element {
  const { t, i18n } = useTranslation('studio')
  const { actions, open } = useEditor()
  const layout = useScene((scene) => scene.layout)
  const findings = useFindings()
  const id = useId()
  const [uid, setUid] = useState<string | null>(null)
  const kind = layout.mixedVideoLayout
  const name = (of: MixedVideoLayout): string => i18n.t(`recording:layout.name.${of}`)
  const setKind = (next: MixedVideoLayout): void =>
    actions.edit({ name: 'kind', what: name(next) }, (scene) => ({
      layout: { ...scene.layout, mixedVideoLayout: next },
      selection: [],
    }))
  const commitUid = (): void => {
    if (uid === null) return
    setUid(null)
    const next = uid.trim() === '' ? null : uid.trim()
    if (next !== layout.maxResolutionUid) {
      actions.edit({ name: 'large' }, (scene) => ({ ...scene, layout: { ...scene.layout, maxResolutionUid: next } }))
    }
  }

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
            <TextInput
              mono
              id={`${id}-large`}
              label={t('inspector.large')}
              placeholder={t('inspector.large')}
              maxLength={32}
              value={uid ?? layout.maxResolutionUid ?? ''}
              onChange={(event) => setUid(event.target.value)}
              onBlur={commitUid}
              onKeyDown={(event) => {
                if (isCommitKey(event)) commitUid()
                if (event.key === 'Escape' && uid !== null) {
                  event.stopPropagation()
                  setUid(null)
                }
              }}
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
