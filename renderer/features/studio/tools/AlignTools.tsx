import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { useEditor, useScene } from '../editor.ts'
import { canArrange } from '../model/arranging.ts'
import { arrangements } from './arrangements.ts'

/** Align and distribute as buttons. With one region they place it in the canvas; locked ones stay, and others go by them. */
export function AlignTools(): JSX.Element {
  const { t } = useTranslation('studio')
  const { actions } = useEditor()
  const scene = useScene((whole) => whole)
  return (
    <div className="align-tools" role="group" aria-label={t('tools.align')}>
      {arrangements.map(({ name, icon }) => (
        <Button
          key={name}
          variant="quiet"
          icon={icon}
          iconOnly
          disabled={!canArrange(scene, name)}
          onClick={() => actions.arrange(name)}
        >
          {t(`tools.${name}`)}
        </Button>
      ))}
    </div>
  )
}
