/**
 * Whoever looked has gone: the terminal was closed, or `npm start | head` has seen enough. What is said to nobody is
 * no failure. Without this each failed line would be one, whose report is a line again, without end.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
