import type { MessageReader } from 'vscode-languageclient';

/**
 * Returns a reader that closes the connection after an uncaught error in the worker, just as it would close if a server
 * process exited. The original reader only reports the error.
 * @param reader the original reader, which reads from the worker
 */
export function closeOnError(
  reader: MessageReader,
  worker: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
): MessageReader {
  return {
    onError: reader.onError,
    onPartialMessage: reader.onPartialMessage,
    onClose(listener, thisArgs?: unknown) {
      const close = () => void listener.call(thisArgs, undefined);
      worker.addEventListener('error', close);
      return { dispose: () => worker.removeEventListener('error', close) };
    },
    listen: (callback) => reader.listen(callback),
    dispose: () => reader.dispose(),
  };
}
