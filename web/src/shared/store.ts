/* Sends bytes straight to the object store by the form that a room signed. */

export interface UploadForm {
  url: string;
  fields: Record<string, unknown>;
}

/** The connection broke, or the store said no. `expired`: the form is too old, ask for another. */
export class NotSent extends Error {
  constructor(readonly expired: boolean) {
    super("the store did not take the file");
  }
}

/** `fetch` tells no progress, so this asks in the older way. */
export function send(
  form: UploadForm,
  file: File,
  onProgress: (percent: number) => void,
  stop: AbortSignal,
): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, String(value));
  body.append("file", file);
  return new Promise((resolve, reject) => {
    // A signal that was given before tells nobody again.
    if (stop.aborted) return reject(new NotSent(false));
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total));
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new NotSent(request.status === 403));
    request.onerror = () => reject(new NotSent(false));
    request.onabort = () => reject(new NotSent(false));
    stop.addEventListener("abort", () => request.abort());
    request.open("POST", form.url);
    request.send(body);
  });
}
