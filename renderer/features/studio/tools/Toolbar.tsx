import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_REGIONS } from '../../../../shared/layout/layoutState.ts'
import { useNavigation } from '../../../stores/navigation.ts'
import { useStudioView, useStudioViewStore } from '../../../stores/studioView.ts'
import { Button } from '../../../ui/Button.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { useEditor, useScene } from '../editor.ts'
import { AlignTools } from './AlignTools.tsx'
import { ArrangeMenu } from './ArrangeMenu.tsx'
import { SaveTools } from './SaveTools.tsx'
import { TemplatesMenu } from './TemplatesMenu.tsx'
import { UndoTools } from './UndoTools.tsx'
import { ViewMenu } from './ViewMenu.tsx'
import { ZoomMenu } from './ZoomMenu.tsx'

/** Everything that is done to the layout, in one row; on a narrow window the rarer tools are in their menus alone. */
export function Toolbar(): JSX.Element {
  const { t } = useTranslation('studio')
  const { actions, open } = useEditor()
  const { go } = useNavigation()
  const view = useStudioView(({ unit, snapping }) => ({ unit, snapping }))
  const viewStore = useStudioViewStore()
  const count = useScene(({ layout }) => layout.regions.length)
  return (
    <div className="studio-tools" role="group" aria-label={t('tools.label')}>
      <Button
        variant="quiet"
        icon="back"
        className="studio-back"
        aria-label={t('back.label', { name: open.backName })}
        onClick={() => go(open.back)}
      >
        <span className="truncate">{open.backName}</span>
      </Button>
      <i className="tool-line" />
      <UndoTools />
      <i className="tool-line" />
      <Button
        variant="quiet"
        icon="add"
        aria-label={t('tools.addRegion')}
        disabled={count >= MAX_REGIONS}
        onClick={actions.addRegion}
      >
        <span className="studio-word">{t('tools.region')}</span>
      </Button>
      <TemplatesMenu />
      <i className="tool-line" />
      <AlignTools />
      <ArrangeMenu />
      <i className="tool-line" />
      <Button
        variant="quiet"
        icon="magnet"
        iconOnly
        pressed={view.snapping}
        onClick={() => viewStore.getState().change({ snapping: !view.snapping })}
      >
        {t('tools.snapping')}
      </Button>
      <ViewMenu />
      <span className="ml-auto" />
      <Segmented
        size={24}
        label={t('tools.unit')}
        value={view.unit}
        options={[
          { value: 'px', label: t('tools.px') },
          { value: '%', label: t('tools.percent') },
        ]}
        onChange={(unit) => viewStore.getState().change({ unit })}
      />
      <ZoomMenu />
      <Button variant="quiet" icon="keyboard" iconOnly onClick={() => actions.run({ kind: 'help' })}>
        {t('tools.keys')}
      </Button>
      <SaveTools />
    </div>
  )
}
