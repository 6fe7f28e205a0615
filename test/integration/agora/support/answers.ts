/** What names a recording in an answer. */
export const ids = { resourceId: 'R1', sid: 'S1' }

/** An answer that suits each of the five calls. */
export const everything = {
  ...ids,
  serverResponse: { status: '5', fileList: 'a.m3u8', uploadingStatus: 'uploaded' },
}
