import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { useEditor, useUnsaved } from '../editor.ts'

/** Whether the layout is saved, and how to; a running recording's is taken instead, in the deck. */
export function SaveTools(): JSX.Element {
  const { t } = useTranslation('studio')
  const { actions, open, saving } = useEditor()
  const unsaved = useUnsaved()
  return (
    <div className="save-tools">
      <Button variant="quiet" icon="again" iconOnly disabled={!unsaved} onClick={actions.revert}>
        {t(open.bus === 'preview' ? 'tools.revertProgram' : 'tools.revert')}
      </Button>
      {open.save === null ? null : (
        <Button
          variant={unsaved ? 'primary' : 'solid'}
          disabled={!unsaved || saving}
          aria-keyshortcuts="Control+S"
          onClick={() => actions.run({ kind: 'save' })}
        >
          {t(saving ? 'tools.saving' : unsaved ? 'tools.save' : 'tools.saved')}
        </Button>
      )}
    </div>
  )
}
