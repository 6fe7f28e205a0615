import fc from 'fast-check'
import { channelNameCharacters } from '../../../../shared/agora/channelName.ts'
import type { Cue } from '../../../../shared/layout/cue.ts'
import type { LayoutState, Region } from '../../../../shared/layout/layoutState.ts'
import type { LayoutLibrary } from '../../../../shared/layout/savedLayout.ts'
import { type PresetSettings, defaultPresetSettings } from '../../../../shared/recording/preset.ts'
import { accountId, storageProfileId } from '../../../builders/account.ts'
import { aCue, aSavedLayout, cueId, layoutId } from '../../../builders/layout.ts'

/** Mostly the first, sometimes the second: a preset with a fault in every field would never pass. */
const mostly = <T>(fine: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: fine }, { weight: 1, arbitrary: odd })

const around = (...edges: readonly number[]): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(...edges.flatMap((edge) => [edge - 1, edge, edge + 1])),
    fc.constantFrom(0, -1, 1.5, 0.1, 1e9, 2 ** 53, 1e300, Number.NaN, Number.POSITIVE_INFINITY),
    fc.double(),
  )

const uid = mostly(
  fc.integer({ min: 1, max: 4_294_967_295 }).map(String),
  fc.constantFrom(
    '',
    '0',
    '00',
    '01',
    '-1',
    ' 1',
    '1 ',
    '1.0',
    '1e3',
    'anna',
    '４２',
    '4294967295',
    '4294967296',
    '9'.repeat(32),
  ),
)
const channel = mostly(
  fc.string({ unit: fc.constantFrom(...channelNameCharacters.split('')), minLength: 1, maxLength: 63 }),
  fc.oneof(
    fc.string({ maxLength: 70 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.integer({ min: 60, max: 66 }).map((length) => 'c'.repeat(length)),
  ),
)
const color = mostly(
  fc.constantFrom('#000000', '#FFffFF', '#101418'),
  fc.oneof(
    fc.constantFrom('', '#fff', '101418', '#10141', '#1014189', '#gggggg', ' #101418'),
    fc.string({ maxLength: 16 }),
  ),
)

const MICRO = 1e-6
const share = mostly(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(
    0,
    -0,
    1,
    MICRO,
    1 - MICRO,
    0.4 * MICRO,
    0.6 * MICRO,
    1 + 0.4 * MICRO,
    1 + 0.6 * MICRO,
    -0.4 * MICRO,
    -MICRO,
    2,
    Number.NaN,
  ),
)
/** Start and length that end at the edge of the canvas, give or take a micro. */
const span = fc.oneof(
  fc.tuple(share, share),
  fc
    .tuple(share, fc.constantFrom(0, 0.4, 0.5, 0.6, 1, 1.5, -0.4, -1))
    .map(([start, micros]) => [start, 1 - start + micros * MICRO] as const),
  fc.tuple(share, share).map(([start, part]) => [start, (1 - start) * part] as const),
)
const region: fc.Arbitrary<Region> = fc
  .record({ uid: fc.option(uid), x: span, y: span, alpha: share, renderMode: fc.constantFrom(0, 1) })
  .map(({ x: [x, width], y: [y, height], ...rest }) => ({ ...rest, x, y, width, height }))
const regions = fc.oneof(
  { weight: 8, arbitrary: fc.array(region, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(region, { minLength: 16, maxLength: 19 }) },
)
const layout: fc.Arbitrary<LayoutState> = fc.record({
  mixedVideoLayout: fc.constantFrom(0, 1, 2, 3),
  backgroundColor: color,
  maxResolutionUid: fc.option(uid),
  regions,
})

/** Two layouts of the library, drawn for whatever canvas. */
export const libraryAroundTheEdges: fc.Arbitrary<LayoutLibrary> = fc
  .tuple(layout, layout)
  .map((layouts) =>
    Object.fromEntries(
      layouts.map((one, index) => [layoutId(index + 1), aSavedLayout({ id: layoutId(index + 1), layout: one })]),
    ),
  )
/** A layout of its own, one of the library, or one that was there once. */
const libraryLayoutId = fc.oneof(fc.constant(null), fc.constantFrom(layoutId(1), layoutId(2), layoutId(3)))
const cues: fc.Arbitrary<readonly Cue[]> = fc
  .array(fc.record({ libraryLayoutId, layout }), { maxLength: 3 })
  .map((choices) => choices.map((choice, index) => aCue({ ...choice, id: cueId(index + 1) })))

const canvas = fc.record({
  width: mostly(fc.integer({ min: 1, max: 1440 }), around(1, 1920, 1080, 2_073_600)),
  height: mostly(fc.integer({ min: 1, max: 1440 }), around(1, 1920, 1080, 2_073_600)),
  fps: mostly(fc.constantFrom(1, 7, 10, 15, 24, 25, 30, 60), around(1, 60, 1000)),
  bitrate: mostly(fc.integer({ min: 1, max: 6500 }), around(1, 6500)),
})

/** Presets of every kind, with something at or just beyond a limit in every other one. */
export const settingsAroundTheEdges: fc.Arbitrary<PresetSettings> = fc.record({
  ...Object.fromEntries(Object.entries(defaultPresetSettings).map(([key, value]) => [key, fc.constant(value)])),
  name: fc.constant('Town hall'),
  accountId: fc.constant(accountId()),
  storageProfileId: fc.constant(storageProfileId()),
  channel,
  recorderUid: uid,
  alternateUid: fc.option(uid),
  canvas,
  libraryLayoutId,
  layout,
  cues,
  recording: fc.record({
    streamTypes: fc.constantFrom(0, 1, 2),
    channelType: fc.constantFrom(0, 1),
    audioProfile: fc.constantFrom(0, 1, 2),
    videoStreamType: fc.constantFrom(0, 1),
    decryptionMode: fc.constantFrom(0, 1, 2, 3),
    maxIdleTime: mostly(fc.integer({ min: 5, max: 4000 }), around(5, 60)),
  }),
}) as unknown as fc.Arbitrary<PresetSettings>

/** Storage places: every vendor and region there is, and numbers around them. */
export const storageAroundTheEdges = fc.record({
  vendor: mostly(fc.constantFrom(0, 1, 2, 11), fc.integer({ min: -1, max: 12 })),
  region: mostly(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -1, max: 29 })),
  endpoint: mostly(fc.constant('https://store.example'), fc.constantFrom(null, '', 'store example')),
  bucket: mostly(
    fc.constantFrom('masters', 'town-hall-2026'),
    fc.constantFrom('', ' ', 'a', 'My_Bucket', 's3://masters'),
  ),
})
