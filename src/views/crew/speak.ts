/** The device's own voice, where it has one; nothing depends on it. */
import type { Language } from '../../i18n/index.ts';

export function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis;
}

export function speak(text: string, language: Language): void {
  if (!canSpeak()) return;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = language;
  speechSynthesis.speak(utterance);
}
