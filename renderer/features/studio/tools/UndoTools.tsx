import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { useDocument, useEditor } from '../editor.ts'

/** Undo, redo, and every step by its name: choosing one goes there. */
export function UndoTools(): JSX.Element {
  const { t } = useTranslation('studio')
  const { actions } = useEditor()
  const { done, undone } = useDocument((document) => document.history)
  const names = [
    t('step.opened'),
    ...done.map(({ name }) => name.words),
    ...undone.map(({ name }) => name.words).reverse(),
  ]
  const at = done.length
  const toUndo = done.at(-1)?.name.words
  const toRedo = undone.at(-1)?.name.words
  return (
    <>
      <Button
        variant="quiet"
        icon="undo"
        iconOnly
        disabled={toUndo === undefined}
        title={toUndo === undefined ? t('tools.undo') : t('tools.undoStep', { step: toUndo })}
        onClick={() => actions.run({ kind: 'undo' })}
      >
        {t('tools.undo')}
      </Button>
      <Button
        variant="quiet"
        icon="redo"
        iconOnly
        disabled={toRedo === undefined}
        title={toRedo === undefined ? t('tools.redo') : t('tools.redoStep', { step: toRedo })}
        onClick={() => actions.run({ kind: 'redo' })}
      >
        {t('tools.redo')}
      </Button>
      <Menu
        align="start"
        trigger={
          <Button variant="quiet" icon="steps" iconOnly>
            {t('tools.history')}
          </Button>
        }
        entries={names
          .map((step, index) => ({
            kind: 'choice' as const,
            key: String(index),
            label: t('tools.historyOf', { number: index, step }),
            checked: index === at,
            onSelect: () => actions.goToStep(index),
          }))
          .reverse()}
      />
    </>
  )
}
