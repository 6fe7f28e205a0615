import { type JSX, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { findingRemarks } from '../../../ui/form/remark.ts'
import { Remarks } from '../../../ui/form/Remarks.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { useEditor, useFindings, useScene } from '../editor.ts'
import { changeUid, joinPlaces, selected } from '../model/scene.ts'
import { regionWho } from '../regionWords.ts'
import { CommittedInput } from './CommittedInput.tsx'
import { InspectorPart } from './InspectorPart.tsx'
import { common } from './mixed.ts'

/** Who is shown in the selected region: a uid, or whoever joins when its turn has come. */
export function WhoPart(): JSX.Element {
  const { t, i18n } = useTranslation('studio')
  const { actions } = useEditor()
  const scene = useScene((whole) => whole)
  const findings = useFindings()
  const id = useId()
  const regions = selected(scene)
  const uid = common(regions, (region) => region.uid)
  const index = scene.selection[0] ?? 0
  const [region] = regions
  const place = joinPlaces(scene.layout.regions)[index] ?? null
  const single = regions.length === 1
  const way = uid === null ? 'join' : regions.every((region) => region.uid !== null) ? 'uid' : 'mixed'
  const remarks = single ? findingRemarks(i18n, findings, `layout.regions.${index}.uid`) : []

  return (
    <InspectorPart title={t('inspector.who')}>
      <Segmented
        label={t('inspector.who')}
        value={way}
        options={[
          { value: 'uid', label: t('inspector.whoUid'), disabled: !single },
          { value: 'join', label: t('inspector.whoJoin') },
        ]}
        onChange={(next) => {
          if (next === way) return
          actions.edit({ name: 'who' }, (before) => changeUid(before, next === 'join' ? null : ''))
        }}
      />
      {way === 'join' ? (
        <p className="text-12 text-t3">
          {single && region !== undefined ? <span className="text-t2">{regionWho(i18n, region, place)}. </span> : null}
          {t('inspector.joinHint')}
        </p>
      ) : single ? (
        <>
          <CommittedInput
            mono
            id={`${id}-uid`}
            label={t('inspector.uid')}
            inputMode="numeric"
            maxLength={32}
            tone={remarks.some(({ tone }) => tone === 'blocks') ? 'blocks' : null}
            data-focus="uid"
            value={uid ?? undefined}
            onCommit={(text) => actions.edit({ name: 'who' }, (before) => changeUid(before, text))}
          />
          <Remarks remarks={remarks} />
        </>
      ) : (
        <p className="text-12 text-t3">{t('inspector.uidHint')}</p>
      )}
    </InspectorPart>
  )
}
