import { z } from 'zod'
import { AudioProfile, ChannelType, DecryptionMode, StreamTypes, VideoStreamType } from '../agora/codes.ts'
import { AccountId, LayoutId, PresetId, StorageProfileId } from '../ids.ts'
import { Cue, MAX_CUES } from '../layout/cue.ts'
import { LayoutState, defaultLayout } from '../layout/layoutState.ts'
import { SecretStatus } from '../secretStatus.ts'
import { TAGS_MOST, TAG_LENGTH } from './presetTags.ts'
import { TokenReading } from './token/tokenFacts.ts'

/** Mixed video: pixels, pixels, frames per second, Kbps. Sent as `transcodingConfig`. */
export const Canvas = z.strictObject({ width: z.number(), height: z.number(), fps: z.number(), bitrate: z.number() })
export type Canvas = z.infer<typeof Canvas>

/** `recordingConfig` without the mixed picture. `maxIdleTime` in seconds. */
export const RecordingOptions = z.strictObject({
  streamTypes: StreamTypes,
  channelType: ChannelType,
  audioProfile: AudioProfile,
  videoStreamType: VideoStreamType,
  decryptionMode: DecryptionMode,
  maxIdleTime: z.number(),
})
export type RecordingOptions = z.infer<typeof RecordingOptions>

/** What a preset can be found by. */
export const PresetTags = z.array(z.string().min(1).max(TAG_LENGTH)).max(TAGS_MOST)

/**
 * Everything a producer sets for a channel, secrets excepted. Values may be wrong or incomplete: a preset is a draft until
 * the linter passes it, so this schema limits shapes and sizes, not meaning.
 */
export const PresetSettings = z.strictObject({
  name: z.string().min(1).max(120),
  accountId: AccountId.nullable(),
  storageProfileId: StorageProfileId.nullable(),
  channel: z.string().max(512),
  /** Decimal string 1…4294967295, unique in the channel. */
  recorderUid: z.string().max(32),
  /** The uid of a second recorder, for a take after one that may still run; null when there is none. Same rules. */
  alternateUid: z.string().max(32).nullable().default(null),
  recording: RecordingOptions,
  canvas: Canvas,
  /** Its own layout. */
  layout: LayoutState,
  tags: PresetTags.default([]),
  /** Stands first in every list of presets, and in the tray. */
  pinned: z.boolean().default(false),
  /** For people: what this channel needs, whom to call. Never sent. */
  notes: z.string().max(2000).default(''),
  /** A layout of the library to start with instead; null: its own. Read both through `layoutOf`. */
  libraryLayoutId: LayoutId.nullable().default(null),
  /** Layouts to take during the show, in order. */
  cues: z
    .array(Cue)
    .max(MAX_CUES)
    .default(() => []),
})
export type PresetSettings = z.infer<typeof PresetSettings>

export const Preset = z.strictObject({
  id: PresetId,
  settings: PresetSettings,
  token: SecretStatus,
  /** What the token says of itself, without the token; null when there is none, or none was read yet. */
  tokenReading: TokenReading.nullable().default(null),
  decryptionSecret: SecretStatus,
  createdAt: z.number(),
  updatedAt: z.number(),
  /** When a recording was started from it last, ms since 1970. */
  lastUsedAt: z.number().nullable().default(null),
})
export type Preset = z.infer<typeof Preset>

/** A new preset: the specification's defaults, except an idle stop of 300 s, which a quiet channel survives. */
export const defaultPresetSettings: PresetSettings = {
  name: 'New preset',
  accountId: null,
  storageProfileId: null,
  channel: '',
  recorderUid: '',
  alternateUid: null,
  recording: {
    streamTypes: 2,
    channelType: 0,
    audioProfile: 0,
    videoStreamType: 0,
    decryptionMode: 0,
    maxIdleTime: 300,
  },
  canvas: { width: 360, height: 640, fps: 15, bitrate: 500 },
  layout: defaultLayout,
  tags: [],
  pinned: false,
  notes: '',
  libraryLayoutId: null,
  cues: [],
}
