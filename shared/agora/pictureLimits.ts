/** The 1080p limit is the product of both sides, so that portrait is allowed; pixels. */
export const MAX_CANVAS_PIXELS = 1920 * 1080

/** The service fails above this many kbit/s. */
export const MAX_BITRATE = 6500
