import './studio.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Announcer } from './Announcer.tsx'
import { EditorContext } from './editor.ts'
import { Inspector } from './inspector/Inspector.tsx'
import { ChecksPanel } from './regions/ChecksPanel.tsx'
import { RegionsPanel } from './regions/RegionsPanel.tsx'
import { Stage } from './stage/Stage.tsx'
import { KeyHelp } from './tools/KeyHelp.tsx'
import { Toolbar } from './tools/Toolbar.tsx'
import { StudioDeck } from './StudioDeck.tsx'
import { useStudio } from './useStudio.ts'
import { useStudioKeys } from './useStudioKeys.ts'
import type { OpenTarget } from './useTarget.ts'

/** The studio on one layout that is there: the frame around its parts. */
export function StudioEditor({ open }: { readonly open: OpenTarget }): JSX.Element {
  const { t } = useTranslation('studio')
  const { editor, help, setHelp } = useStudio(open)
  useStudioKeys(editor.actions.run)
  return (
    <EditorContext value={editor}>
      <div className="studio">
        <div className="studio-grid">
          <h1 className="sr-only">{t('titleOf', { name: open.name })}</h1>
          <Toolbar />
          <div className="studio-side-scroll">
            <RegionsPanel />
            <ChecksPanel />
          </div>
          <Stage />
          <Inspector />
          <StudioDeck />
        </div>
        <Announcer />
        <KeyHelp open={help} onOpenChange={setHelp} />
      </div>
    </EditorContext>
  )
}
