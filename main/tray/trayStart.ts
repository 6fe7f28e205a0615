import { doubtfulTake } from '../../shared/recording/doubtfulTake.ts'
import type { Preset } from '../../shared/recording/preset.ts'
import { presetsAtHand } from '../../shared/recording/findPresets.ts'
import { isLive, mayRun } from '../../shared/recording/sessionState.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import type { mainWords } from '../../shared/strings/en/main.ts'
import type { Translate } from '../../shared/strings/translator.ts'
import { menuName } from './menuName.ts'
import type { TrayItem } from './trayModel.ts'

/** Most pinned and most recent presets in the menu: more would not be read in a hurry. */
const MOST = 8

/** "Start preset ▸": the pinned ones, then those that were used last. Nothing while there are none. */
export function startItems(snapshot: DeskSnapshot, t: Translate<typeof mainWords>): readonly TrayItem[] {
  const { pinned, recent } = presetsAtHand(Object.values(snapshot.presets), MOST)
  if (pinned.length + recent.length === 0) return []
  const line = ({ id, settings }: Preset): TrayItem => {
    const own = Object.values(snapshot.sessions).filter((session) => session.presetId === id && isLive(session))
    const runs = own.some(mayRun)
    const name = menuName(settings.name)
    const label = (): string => {
      if (runs) return t('tray.startRuns', { name })
      if (doubtfulTake({ settings }, snapshot) !== null) return t('tray.startDoubtful', { name })
      return own.length > 0 ? t('tray.startReserved', { name }) : name
    }
    return {
      kind: 'item',
      id: `start:${id}`,
      label: label(),
      enabled: !runs,
      action: { type: 'startPreset', presetId: id, name: settings.name },
    }
  }
  const between: readonly TrayItem[] = pinned.length > 0 && recent.length > 0 ? [{ kind: 'separator' }] : []
  return [
    {
      kind: 'submenu',
      id: 'start',
      label: t('tray.start'),
      items: [...pinned.map(line), ...between, ...recent.map(line)],
    },
  ]
}
