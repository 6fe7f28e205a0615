import type { JSX } from 'react'
import { uidColours } from '../../../shared/layout/regionColours.ts'
import { CueDeck } from './deck/CueDeck.tsx'
import { ProgramDeck } from './deck/ProgramDeck.tsx'
import { TakeDeck } from './deck/TakeDeck.tsx'
import { useDocument, useEditor, useScene } from './editor.ts'
import { marked } from './model/scene.ts'
import { WhatIfBar } from './whatIf/WhatIfBar.tsx'

/** Below the stage: what if, the cues of the show, and for a running recording Take with Program beside it. */
export function StudioDeck(): JSX.Element {
  const { actions, open } = useEditor()
  const layout = useScene((scene) => scene.layout)
  const dragging = useDocument(({ live }) => live !== null)
  const { session, target } = open
  return (
    <div className="studio-deck">
      <div className="studio-deck-left">
        <WhatIfBar />
        <CueDeck
          target={target}
          layout={layout}
          onPick={(picked, { name }) =>
            actions.edit({ name: 'cue', what: name }, (before) => ({
              layout: marked(picked, uidColours(before.layout)),
              selection: [],
            }))
          }
        />
      </div>
      {session === null ? null : (
        <>
          <TakeDeck
            session={session}
            layout={layout}
            dragging={dragging}
            onTaken={actions.taken}
            onCueTaken={actions.cueTaken}
          />
          <ProgramDeck session={session} preview={layout} />
        </>
      )}
    </div>
  )
}
