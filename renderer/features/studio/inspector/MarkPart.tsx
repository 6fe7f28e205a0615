import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { markColours } from '../../../../shared/layout/regionMark.ts'
import { useEditor, useScene } from '../editor.ts'
import { changeMarks, markOf } from '../model/scene.ts'
import { CommittedInput } from './CommittedInput.tsx'
import { InspectorPart } from './InspectorPart.tsx'
import { common } from './mixed.ts'

/** Name and colour: they tell regions apart here and are never sent. */
export function MarkPart(): JSX.Element {
  const { t } = useTranslation('studio')
  const { actions } = useEditor()
  const { layout, selection } = useScene((scene) => scene)
  const marks = selection.flatMap((index) => {
    const region = layout.regions[index]
    return region === undefined ? [] : [markOf(region, index)]
  })
  const name = common(marks, (mark) => mark.name)
  const colour = common(marks, (mark) => mark.colour)

  return (
    <InspectorPart title={t('inspector.only')}>
      <CommittedInput
        label={t('inspector.name')}
        maxLength={60}
        data-focus="name"
        lead={t('inspector.name')}
        value={name}
        placeholder={name === undefined ? t('inspector.mixed') : undefined}
        onCommit={(text) => actions.edit({ name: 'rename' }, (scene) => changeMarks(scene, { name: text }))}
      />
      <div className="colour-choice" role="radiogroup" aria-label={t('inspector.colour')}>
        {markColours.map((one) => (
          <label key={one} className="colour-swatch" data-colour={one} title={t(`colour.${one}`)}>
            <input
              type="radio"
              name="studio-colour"
              aria-label={t(`colour.${one}`)}
              checked={one === colour}
              onChange={() => actions.edit({ name: 'colour' }, (scene) => changeMarks(scene, { colour: one }))}
            />
          </label>
        ))}
      </div>
    </InspectorPart>
  )
}
