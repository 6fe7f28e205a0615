import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { useEditor, useScene } from '../editor.ts'
import { movable } from '../model/placing.ts'
import { arrangements } from './arrangements.ts'

/** Align and distribute as buttons. With one region they place it in the canvas. */
export function AlignTools(): JSX.Element {
  const { t } = useTranslation('studio')
  const { actions } = useEditor()
  // Locked regions stay where they are: they do not count.
  const count = useScene((scene) => movable(scene).length)
  return (
    <div className="align-tools" role="group" aria-label={t('tools.align')}>
      {arrangements.map(({ name, icon, least }) => (
        <Button
          key={name}
          variant="quiet"
          icon={icon}
          iconOnly
          disabled={count < least}
          onClick={() => actions.arrange(name)}
        >
          {t(`tools.${name}`)}
        </Button>
      ))}
    </div>
  )
}
