import { z } from 'zod'

/** Recorded media: 0 audio only, 1 video only, 2 audio and video (default). */
export const StreamTypes = z.union([z.literal(0), z.literal(1), z.literal(2)])
export type StreamTypes = z.infer<typeof StreamTypes>

/** Built-in decryption: 0 none (default), 1 AES-128 XTS, 2 AES-128 ECB, 3 AES-256 XTS. */
export const DecryptionMode = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
export type DecryptionMode = z.infer<typeof DecryptionMode>

/** Channel profile: 0 communication (default), 1 live broadcast. */
export const ChannelType = z.union([z.literal(0), z.literal(1)])
export type ChannelType = z.infer<typeof ChannelType>

/** Audio: 0 mono 48 Kbps (default), 1 mono 128 Kbps, 2 stereo 192 Kbps; all 48 kHz. */
export const AudioProfile = z.union([z.literal(0), z.literal(1), z.literal(2)])
export type AudioProfile = z.infer<typeof AudioProfile>

/** Which video stream: 0 high (default), 1 low. */
export const VideoStreamType = z.union([z.literal(0), z.literal(1)])
export type VideoStreamType = z.infer<typeof VideoStreamType>

/** Mixed layout: 0 floating (default), 1 best fit, 2 vertical, 3 customised. */
export const MixedVideoLayout = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
export type MixedVideoLayout = z.infer<typeof MixedVideoLayout>

/** How a picture fills its region: 0 cropped (default), 1 fit. */
export const RenderMode = z.union([z.literal(0), z.literal(1)])
export type RenderMode = z.infer<typeof RenderMode>
