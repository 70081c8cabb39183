/** What stops a program that works on files, by the names that systems give it, for whoever can do something about it. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to this',
  EADDRINUSE: 'another program listens at this port: choose another port',
  EDQUOT: 'there is no more room for your files',
  EEXIST: 'something else of this name is in the way',
  EISDIR: 'this is a folder; expected a file',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'this is in no folder, but in a file',
  EPERM: 'you have no right to this',
  EROFS: 'here can only be read',
};

/**
 * What the system had against it, in words and with the path that it is about; undefined of any other error. Read off the message: that
 * is all that comes out of a thread.
 */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // All that Rolldown says of it.
  const unwritten = /Failed to write file in ([^\n]+)/.exec(error.message)?.[1];
  if (unwritten) return `${unwritten}: this cannot be written; is the disk full?`;
  const [, code = '', call, path, target] =
    /\b(E[A-Z]+): [^,\n]*(?:, (\w+)(?: '([^'\n]*)'(?: -> '([^'\n]*)')?)?)?/.exec(error.message) ?? [];
  const words = code === 'ENOENT' && call === 'mkdir' ? 'no folder can be made here' : WORDS[code];
  const about = target ?? path;
  return words === undefined || about === undefined ? words : `${about}: ${words}`;
}
