/** Loaded into each thread of a worker whose memory is counted: what is left over from earlier work is not counted. */
setInterval(() => globalThis.gc(), 2_000).unref();
