import { uidFault } from '../agora/channelName.ts'
import { type Finding, blocks, look } from './finding.ts'
import type { PresetSettings } from './preset.ts'

const codes = {
  empty: 'uidMissing',
  zero: 'uidZero',
  notDecimal: 'uidNotANumber',
  leadingZero: 'uidNotANumber',
  tooLarge: 'uidTooLarge',
} as const

type UidField = 'recorderUid' | 'alternateUid'

/** A recorder under the uid of a person pushes that person out, whichever of its two uids it is. */
function lintPerson(field: UidField, value: string, { layout, recording }: PresetSettings): readonly Finding[] {
  // An audio recording sends no layout.
  if (recording.streamTypes === 0) return []
  if (layout.mixedVideoLayout === 2 && layout.maxResolutionUid === value) {
    return [blocks(field, 'uidIsLargeWindow', { value })]
  }
  const region = layout.mixedVideoLayout === 3 ? layout.regions.findIndex(({ uid }) => uid === value) : -1
  return region < 0 ? [] : [blocks(field, 'uidIsRegion', { value, region: region + 1 })]
}

function lintOne(field: UidField, value: string, settings: PresetSettings): readonly Finding[] {
  const fault = uidFault(value)
  return fault === null ? lintPerson(field, value, settings) : [blocks(field, codes[fault.kind], { value })]
}

function lintAlternate(settings: PresetSettings): readonly Finding[] {
  const { alternateUid: value, recorderUid } = settings
  if (value === null || value === '') return []
  if (value === recorderUid) return [look('alternateUid', 'alternateIsRecorder', { value })]
  return lintOne('alternateUid', value, settings)
}

/** Checks both uids of the recorder by the service's rules, and against the people whom the layout shows. */
export function lintUids(settings: PresetSettings): readonly Finding[] {
  return [...lintOne('recorderUid', settings.recorderUid, settings), ...lintAlternate(settings)]
}
