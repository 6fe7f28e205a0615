/** Questions asked after a 404 before a recording is believed gone: after 5, 10, 15, 30 and 30 s. */
export const LADDER_RUNGS = 5
