import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { useEditor, useScene, useTryOut } from '../editor.ts'

/** What stands in the place of the list while there is none, and the way on. */
export function EmptyRegions(): JSX.Element {
  const { t, i18n } = useTranslation('studio')
  const { actions } = useEditor()
  const kind = useScene(({ layout }) => layout.mixedVideoLayout)
  const { kind: tried, people } = useTryOut()
  if (kind === 3) {
    return (
      <div className="studio-empty">
        <p>{t('regions.none')}</p>
        <p className="text-t3">{t('regions.noneHint')}</p>
        <Button icon="add" onClick={actions.addRegion}>
          {t('tools.addRegion')}
        </Button>
      </div>
    )
  }
  // What is seen is converted: one that is tried out, too.
  const seen = tried === null || tried === 3 ? kind : tried
  return (
    <div className="studio-empty">
      <p>{t('regions.predefined', { layout: i18n.t(`recording:layout.name.${seen}`) })}</p>
      <p className="text-t3">{t('regions.predefinedHint')}</p>
      <Button icon="edit" onClick={() => actions.convert(seen, people.length)}>
        {t('regions.convert', { count: people.length })}
      </Button>
    </div>
  )
}
