import { scenarioName, type RunData } from '../../state/index.ts';

/** Saves the recording of a finished run: the small file that the run is a pure function of. */
export function downloadRecording(run: RunData): void {
  if (!run.recording) return;
  const text = `${JSON.stringify(run.recording, null, 1)}\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `${scenarioName(run.order.file.fileName)}.${run.side}.${run.order.seed}.recording.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
