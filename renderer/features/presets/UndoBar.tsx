import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { type PresetUndo, usePresetList, usePresetListStore } from '../../stores/presetList.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { UNDOS_SHOWN, UndoOffer } from '../../ui/UndoOffer.tsx'
import { fieldLabel } from './fieldWords.ts'
import { nothingLeft, withoutOffer } from './undoOffers.ts'
import type { PresetCommands } from './usePresetCommands.ts'

/** What an undo did not take back, and why. */
function NotUndone(): JSX.Element | null {
  const { t, i18n } = useTranslation('manage')
  const items = usePresetList((list) => list.notUndone)
  const missing = usePresetList((list) => list.missing)
  const gone = usePresetList((list) => list.gone)
  const change = usePresetList((list) => list.change)
  const presets = useDesk((desk) => desk.presets)
  if (items.length === 0 && missing === 0 && gone === 0) return null
  const what = items.slice(0, 3).flatMap(({ id, kept }) => {
    const preset = presets[id]
    if (preset === undefined) return []
    const fields = kept.map((field) => fieldLabel(i18n, field)).join(', ')
    return [t('undo.keptOf', { name: preset.settings.name, fields })]
  })
  const more = items.length - what.length
  const parts = [...what, ...(more > 0 ? [t('andMore', { count: more })] : [])].join(' · ')
  const said = [
    gone > 0 ? t('undo.gone', { count: gone }) : null,
    items.length > 0 ? t('undo.kept', { what: parts }) : null,
    missing > 0 ? t('undo.missing', { count: missing }) : null,
  ]
  return (
    <div className="undo-bar">
      <Icon name="info" className="text-accent" />
      <span role="status" className="min-w-0 flex-1 wrap-anywhere">
        {said.filter((one) => one !== null).join(' ')}
      </span>
      <Button variant="quiet" iconOnly icon="close" onClick={() => change(nothingLeft)}>
        {t('undo.close')}
      </Button>
    </div>
  )
}

/** What was done to presets, and the ways back, each for as long as there is one: what was done last at the end. */
export function UndoBar({ commands }: { readonly commands: PresetCommands }): JSX.Element {
  const { t } = useTranslation('manage')
  const store = usePresetListStore()
  const undos = usePresetList((list) => list.undos)
  const text = (undo: PresetUndo): string =>
    undo.kind === 'removed'
      ? t('undo.removed', { count: undo.ids.length, name: undo.name })
      : t('undo.edited', { count: undo.edits.length })
  return (
    <>
      <NotUndone />
      {undos.slice(-UNDOS_SHOWN).map((undo) => (
        <UndoOffer
          key={undo.kind === 'removed' ? undo.ids[0] : 'edited'}
          until={undo.until}
          text={text(undo)}
          action={t('undo.undo')}
          busy={commands.busy}
          isNext={undo === undos.at(-1)}
          onUndo={() => void commands.undo(undo)}
          onEnd={() => store.getState().change(withoutOffer(store.getState(), undo))}
        />
      ))}
    </>
  )
}
