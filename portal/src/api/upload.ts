import type { components } from '../../../src/client/api.js';
import { ConnectionLost, ProblemError, problemOf } from './problem.js';

export type Document = components['schemas']['Document'];

/** As much as the API takes; it looks for itself. */
export const largestUpload = 10 * 1024 * 1024;

/** As much of a file’s name as the API takes. No half of an emoji, which no address can have in it. */
const endOf = (name: string) => name.slice(-120).replace(/^[\uDC00-\uDFFF]/, '');

/**
 * Sends the signed copy, and says how far it is; `fetch` tells nothing of what was sent.
 * @param onProgress hears the part that was sent, from 0 to 1
 * @throws {ProblemError | ConnectionLost} as the API answers
 */
export function uploadSignedCopy(
  id: string,
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const name = encodeURIComponent(endOf(file.name));
    request.open('POST', `/api/customers/${encodeURIComponent(id)}/documents?name=${name}`);
    request.setRequestHeader('content-type', 'application/pdf');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const { status, statusText, response } = request;
      if (status === 201) resolve(response as Document);
      else reject(new ProblemError(problemOf(response, { status, statusText })));
    };
    request.onerror = () => reject(new ConnectionLost());
    request.onabort = () => reject(new DOMException('given up', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
