import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodies } from '../../../main/rehearsal/checks/bodies.ts'
import { channelNameFault } from '../../../main/rehearsal/checks/channelName.ts'
import { checkRequest } from '../../../shared/agora/checkRequest.ts'
import { startBody, updateLayoutBody } from '../../../shared/agora/requests.ts'
import { layoutOf } from '../../../shared/layout/layoutOf.ts'
import type { LayoutLibrary } from '../../../shared/layout/savedLayout.ts'
import { lintPreset } from '../../../shared/recording/lintPreset.ts'
import type { PresetSettings } from '../../../shared/recording/preset.ts'
import { lintFacts } from '../../builders/account.ts'
import { libraryAroundTheEdges, settingsAroundTheEdges, storageAroundTheEdges } from './support/aroundTheEdges.ts'

type Storage = {
  readonly vendor: number
  readonly region: number
  readonly bucket: string
  readonly endpoint: string | null
}
interface Preset {
  readonly settings: PresetSettings
  readonly storage: Storage
  readonly layouts: LayoutLibrary
  /** Which of its two recorders starts; the first one where there is no second. */
  readonly recorder: 'recorderUid' | 'alternateUid'
  readonly token: string | null
  readonly decryptionSecret: string | null
}

/** Whose uid is sent. */
const recorderOf = ({ settings, recorder }: Preset): Preset['recorder'] =>
  settings.alternateUid === null || settings.alternateUid === '' ? 'recorderUid' : recorder

/** Where in the form a parameter of the request stands. */
const fields: readonly (readonly [RegExp, string])[] = [
  [/^cname$/, 'channel'],
  [/^uid$/, 'recorderUid'],
  [/\.storageConfig\./, 'storageProfileId'],
  [/\.recordingConfig\.maxIdleTime$/, 'recording.maxIdleTime'],
  [/\.recordingConfig\.(secret|decryptionMode)$/, 'recording.decryptionMode'],
  [/\.transcodingConfig\.(width|height|fps|bitrate)$/, 'canvas.$1'],
  [/\.transcodingConfig\.(backgroundColor|maxResolutionUid)$/, 'layout.$1'],
  [/\.layoutConfig$/, 'layout.regions'],
  [/\.layoutConfig\.(\d+)\.([xy])_axis$/, 'layout.regions.$1.$2'],
  [/\.layoutConfig\.(\d+)\.(uid|width|height|alpha)$/, 'layout.regions.$1.$2'],
]

function fieldOf(path: string): string {
  const found = fields.find(([pattern]) => pattern.test(path))
  if (found === undefined) throw new Error(`no field for ${path}`)
  const match = found[0].exec(path)
  return found[1].replace(/\$(\d)/g, (_whole, group: string) => match?.[Number(group)] ?? '')
}

/** The start that the desk would send, as it arrives. */
function requestOf(preset: Preset): unknown {
  const { settings, storage, layouts, token, decryptionSecret } = preset
  const body = startBody({
    channel: settings.channel,
    uid: settings[recorderOf(preset)] ?? '',
    resourceId: 'resource-1',
    token,
    recording: settings.recording,
    decryptionSecret,
    canvas: settings.canvas,
    layout: layoutOf(settings, layouts),
    storage: {
      ...storage,
      endpoint: storage.vendor === 11 ? storage.endpoint : null,
      accessKey: 'access-key',
      secretKey: 'secret-key',
    },
  })
  return JSON.parse(JSON.stringify(body))
}

/** The other field of a rule that is about two: a sum or a product is mended at either. */
const partner = (field: string): string =>
  ({ 'canvas.width': 'canvas.height' })[field] ?? field.replace(/width$/, 'x').replace(/height$/, 'y')

/** The fields of the form where it can be mended that a parameter is refused. `ofTwo`: it may be because of another one. */
function mendedAt(preset: Preset, path: string, ofTwo: boolean): readonly string[] {
  const { libraryLayoutId, recorderUid, alternateUid } = preset.settings
  const fromLibrary = libraryLayoutId !== null && preset.layouts[libraryLayoutId] !== undefined
  /** A layout of the library is mended there, not in the fields of the preset. */
  const place = (field: string): string => (fromLibrary && field.startsWith('layout.') ? 'libraryLayoutId' : field)
  const field = fieldOf(path)
  // One uid for both is mended at the first.
  if (field === 'recorderUid' && alternateUid !== recorderUid) return [recorderOf(preset)]
  return (ofTwo ? [field, partner(field)] : [field]).map(place)
}

