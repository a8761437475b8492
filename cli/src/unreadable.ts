/** Something that could not be read, and why. */
export interface Unreadable {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly reason: string;
}

/** What stands for it where an exception has to carry it. */
export class ReadError extends Error {
}

/** What an error of the file system means, in words. */
export function reasonOf(error: unknown): string {
  if (error instanceof ReadError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT': return 'there is no such file';
    case 'EACCES':
    case 'EPERM': return 'it may not be read by this user';
    case 'ELOOP': return 'its symbolic links lead back to themselves';
    default: return message;
  }
}
