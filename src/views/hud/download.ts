import { scenarioName, type RunData } from '../../state/index.ts';

/** Saves the recording of a finished run: the small file that the run is a pure function of. */
export function downloadRecording(run: RunData): void {
  if (!run.recording) return;
  downloadText(`${scenarioName(run.order.file.fileName)}.${run.side}.${run.order.seed}.recording.json`, 'application/json', `${JSON.stringify(run.recording, null, 1)}\n`);
}

/** Hands a text to the reader as a file. */
export function downloadText(fileName: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