/** What the service has against it. */
function refused(dialect: 'specification' | 'current', preset: Preset): readonly (readonly string[])[] {
  const parsed = bodies[dialect].start.safeParse(requestOf(preset))
  const issues = parsed.error?.issues ?? []
  return [
    ...(channelNameFault(preset.settings.channel) === null ? [] : [['channel']]),
    ...issues.map(({ path, code }) => mendedAt(preset, path.map(String).join('.'), code === 'custom')),
  ]
}

/** What the desk itself would not send, such as a decryption mode without its password. */
const unsendable = (preset: Preset): readonly (readonly string[])[] =>
  checkRequest('start', requestOf(preset)).map(({ path }) => mendedAt(preset, path, true))

const lint = ({ settings, storage, layouts, token, decryptionSecret }: Preset) => {
  const secrets = { hasToken: token !== null, hasDecryptionSecret: decryptionSecret !== null }
  return lintPreset(settings, lintFacts({ storage, layouts, ...secrets }))
}

const presets = fc.record({
  settings: settingsAroundTheEdges,
  storage: storageAroundTheEdges,
  layouts: libraryAroundTheEdges,
  recorder: fc.constantFrom('recorderUid' as const, 'alternateUid' as const),
  token: fc.option(fc.constant('channel-token')),
  decryptionSecret: fc.option(fc.constant('channel-password')),
})

/** Thousands of requests, on a busy machine, ms. */
const LONG = 60_000

describe.each(['specification', 'current'] as const)('the service in the dialect %s', { timeout: LONG }, (dialect) => {
  /** What only the newer service knows is no fault of the preset: the linter says so and lets it start. */
  const stops = ({ severity, code }: ReturnType<typeof lint>[number]) =>
    severity === 'blocks' || (dialect === 'specification' && code === 'storageNewer')

  it('takes every preset that the linter passes, and so does the desk’s own check', () => {
    let passed = 0
    fc.assert(
      fc.property(presets, (preset) => {
        if (lint(preset).some(stops)) return
        passed += 1
        expect(refused(dialect, preset)).toEqual([])
        expect(checkRequest('start', requestOf(preset))).toEqual([])
      }),
      { numRuns: 3000 },
    )
    expect(passed).toBeGreaterThan(300)
  })

  it('refuses nothing that the linter has not found, at the right field', () => {
    let objections = 0
    let secretless = 0
    fc.assert(
      fc.property(presets, (preset) => {
        const found = new Set(
          lint(preset)
            .filter(stops)
            .map(({ field }) => field),
        )
        if (preset.settings.recording.decryptionMode !== 0 && preset.decryptionSecret === null) secretless += 1
        for (const places of [...refused(dialect, preset), ...unsendable(preset)]) {
          objections += 1
          expect(
            places.some((field) => found.has(field)),
            places.join(' or '),
          ).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
    expect(objections).toBeGreaterThan(300)
    expect(secretless).toBeGreaterThan(300)
  })

  it('takes every cue that the linter passes, wherever its layout comes from', () => {
    const seen = { own: 0, library: 0, gone: 0, refused: 0 }
    fc.assert(
      fc.property(presets, (preset) => {
        const { settings, layouts } = preset
        // An audio recording has no picture to lay out.
        if (settings.recording.streamTypes === 0) return
        const found = lint(preset)
        for (const [index, cue] of settings.cues.entries()) {
          const { libraryLayoutId: id } = cue
          seen[id === null ? 'own' : layouts[id] === undefined ? 'gone' : 'library'] += 1
          const body = updateLayoutBody({ channel: 'main', uid: '7' }, layoutOf(cue, layouts))
          const request: unknown = JSON.parse(JSON.stringify(body))
          const isTaken = bodies[dialect].updateLayout.safeParse(request).success
          if (!isTaken) seen.refused += 1
          if (found.some(({ field, code }) => field === `cues.${index}.name` && code === 'cueInvalid')) continue
          expect([isTaken, checkRequest('updateLayout', request)]).toEqual([true, []])
        }
      }),
      { numRuns: 1000 },
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100)
  })
})
