export type Language = 'zh' | 'en';

/** The terminal's language as the locale variables say it, in their order of precedence; English otherwise. */
export function languageOfTerminal(environment: NodeJS.ProcessEnv): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
