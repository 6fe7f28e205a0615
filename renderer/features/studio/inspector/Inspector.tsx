import './inspector.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { useEditor, useScene } from '../editor.ts'
import { regionKey } from '../model/regionIdentity.ts'
import { markOf, selected } from '../model/scene.ts'
import { selectionName } from '../regionWords.ts'
import { LayoutPart } from './LayoutPart.tsx'
import { MarkPart } from './MarkPart.tsx'
import { PicturePart } from './PicturePart.tsx'
import { PlacePart } from './PlacePart.tsx'
import { WhoPart } from './WhoPart.tsx'

/** What is selected and what can be done with it, or that nothing is. */
function Head(): JSX.Element {
  const { t, i18n } = useTranslation('studio')
  const { actions } = useEditor()
  const { layout, selection } = useScene((scene) => scene)
  const first = selection[0]
  const region = first === undefined ? undefined : layout.regions[first]
  if (first === undefined || region === undefined) {
    return (
      <div className="studio-head">
        <h2>{t('inspector.layout')}</h2>
      </div>
    )
  }
  const locked = selection.every((index) => layout.regions[index]?.mark?.locked === true)
  return (
    <div className="studio-head">
      {selection.length > 1 ? null : (
        <span className="region-swatch" data-colour={markOf(region, first).colour}>
          {first + 1}
        </span>
      )}
      <h2 className="truncate">{selectionName(i18n, layout.regions, selection)}</h2>
      <span className="ml-auto flex">
        <Button
          size={24}
          variant="quiet"
          icon={locked ? 'lock' : 'unlock'}
          iconOnly
          pressed={locked}
          onClick={() => actions.run({ kind: 'lock' })}
        >
          {t(locked ? 'tools.unlock' : 'tools.lock')}
        </Button>
        <Button size={24} variant="quiet" icon="duplicate" iconOnly onClick={() => actions.run({ kind: 'duplicate' })}>
          {t('tools.duplicate')}
        </Button>
        <Button size={24} variant="quiet" icon="remove" iconOnly onClick={() => actions.run({ kind: 'remove' })}>
          {t('tools.remove')}
        </Button>
      </span>
    </div>
  )
}

/** The numbers of what is selected; with nothing selected those of the whole layout. */
export function Inspector(): JSX.Element {
  const { t } = useTranslation('studio')
  const some = useScene(({ layout, selection }) => layout.mixedVideoLayout === 3 && selection.length > 0)
  const chosen = useScene((scene) => selected(scene).map(regionKey).join())
  return (
    <section className="studio-inspector" aria-label={t('inspector.label')}>
      <Head />
      {some ? (
        <>
          {/* What stands in a field belongs to the regions it was typed for. */}
          <WhoPart key={`who ${chosen}`} />
          <PlacePart key={`place ${chosen}`} />
          <PicturePart key={`picture ${chosen}`} />
          <MarkPart key={`mark ${chosen}`} />
        </>
      ) : (
        <LayoutPart />
      )}
    </section>
  )
}
